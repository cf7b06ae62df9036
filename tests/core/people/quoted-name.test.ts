import { describe, expect, it } from 'vitest';
import { WordReader } from '../../../src/core/people/name-word';
import { isLinked, quotedEnd } from '../../../src/core/people/quoted-name';
import { nameTables } from '../../../src/knowledge/names';

const wordsOf = (text: string) => new WordReader(nameTables()).wordsOf(text);

describe('quotedEnd', () => {
  it.each([
    ['شركة «هانبيت» للطاقة', 1, 2],
    ['شركة "نوفا سبيس" للطاقة', 1, 3],
    ['وكالة الغوث (الأونروا) أمس', 2, 3],
    ['شركة «هانبيت»', 1, 2],
  ])('finds the end in %s', (text, k, end) => {
    const words = wordsOf(text);
    expect(quotedEnd(words, k, words.length)).toBe(end);
    expect(isLinked(words, end)).toBe(end < words.length);
  });

  it.each([
    ['no quotation', 'شركة هانبيت للطاقة', 1],
    ['an age', 'ليلى (42 عاما) قالت', 1],
    ['a sentence', 'قال «لن نوافق، ولن نعود» أمس', 1],
    ['a long quotation', 'قال «ا ب ت ث ج ح خ د ذ» أمس', 1],
  ])('finds none in %s', (_, text, k) => {
    const words = wordsOf(text);
    expect(quotedEnd(words, k, words.length)).toBeNull();
  });

  it('does not reach past the limit', () => {
    expect(quotedEnd(wordsOf('شركة «نوفا سبيس» للطاقة'), 1, 2)).toBeNull();
  });
});
