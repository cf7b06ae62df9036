import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../src/core/vocalise/tokens';

describe('tokensOf', () => {
  it.each<[string, string[]]>([
    ['قال الوزير، أمس:', ['word قال', 'word الوزير', 'mark ،', 'word أمس', 'mark :']],
    ['في 12 مايو 2020.', ['word في', 'number 12', 'word مايو', 'number 2020.']],
    ['شركة Apple Inc «الكبرى»', ['word شركة', 'latin Apple', 'latin Inc', 'word الكبرى']],
    ['كَتَبَ ـــ مـــع', ['word كَتَبَ', 'word مـــع']],
    ['«و»كيونج-هوا', ['word و', 'word كيونج', 'word هوا']],
    ['', []],
  ])('%s', (text, expected) => {
    const tokens = tokensOf(text);
    expect(tokens.map(({ kind, text: own }) => `${kind} ${own}`)).toEqual(expected);
    for (const { text: own, start, end } of tokens) expect(text.slice(start, end)).toBe(own);
  });
});
