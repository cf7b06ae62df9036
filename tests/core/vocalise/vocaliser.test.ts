import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfUnits, unitsOf, withoutMarks } from '../../../src/core/arabic/morphology/diacritised';
import { vocalisedText } from '../../../src/core/vocalise/vocalised-text';
import { vocalise } from '../../../src/knowledge/vocalise';

const vowelled = (text: string) => vocalisedText(text, vocalise(text));
const joined = (text: string) =>
  vocalisedText(text, vocalise(text), { joined: true, endings: true, wanted: () => true });

describe('vocalise', () => {
  it.each([
    ['قال الوزير إن الحكومة ستبدأ العمل غدا.', 'قَالَ الْوَزِيرُ إِنَّ الْحُكُومَةَ سَتَبْدَأُ الْعَمَلَ غَدًا.'],
    ['أعلنت الوزارة عن خطة جديدة', 'أَعْلَنَتِ الْوِزَارَةُ عَنْ خُطَّةٍ جَدِيدَةٍ'],
    // Read by what stands beside it.
    ['لم يكتب الرجل الكتاب', 'لَمْ يَكْتُبِ الرَّجُلُ الْكِتَابَ'],
    ['يريد أن يكتب رسالة', 'يُرِيدُ أَنْ يَكْتُبَ رِسَالَةً'],
    ['أكد أن المدينة كبيرة', 'أَكَّدَ أَنَّ الْمَدِينَةَ كَبِيرَةٌ'],
    ['الحد من انتشار الوباء', 'الْحَدُّ مِنِ انْتِشَارِ الْوَبَاءِ'],
    ['من المدرسة', 'مِنَ الْمَدْرَسَةِ'],
    ['في كتابه الجديد', 'فِي كِتَابِهِ الْجَدِيدِ'],
    // What a preposition stands before is nothing's complement.
    ['اتفقا على خطة لتحلية المياه', 'اتَّفَقَا عَلَى خُطَّةٍ لِتَحْلِيَةِ الْمِيَاهِ'],
  ])('%s', (text, expected) => {
    expect(joined(text)).toBe(textOfUnits(unitsOf(expected)));
  });

  it.each([
    ['لو كان هذا صحيحا', 'لَوْ كَانَ هَذَا صَحِيحًا'],
    ['عنهم ومنها', 'عَنْهُمْ وَمِنْهَا'],
    // Where the letters are a word as they stand, no other spelling is meant.
    ['وكأن شيئا لم يحدث', 'وَكَأَنَّ شَيْئًا لَمْ يَحْدُثْ'],
    ['ولد في حلب وتوفي في دمشق', 'وُلِدَ فِي حَلَبَ وَتُوُفِّيَ فِي دِمَشْقَ'],
    ['انهار جسران وانهار منزل', 'انْهَارَ جِسْرَانِ وَانْهَارَ مَنْزِلٌ'],
    ['لو تأخرنا لكان الوضع أسوأ', 'لَوْ تَأَخَّرْنَا لَكَانَ الْوَضْعُ أَسْوَأَ'],
    ['علم مراسلنا أن الصفقة ألغيت', 'عَلِمَ مُرَاسِلُنَا أَنَّ الصَّفْقَةَ أُلْغِيَتْ'],
    ['بناء على ذلك', 'بِنَاءً عَلَى ذَلِكَ'],
    ['ابتداء من يوم السبت', 'ابْتِدَاءً مِنْ يَوْمِ السَّبْتِ'],
    ['هو ذو خبرة طويلة', 'هُوَ ذُو خِبْرَةٍ طَوِيلَةٍ'],
    // The lam of an answer is met after «لو» alone.
    ['لولا المتطوعون لكانت الخسائر أكبر', 'لَوْلَا الْمُتَطَوِّعُونَ لَكَانَتْ الْخَسَائِرُ أَكْبَرَ'],
    ['لو علم المدير لاستقال فورا', 'لَوْ عَلِمَ الْمُدِيرُ لَاسْتَقَالَ فَوْرًا'],
    ['كلا البلدين يرغب في السلام', 'كِلَا الْبَلَدَيْنِ يَرْغَبُ فِي السَّلَامِ'],
    ['كلا المرشحين يسعى إلى الفوز', 'كِلَا الْمُرَشَّحَيْنِ يَسْعَى إِلَى الْفَوْزِ'],
    ['القبض على مهربين اثنين', 'الْقَبْضُ عَلَى مُهَرِّبَيْنِ اثْنَيْنِ'],
    ['عبر الوزير عن شكره', 'عَبَّرَ الْوَزِيرُ عَنْ شُكْرِهِ'],
    ['وصل عبر الحدود', 'وَصَلَ عَبْرَ الْحُدُودِ'],
    ['يعلم الجميع أن الحل صعب', 'يَعْلَمُ الْجَمِيعُ أَنَّ الْحَلَّ صَعْبٌ'],
    ['معلم يعلم الأطفال القراءة', 'مُعَلِّمٌ يُعَلِّمُ الْأَطْفَالَ الْقِرَاءَةَ'],
  ])('%s', (text, expected) => {
    expect(vowelled(text)).toBe(textOfUnits(unitsOf(expected)));
  });

  it('gives a family’s name no case that it has not', () => {
    const text = vowelled('قالت ليلى بن عاشور إن الأمر سهل');
    expect(text).toMatch(/ ب(?:\u0650ن|\u0652ن\u064F) /);
  });

  it('keeps vowels that were written, and is led by them', () => {
    const written = 'كُتُب الطالب';
    const [first] = vocalise(written);
    expect(first?.marks.slice(0, 2)).toEqual(['\u064F', '\u064F']);
    expect(vowelled('يُدرّس اللغة')).toBe(textOfUnits(unitsOf('يُدَرِّسُ اللُّغَةَ')));
  });

  it('is never surer than sure, whatever sums come to', () => {
    for (const text of ['وعينت الوزارة خمسين مفتشا.', 'وأشار كذلك إلى سقوط جرحى.'])
      for (const { certainty, endingCertainty } of vocalise(text))
        expect(Math.max(certainty, endingCertainty)).toBeLessThanOrEqual(1);
  });

  it('tells how sure it is, and which words are guessed', () => {
    const [known, name] = vocalise('قال زبرتكوفنسكي');
    expect(known).toMatchObject({ isGuess: false });
    expect(known?.certainty).toBeGreaterThan(0.9);
    expect(name).toMatchObject({ isGuess: true });
  });

  const ARABIC = fc.string({
    unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ ،.«»12\u064E\u0651\u0640پی'.split('')),
    maxLength: 60,
  });

  it('changes nothing but marks on letters', () => {
    fc.assert(
      fc.property(fc.oneof(ARABIC, fc.string({ unit: 'grapheme' })), (text) => {
        expect(withoutMarks(vowelled(text))).toBe(withoutMarks(text));
      }),
      { numRuns: 300 },
    );
  });

  it('points into the text, word after word', () => {
    fc.assert(
      fc.property(ARABIC, (text) => {
        let at = 0;
        for (const { start, end, letters, marks } of vocalise(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(withoutMarks(text.slice(start, end))).toBe(letters.join(''));
          expect(marks).toHaveLength(letters.length);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
