import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fully, normalWords } from '../../../src/core/arabic/normal-words';

const characters = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0x600, max: 0x6ff }) },
  { weight: 3, arbitrary: fc.integer({ min: 0x20, max: 0x17f }) },
  { weight: 3, arbitrary: fc.integer({ min: 0x2000, max: 0x206f }) },
  { weight: 3, arbitrary: fc.constantFrom(...Array.from("لا-'’ة ‑ ب1", (c) => c.charCodeAt(0))) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xd7ff }) },
);

describe('normal words', () => {
  it.each([
    ['  أخبارُ «اليومَ»، الـ19! ', 'اخبار اليوم ال19'],
    ['كيونج-هوا', 'كيونج-هوا'],
    ['كيونج- هوا', 'كيونج هوا'],
    ['- شرطة -', 'شرطه'],
    ["O'Neill’s", "o'neill’s"],
    ['2-1', '2 1'],
    ['Café Élysée', 'café élysée'],
    ['می‌خوانم', 'ميخوانم'],
    ['ﻻ ١٢', 'لا ١٢'],
    ['', ''],
    ['…', ''],
  ])('%s → %s', (text, expected) => {
    expect(normalWords(text)).toBe(expected);
    expect(fully(text)).toBe(expected);
  });

  it('the quick path says what the full one says, of every text', () => {
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 12 }), (codes) => {
        const text = String.fromCharCode(...codes);
        expect(normalWords(text)).toBe(fully(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('every single character, alone and within a word', () => {
    for (let code = 0; code < 0x2100; code++) {
      const character = String.fromCharCode(code);
      for (const text of [character, `ب${character}ج`, `a${character}1`]) {
        if (normalWords(text) !== fully(text))
          expect.fail(`U+${code.toString(16)} in «${text}»: ${normalWords(text)} / ${fully(text)}`);
      }
    }
  });
});
