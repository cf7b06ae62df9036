import { describe, expect, it } from 'vitest';
import { textOfUnits, unitsOf } from '../../../../src/core/arabic/morphology/diacritised';
import { analysesOfWord } from '../../../../src/core/arabic/morphology/analyses';
import { createLexicon, type LexiconRow } from '../../../../src/core/lexicon/lexicon';
import { inflectedForms } from '../../../../src/core/arabic/morphology/inflected-forms';

const row = (lemma: string, more: Partial<LexiconRow> = {}): LexiconRow => ({
  lemma,
  root: null,
  pos: 'noun',
  senses: [],
  rank: 1,
  ...more,
});

/** Editors and normalisation write vowel and shadda in either order. */
const ordered = (text: string) => textOfUnits(unitsOf(text));

describe('nounStems', () => {
  it.each<[string, Partial<LexiconRow>, string, string]>([
    ['دَوْلَة', { plurals: ['دُوَل'] }, 'دَوْلَة دَوْلَتَانِ دَوْلَتَيْنِ دَوْلَتَيْ دُوَل', 'دَوْلَةَانِ دَوْلَةًا'],
    ['اِلْتِزَام', { plurals: ['اِلْتِزَامَات'] }, 'اِلْتِزَامًا اِلْتِزَامَانِ اِلْتِزَامَات', 'اِلْتِزَامَاتًا'],
    ['مُرَاسِل', { plurals: ['مُرَاسِلُونَ'] }, 'مُرَاسِلُونَ مُرَاسِلِينَ مُرَاسِلُو مُرَاسِلِي مُرَاسِلَة مُرَاسِلَات', ''],
    ['مُسْتَوَى', { plurals: ['مُسْتَوَيَات'] }, 'مُسْتَوَيَانِ مُسْتَوَيَات', 'مُسْتَوَىًا'],
    ['عَصًا', { gender: 'f' }, 'عَصًا عَصَا عَصَوَانِ', 'عَصًاُ عَصًاٌ'],
    ['قَاضٍ', { plurals: ['قُضَاة'] }, 'قَاضٍ قَاضِي قَاضِيًا قَاضِيَانِ قُضَاة', 'قَاضًٍا'],
    ['وَزِير', { plurals: ['وُزَرَاء'] }, 'وَزِيرًا وُزَرَاء', 'وُزَرَاءًا'],
    ['جُزْء', { plurals: ['أَجْزَاء'] }, 'جُزْأَيْنِ أَجْزَاء', ''],
    ['مُثَلَّجَات', { gender: 'f' }, 'مُثَلَّجَات مُثَلَّجَاتٍ', 'مُثَلَّجَاتًا مُثَلَّجَاتَ'],
    ['ذَات', { gender: 'f' }, 'ذَات ذَاتَ', ''],
    ['مَادَّة', { plurals: ['مَوَادّ'] }, 'مَوَادّ مَوَادَّ', 'مَوَادًّا مَوَادٌّ'],
    ['كَهْرَبَاء', { gender: 'f' }, 'كَهْرَبَاء كَهْرَبَاءَ', 'كَهْرَبَاءٍ كَهْرَبَاءً'],
    ['سَمَاء', { gender: 'f' }, 'سَمَاءٍ', ''],
    ['مَرَاسِم', {}, 'مَرَاسِم مَرَاسِمَ', 'مَرَاسِمًا مَرَاسِمٍ'],
    ['شَيْء', { plurals: ['أَشْيَاء'] }, 'شَيْئًا أَشْيَاءَ', 'أَشْيَاءً'],
    ['ذُو', { forms: ['ذَا', 'ذِي'] }, 'ذُو ذَا ذِي', 'ذُوُ ذُوًا ذُوٍ'],
    ['أَب', { forms: ['أَبُو', 'أَبَا', 'أَبِي'] }, 'أَب أَبُو أَبَا أَبِي', 'أَبُوُ'],
    ['صَوْت', { plurals: ['أَصْوَات'] }, 'أَصْوَاتًا أَصْوَاتَ', ''],
  ])('inflects %s', (lemma, more, wanted, unwanted) => {
    const texts = new Set(inflectedForms(row(ordered(lemma), more)).map(({ text }) => ordered(text)));
    expect(wanted.split(' ').filter((text) => !texts.has(ordered(text)))).toEqual([]);
    expect(unwanted.split(' ').filter((text) => texts.has(ordered(text)))).toEqual([]);
  });
});

describe('adjectiveStems', () => {
  it.each<[string, Partial<LexiconRow>, string, string]>([
    ['جَدِيد', { plurals: ['جُدُد'] }, 'جَدِيدَة جَدِيدَات جُدُد جَدِيدَتَانِ', 'جَدِيدُونَ'],
    ['سِيَاسِيّ', {}, 'سِيَاسِيَّة سِيَاسِيُّونَ سِيَاسِيِّينَ سِيَاسِيًّا سِيَاسِيَّات', ''],
    ['أَكْبَر', { forms: ['كُبْرَى'] }, 'أَكْبَر كُبْرَى', 'أَكْبَرَة'],
    ['أَكْثَر', {}, 'أَكْثَر', 'أَكْثَرَة أَكْثَرُونَ'],
    ['أَقَلّ', {}, 'أَقَلّ', 'أَقَلَّة'],
    ['ثَانٍ', {}, 'ثَانِي ثَانِيَة ثَانِيًا', 'ثَانَة'],
    ['تِقْنِيّ', { forms: ['تَقْنِيّ'] }, 'تِقْنِيَّة تَقْنِيَّة تَقْنِيُّونَ', ''],
  ])('inflects %s', (lemma, more, wanted, unwanted) => {
    const texts = new Set(
      inflectedForms(row(ordered(lemma), { pos: 'adjective', ...more })).map(({ text }) => ordered(text)),
    );
    expect(wanted.split(' ').filter((text) => !texts.has(ordered(text)))).toEqual([]);
    expect(unwanted.split(' ').filter((text) => texts.has(ordered(text)))).toEqual([]);
  });
});

describe('forms that stand before another word', () => {
  it('carry a pronoun as they are', () => {
    const { stems } = createLexicon([
      row('أَب', { gender: 'm', forms: ['أَبُو', 'أَبِي'], senses: [{ definition: 'والد', gloss: 'father' }] }),
    ]);
    expect(analysesOfWord('أبوها', stems).map(({ vocalised }) => vocalised)).toContain('أَبُوهَا');
    expect(analysesOfWord('لأبيه', stems).map(({ vocalised }) => vocalised)).toContain('لِأَبِيهِ');
  });
});

describe('tanwin at the end', () => {
  it.each([
    ['قَاضٍ', 'بقاض', 'بِقَاضٍ'],
    ['مَقْهًى', 'بمقهى', 'بِمَقْهًى'],
    ['عَصًا', 'بعصا', 'بِعَصًا'],
  ])('of %s stands after a preposition as well', (lemma, word, said) => {
    const { stems } = createLexicon([
      row(lemma, { gender: 'm', senses: [{ definition: 'شيء ما', gloss: 'thing' }] }),
    ]);
    expect(analysesOfWord(word, stems).map(({ vocalised }) => vocalised)).toContain(said);
  });
});
