import { describe, expect, it } from 'vitest';
import { derivedWords } from '../../../../src/core/arabic/morphology/derived-words';
import { textOfUnits, unitsOf } from '../../../../src/core/arabic/morphology/diacritised';
import type { LexiconRow } from '../../../../src/core/lexicon/lexicon-row';

/** Editors and normalisation write vowel and shadda in either order. */
const ordered = (text: string) => textOfUnits(unitsOf(text));

const verb = (lemma: string, root: string, form: number, imperfect: string): LexiconRow => ({
  lemma: ordered(lemma),
  root,
  pos: 'verb',
  verb: { form, imperfect: ordered(imperfect), masdar: 'مَصْدَر' },
  senses: [{ definition: 'فعل شيئًا ما', gloss: 'to do' }],
  rank: 1,
});

function participles(row: LexiconRow): string[] {
  return derivedWords(row)
    .filter(({ derivation }) => derivation.endsWith('participle'))
    .map((word) => word.row.lemma);
}

describe('derivedWords', () => {
  it.each<[string, string, number, string, string]>([
    ['كَتَبَ', 'كتب', 1, 'يَكْتُبُ', 'كَاتِب مَكْتُوب'],
    ['قَالَ', 'قول', 1, 'يَقُولُ', 'قَائِل مَقُول'],
    ['بَاعَ', 'بيع', 1, 'يَبِيعُ', 'بَائِع مَبِيع'],
    ['خَافَ', 'خوف', 1, 'يَخَافُ', 'خَائِف مَخُوف'],
    ['قَرَأَ', 'قرأ', 1, 'يَقْرَأُ', 'قَارِئ مَقْرُوء'],
    ['سَأَلَ', 'سأل', 1, 'يَسْأَلُ', 'سَائِل مَسْؤُول'],
    ['آلَ', 'أول', 1, 'يَؤُولُ', 'آئِل مَؤُول'],
    ['رَوَى', 'روي', 1, 'يَرْوِي', 'رَاوٍ مَرْوِيّ'],
    ['وَقَى', 'وقي', 1, 'يَقِي', 'وَاقٍ مَوْقِيّ'],
    ['دَعَا', 'دعو', 1, 'يَدْعُو', 'دَاعٍ مَدْعُوّ'],
    ['رَمَى', 'رمي', 1, 'يَرْمِي', 'رَامٍ مَرْمِيّ'],
    ['بَقِيَ', 'بقي', 1, 'يَبْقَى', 'بَاقٍ مَبْقِيّ'],
    ['رَدَّ', 'ردد', 1, 'يَرُدُّ', 'رَادّ مَرْدُود'],
    ['أَخَذَ', 'أخذ', 1, 'يَأْخُذُ', 'آخِذ مَأْخُوذ'],
    ['وَضَعَ', 'وضع', 1, 'يَضَعُ', 'وَاضِع مَوْضُوع'],
    ['رَأَى', 'رأي', 1, 'يَرَى', ''],
    ['أَكَّدَ', 'أكد', 2, 'يُؤَكِّدُ', 'مُؤَكِّد مُؤَكَّد'],
    ['أَعْطَى', 'عطو', 4, 'يُعْطِي', 'مُعْطٍ مُعْطَى'],
    ['أَقَامَ', 'قوم', 4, 'يُقِيمُ', 'مُقِيم مُقَام'],
    ['أَعَدَّ', 'عدد', 4, 'يُعِدُّ', 'مُعِدّ مُعَدّ'],
    ['تَمَنَّى', 'مني', 5, 'يَتَمَنَّى', 'مُتَمَنٍّ مُتَمَنَّى'],
    ['اِحْتَاجَ', 'حوج', 8, 'يَحْتَاجُ', 'مُحْتَاج'],
    ['اِحْتَلَّ', 'حلل', 8, 'يَحْتَلُّ', 'مُحْتَلّ'],
    ['اِسْتَعَادَ', 'عود', 10, 'يَسْتَعِيدُ', 'مُسْتَعِيد مُسْتَعَاد'],
  ])('%s (%s, form %d)', (lemma, root, form, imperfect, expected) => {
    expect(participles(verb(lemma, root, form, imperfect))).toEqual(
      expected.split(' ').filter(Boolean).map(ordered),
    );
  });

  it.each([
    ['طَوِيل', 'أَطْوَل'],
    ['شَدِيد', 'أَشَدّ'],
    ['قَوِيّ', 'أَقْوَى'],
    ['صَعْب', 'أَصْعَب'],
    ['جَرِيء', 'أَجْرَأ'],
    ['سِيَاسِيّ', ''],
    ['أَخْضَر', ''],
    ['مُهِمّ', ''],
  ])('makes the comparative of %s: «%s»', (lemma, expected) => {
    const row: LexiconRow = { lemma: ordered(lemma), root: null, pos: 'adjective', senses: [], rank: 1 };
    expect(derivedWords(row).map((word) => word.row.lemma)).toEqual(
      expected === '' ? [] : [ordered(expected)],
    );
  });
});
