import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analysesOfWord } from '../../../../src/core/arabic/morphology/analyses';
import { textOfUnits, unitsOf } from '../../../../src/core/arabic/morphology/diacritised';
import type { Features } from '../../../../src/core/arabic/morphology/features';
import { sourceOf, stemIndexOf } from '../../../../src/core/arabic/morphology/stem-index';
import type { LexiconRow } from '../../../../src/core/lexicon/lexicon-row';

const index = stemIndexOf(
  sourceOf(
    JSON.parse(
      fs.readFileSync(path.resolve(import.meta.dirname, '../../../../data/lexicon/words.json'), 'utf8'),
    ) as LexiconRow[],
  ),
);

/** Editors and normalisation write vowel and shadda in either order. */
const ordered = (text: string) => textOfUnits(unitsOf(text));
const vocalised = (word: string) => analysesOfWord(word, index).map((analysis) => analysis.vocalised);

describe('analysesOfWord', () => {
  it.each([
    ['والتزامهما', 'وَالْتِزَامِهِمَا'],
    ['للجنة', 'لِلَّجْنَةِ'],
    ['بدولتهم', 'بِدَوْلَتِهِمْ'],
    ['سيستقبلونهم', 'سَيَسْتَقْبِلُونَهُمْ'],
    ['مستواه', 'مُسْتَوَاهُ'],
    ['الشمس', 'الشَّمْسُ'],
    ['القمر', 'الْقَمَرُ'],
    ['وبالاجتماع', 'وَبِالِاجْتِمَاعِ'],
    ['مسؤوليه', 'مَسْؤُولِيهِ'],
    ['مستشفياتنا', 'مُسْتَشْفَيَاتِنَا'],
    ['كتابي', 'كِتَابِي'],
    ['أقرؤها', 'أَقْرَؤُهَا'],
    ['فليكتب', 'فَلْيَكْتُبْ'],
    ['استقبلوهم', 'اِسْتَقْبَلُوهُمْ'],
    ['أعلنا', 'أَعْلَنَّا'],
    ['شيئا', 'شَيْئًا'],
    ['رآه', 'رَآهُ'],
    ['آخذ', 'آخُذُ'],
    ['عليهم', 'عَلَيْهِمْ'],
    ['أليس', 'أَلَيْسَ'],
    // Two letters are chance as often as not, but for the pronoun.
    ['وأمه', 'وَأُمِّهِ'],
    ['أشدها', 'أَشَدُّهَا'],
  ])('reads %s as %s', (word, expected) => {
    expect(vocalised(word).map(ordered)).toContain(ordered(expected));
  });

  it.each<[string, string, Features]>([
    [
      'يستقبلون',
      'يَسْتَقْبِلُونَ',
      {
        tense: 'imperfect',
        mood: 'indicative',
        voice: 'active',
        person: 3,
        number: 'plural',
        gender: 'm',
      },
    ],
    ['قيلت', 'قِيلَتْ', { tense: 'perfect', voice: 'passive', person: 3, number: 'singular', gender: 'f' }],
    ['دولتان', 'دَوْلَتَانِ', { number: 'dual', gender: 'f', case: 'nominative' }],
    ['وزيرا', 'وَزِيرًا', { number: 'singular', gender: 'm', case: 'accusative', state: 'indefinite' }],
    ['بالوزير', 'بِالْوَزِيرِ', { number: 'singular', gender: 'm', case: 'genitive', state: 'definite' }],
  ])('says of %s (%s) what it is', (word, text, expected) => {
    const own = analysesOfWord(word, index).filter((one) => ordered(one.vocalised) === ordered(text));
    expect(own.map(({ features }) => features)).toContainEqual(expected);
  });

  it('leaves out what the marks exclude', () => {
    expect(vocalised('كَتَبَ').length).toBeGreaterThan(0);
    expect(analysesOfWord('كُتِبَ', index).every(({ features }) => features.voice === 'passive')).toBe(true);
    expect(analysesOfWord('كُتُب', index).every(({ row }) => row.pos === 'noun')).toBe(true);
    expect(vocalised('كُتَّتِب')).toEqual([]);
  });

  it.each(['قشمبرص', 'بلضعنة', 'وليد', 'تشيلسي', 'ظغثخ'])('has none of «%s»', (word) => {
    expect(vocalised(word)).toEqual([]);
  });

  it.each([
    ['اجتماع', 'إجتماع'],
    ['مدرسة', 'مدرسه'],
    ['الأمن', 'الامن'],
    ['مستشفى', 'مستشفي'],
    ['تاریخ', 'تاريخ'],
    ['کتاب', 'كتاب'],
  ])('reads %s and %s alike, at a cost', (one, other) => {
    const lemmas = (word: string) => analysesOfWord(word, index).map(({ row }) => row.lemma);
    expect(lemmas(one).length).toBeGreaterThan(0);
    expect(lemmas(one)).toEqual(expect.arrayContaining(lemmas(other).slice(0, 1)));
  });
});
