import { describe, expect, it } from 'vitest';
import { textOfUnits, unitsOf } from '../../../../src/core/arabic/morphology/diacritised';
import { inflectedForms } from '../../../../src/core/arabic/morphology/inflected-forms';
import type { LexiconRow, VerbForms } from '../../../../src/core/lexicon/lexicon-row';

/** lemma, pattern, imperfect, root, forms that the rules must give, forms that they must not. */
const VERBS: [string, number, string, string, string, string][] = [
  ['أَكَّدَ', 2, 'يُؤَكِّدُ', 'أكد', 'أَكَّدَتْ أَكَّدُوا أَكَّدْتُ أَكَّدْنَا تُؤَكِّدُ نُؤَكِّدُ أُؤَكِّدُ يُؤَكِّدَانِ يُؤَكِّدُونَ يُؤَكِّدُوا أُكِّدَ', 'أَكَّدُونَ يُأَكِّدُ'],
  ['قَالَ', 1, 'يَقُولُ', 'قول', 'قَالَتْ قَالُوا قُلْتُ قُلْنَا يَقُلْ يَقُولُونَ تَقُولِينَ قِيلَ يُقَالُ', 'قَالْتُ'],
  ['بَاعَ', 1, 'يَبِيعُ', 'بيع', 'بِعْتُ بَاعُوا يَبِعْ بِيعَ يُبَاعُ', 'بُعْتُ'],
  ['خَافَ', 1, 'يَخَافُ', 'خوف', 'خِفْتُ يَخَافُونَ يَخَفْ', 'خُفْتُ'],
  ['أَقَامَ', 4, 'يُقِيمُ', 'قوم', 'أَقَمْنَا أَقَامُوا يُقِمْ أُقِيمَ تُقَامُ', 'أَقَامْنَا'],
  ['اِسْتَعَادَ', 10, 'يَسْتَعِيدُ', 'عود', 'اِسْتَعَدْتُ يَسْتَعِيدُونَ يَسْتَعِدْ اُسْتُعِيدَ', ''],
  ['دَعَا', 1, 'يَدْعُو', 'دعو', 'دَعَتْ دَعَوْا دَعَوْتُ دَعَوَا يَدْعُونَ تَدْعِينَ يَدْعُ دُعِيَ يُدْعَى', 'دَعَيْتُ دَعَاتْ'],
  ['نَفَى', 1, 'يَنْفِي', 'نفي', 'نَفَتْ نَفَوْا نَفَيْنَا يَنْفُونَ يَنْفِيَانِ يَنْفِ نُفِيَ', 'نَفَوْنَا'],
  ['بَقِيَ', 1, 'يَبْقَى', 'بقي', 'بَقِيَتْ بَقُوا بَقِيتُ يَبْقَوْنَ يَبْقَ يَبْقَيَانِ', 'بَقَتْ'],
  ['أَعْطَى', 4, 'يُعْطِي', 'عطو', 'أَعْطَتْ أَعْطَوْا أَعْطَيْتُ يُعْطُونَ أُعْطِيَ', ''],
  ['اِحْتَلَّ', 8, 'يَحْتَلُّ', 'حلل', 'اِحْتَلَّتْ اِحْتَلُّوا اِحْتَلَلْنَا يَحْتَلُّونَ', 'اِحْتَلَّنَا'],
  ['أَعَدَّ', 4, 'يُعِدُّ', 'عدد', 'أَعَدُّوا أَعْدَدْتُ يُعِدُّونَ يُعْدِدْنَ', ''],
  ['رَدَّ', 1, 'يَرُدُّ', 'ردد', 'رَدَدْتُ رَدُّوا يَرُدُّونَ يَرْدُدْنَ', 'رَدَّتُ'],
  ['قَرَأَ', 1, 'يَقْرَأُ', 'قرأ', 'قَرَؤُوا قَرَأُوا قَرَأْتُ قَرَآ يَقْرَؤُونَ', ''],
  ['جَاءَ', 1, 'يَجِيءُ', 'جيأ', 'جَاءَتْ جَاؤُوا جَاءُوا جِئْتُ', ''],
  ['أَخَذَ', 1, 'يَأْخُذُ', 'أخذ', 'أَخَذُوا آخُذُ نَأْخُذُ', 'أَأْخُذُ'],
  ['رَأَى', 1, 'يَرَى', 'رأي', 'رَأَتْ رَأَوْا رَأَيْتُ يَرَوْنَ رَآ', ''],
  ['وَضَعَ', 1, 'يَضَعُ', 'وضع', 'وَضَعُوا يَضَعُونَ وُضِعَ يُوضَعُ', ''],
  ['قَاتَلَ', 3, 'يُقَاتِلُ', 'قتل', 'قَاتَلُوا قَاتَلْنَا قُوتِلَ', 'قِيتِلَ'],
  ['أَعْلَنَ', 4, 'يُعْلِنُ', 'علن', 'أَعْلَنَّا أَعْلَنُوا أُعْلِنَ', 'أَعْلَنْنَا'],
];

