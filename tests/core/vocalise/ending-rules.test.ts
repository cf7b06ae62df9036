import { describe, expect, it } from 'vitest';
import { textOfUnits, unitsOf } from '../../../src/core/arabic/morphology/diacritised';
import { vocalisedText } from '../../../src/core/vocalise/vocalised-text';
import { vocalise } from '../../../src/knowledge/vocalise';

const vowelled = (text: string) => vocalisedText(text, vocalise(text));

describe('endings that grammar leaves no choice about', () => {
  it.each<[string, string, string]>([
    ['no construct before an accusative', 'صار التعليم عن بعد جزءا من الحياة', 'بُعْدٍ جُزْءًا'],
    ['nor before «ذُو»', 'يبحث النادي عن مدرب ذي خبرة', 'مُدَرِّبٍ ذِي'],
    ['nor before «عدة» that describes', 'زار الوزير مدنا ومناطق عدة من البلاد', 'وَمَنَاطِقَ عِدَّةً مِنْ'],
    ['but before «عدة» that governs', 'اجتمع رؤساء عدة دول', 'رُؤَسَاءُ عِدَّةِ دُوَلٍ'],
    ['«عدة» as what it describes', 'تأجل لأسباب عدة', 'لِأَسْبَابٍ عِدَّةٍ'],
    ['what there is none of', 'لا أمل في العثور على أحد', 'لَا أَمَلَ فِي'],
    ['what there is none of for somebody', 'فلا نفع للأمر', 'فَلَا نَفْعَ لِلْأَمْرِ'],
    ['a province by its name', 'في محافظة ذي قار', 'مُحَافَظَةِ ذِي'],
    ['no tanwin before a definite complement', 'يسكن في مدينة الرياض', 'فِي مَدِينَةِ الرِّيَاضِ'],
    ['genitive after a preposition', 'يلعب منذ نحو سنتين', 'مُنْذُ نَحْوِ سَنَتَيْنِ'],
    ['but in numbers', 'وهي في السادسة عشرة من عمرها', 'فِي السَّادِسَةَ عَشْرَةَ'],
    ['a side of what is definite', 'ضرب زلزال جنوبي اليابان', 'زِلْزَالٌ جَنُوبِيَّ'],
    ['but no nationality', 'قال مسؤول كوري جنوبي', 'كُورِيٌّ جَنُوبِيٌّ'],
    ['the noun of «إِنَّ» behind «هناك»', 'قال إن هناك أدلة كافية', 'هُنَاكَ أَدِلَّةً كَافِيَةً'],
    [
      'behind a preposition and its noun',
      'قال إن بين القتلى طفلا وإن في القاعة رجلا وإن على الحكومة مسؤولية',
      'الْحُكُومَةِ مَسْؤُولِيَّةً',
    ],
    ['behind what is joined to «ل»', 'أكد أن للشركة خطة', 'لِلشَّرِكَةِ خُطَّةً'],
    ['who is called and belongs', 'يا أهل المدينة', 'يَا أَهْلَ'],
    ['what «لولا» speaks of', 'كاد الفريق يخسر لولا ركلة جزاء', 'لَوْلَا رَكْلَةُ جَزَاءٍ'],
    ['who is excepted', 'نجا جميع الركاب إلا سائق الحافلة', 'إِلَّا سَائِقَ الْحَافِلَةِ'],
    ['but not where something denies', 'ما حضر إلا رئيس اللجنة', 'إِلَّا رَئِيسُ اللَّجْنَةِ'],
    ['condition and answer', 'إن تدرس تنجح', 'إِنْ تَدْرُسْ تَنْجَحْ'],
    ['what is no neighbour', 'قال إن التحقيق جار', 'التَّحْقِيقَ جَارٍ'],
  ])('%s: %s', (_, text, expected) => {
    expect(vowelled(text)).toContain(textOfUnits(unitsOf(expected)));
  });
});
