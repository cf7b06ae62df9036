import { describe, expect, it } from 'vitest';
import { textOfUnits, unitsOf } from '../../../src/core/arabic/morphology/diacritised';
import { writtenWord } from '../../../src/core/vocalise/written-word';

const put = (text: string, marks: readonly string[]) => {
  const word = writtenWord(text);
  return word.withMarks(marks).map((own, i) => (word.letters[i] ?? '') + own);
};

describe('writtenWord', () => {
  it.each<[string, readonly string[], string]>([
    ['كتب', ['َ', 'َ', 'َ'], 'كَتَبَ'],
    // What was written stays.
    ['كُتب', ['َ', 'َ', 'َ'], 'كُتَبَ'],
    // A shadda takes its vowel, and none where another is thought.
    ['علّم', ['َ', '\u0651َ', 'َ'], 'عَلَّمَ'],
    ['علّم', ['َ', 'ِ', 'َ'], 'عَلّمَ'],
    // Tatweel has no place among the letters that are asked for.
    ['كـتب', ['َ', 'َ', 'َ'], 'كَـتَبَ'],
    ['كتب', [], 'كتب'],
  ])('%s with %j is %s', (text, marks, expected) => {
    expect(put(text, marks).join('')).toBe(textOfUnits(unitsOf(expected)));
  });

  it('asks for letters and marks without tatweel', () => {
    expect(writtenWord('مـــدرَسة').known).toBe('مدرَسة');
  });
});