/** lemma, pattern, imperfect, imperatives to a man, to men and to a woman. */
const IMPERATIVES: [string, VerbForms['form'], string, string][] = [
  ['كَتَبَ', 1, 'يَكْتُبُ', 'اُكْتُبْ اُكْتُبُوا اُكْتُبِي'],
  ['فَتَحَ', 1, 'يَفْتَحُ', 'اِفْتَحْ اِفْتَحُوا اِفْتَحِي'],
  ['قَالَ', 1, 'يَقُولُ', 'قُلْ قُولُوا قُولِي'],
  ['أَخَذَ', 1, 'يَأْخُذُ', 'خُذْ خُذُوا خُذِي'],
  ['وَضَعَ', 1, 'يَضَعُ', 'ضَعْ ضَعُوا ضَعِي'],
  ['رَمَى', 1, 'يَرْمِي', 'اِرْمِ اِرْمُوا اِرْمِي'],
  ['أَكَّدَ', 2, 'يُؤَكِّدُ', 'أَكِّدْ أَكِّدُوا أَكِّدِي'],
  ['أَعْلَنَ', 4, 'يُعْلِنُ', 'أَعْلِنْ أَعْلِنُوا أَعْلِنِي'],
  ['أَقَامَ', 4, 'يُقِيمُ', 'أَقِمْ أَقِيمُوا أَقِيمِي'],
  ['تَعَلَّمَ', 5, 'يَتَعَلَّمُ', 'تَعَلَّمْ تَعَلَّمُوا تَعَلَّمِي'],
  ['اِسْتَمَعَ', 8, 'يَسْتَمِعُ', 'اِسْتَمِعْ اِسْتَمِعُوا اِسْتَمِعِي'],
];

const formsOf = (lemma: string, verb: VerbForms, root: string | null) => {
  const row: LexiconRow = { lemma, root, pos: 'verb', verb, senses: [], rank: 1 };
  return inflectedForms(row);
};

/** Editors and normalisation write vowel and shadda in either order. */
const ordered = (text: string) => textOfUnits(unitsOf(text));

describe('verbStems', () => {
  it.each(VERBS)('conjugates %s', (lemma, form, imperfect, root, wanted, unwanted) => {
    const forms = formsOf(ordered(lemma), { form, imperfect: ordered(imperfect), masdar: '' }, root);
    const texts = new Set(forms.map(({ text }) => ordered(text)));
    // «بُعْتُ» is I was sold, and not I sold.
    const active = new Set(
      forms.filter(({ features }) => features.voice === 'active').map(({ text }) => ordered(text)),
    );
    expect(wanted.split(' ').filter((text) => !texts.has(ordered(text)))).toEqual([]);
    expect(unwanted.split(' ').filter((text) => active.has(ordered(text)))).toEqual([]);
  });

  it.each(IMPERATIVES)('bids with %s', (lemma, form, imperfect, wanted) => {
    const verb = { form, imperfect: ordered(imperfect), masdar: '' };
    const texts = formsOf(ordered(lemma), verb, null)
      .filter(({ ending }) => ending.kind === 'imperative')
      .map(({ text }) => ordered(text));
    // Other spellings of a hamza stand among them.
    expect(texts).toEqual(expect.arrayContaining(wanted.split(' ').map(ordered)));
  });

  it('says person, number, tense, mood and voice', () => {
    const forms = formsOf('كَتَبَ', { form: 1, imperfect: 'يَكْتُبُ', masdar: 'كِتَابَة' }, 'كتب');
    const featuresOf = (text: string) =>
      forms.filter((form) => form.text === text).map(({ features }) => features);
    expect(featuresOf('كُتِبَتْ')).toContainEqual({
      tense: 'perfect',
      voice: 'passive',
      person: 3,
      number: 'singular',
      gender: 'f',
    });
    expect(featuresOf('نَكْتُبَ')).toContainEqual({
      tense: 'imperfect',
      mood: 'subjunctive',
      voice: 'active',
      person: 1,
      number: 'plural',
    });
    // «تَكْتُبُ»: she, or you.
    expect(featuresOf('تَكْتُبُ')).toHaveLength(4);
  });
});
