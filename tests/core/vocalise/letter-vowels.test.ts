import { describe, expect, it } from 'vitest';
import { letterVowels } from '../../../src/core/vocalise/letter-vowels';

const weights = { mask: 0, values: new Int8Array(1), scale: 1 };
const wordOf = (length: number): string[] => Array.from({ length }, () => 'م');

describe('letterVowels', () => {
  it('guesses the vowels of what may be a word', () => {
    const marks = letterVowels(wordOf(40), weights);
    expect(marks).toHaveLength(40);
    expect(marks.join('')).not.toBe('');
  });

  it('has none for a run of letters that is no word, whose vowels would take the square of its length', () => {
    expect(letterVowels(wordOf(41), weights)).toEqual(wordOf(41).map(() => ''));
    expect(letterVowels([], weights)).toEqual([]);
  });
});
