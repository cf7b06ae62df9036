import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinRuns } from '../../../src/core/arabic/latin-runs';
import { foldLetters, stripDiacritics } from '../../../src/core/arabic/letters';
import { wordReadings } from '../../../src/core/arabic/morphology/word-readings';
import { phoneNumbers } from '../../../src/core/arabic/phone-numbers';
import { searchText } from '../../../src/core/arabic/search-folding';
import { wordsOf } from '../../../src/core/arabic/words';
import { newsLexicon } from '../../../src/knowledge/lexicon';
import { anyCharacters } from '../../fakes/any-characters';

const PIECES = [
  'قال', 'إلى', 'مؤتمر', 'مدرسة', 'ـ', 'َ', 'ّ', 'ٰ', '\u200F', '\u00AD', 'ﻻ', 'ﷺ', 'é', 'e\u0301', 'New York', '(NYC)', 'C++',
  '+971 50 123', '050-123-4567', '٠٥٠', '12', '٪', '«', '»', ' ', '\n', '-', '’', 'كيونج-هوا', '😀', '\uD83D',
]; // prettier-ignore
const text = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, anyCharacters(3)), {
    maxLength: 20,
  })
  .map((pieces) => pieces.join(''));

/** Stretches of a text are in order, apart, inside and hold something. */
function expectStretches(whole: string, stretches: readonly { start: number; end: number }[]): void {
  let last = 0;
  for (const { start, end } of stretches) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(whole.length);
}

describe('any text', () => {
  it('is folded once and for all', () => {
    fc.assert(
      fc.property(text, (written) => {
        const folded = foldLetters(written);
        expect(foldLetters(folded)).toBe(folded);
        expect(stripDiacritics(stripDiacritics(written))).toBe(stripDiacritics(written));
      }),
    );
  });

  it('is searched with a way back to each of its characters', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { folded, starts, ends } = searchText(written);
        expect(starts).toHaveLength(folded.length + 1);
        expect(ends).toHaveLength(folded.length);
        expect(starts.at(-1)).toBe(written.length);
        for (let i = 0; i < folded.length; i++) {
          expect(ends[i]).toBeGreaterThan(starts[i]!);
          expect(starts[i + 1]).toBeGreaterThanOrEqual(starts[i]!);
          expect(ends[i]).toBeLessThanOrEqual(written.length);
        }
      }),
    );
  });

  it.each([
    ['words', wordsOf],
    ['Latin runs', latinRuns],
    ['telephone numbers', phoneNumbers],
  ])('has its %s inside it, one after the other', (_, stretchesOf) => {
    fc.assert(
      fc.property(text, (written) => {
        const stretches = stretchesOf(written);
        expectStretches(written, stretches);
        for (const { start, end } of stretches) expect(written.slice(start, end)).not.toMatch(/^\s|\s$/);
      }),
    );
  });
});

describe('any row of letters', () => {
  const { stems } = newsLexicon();
  const letters = fc
    .array(fc.constantFrom(...Array.from('ابتةثجحدرسشصعفقكلمنهويىءأإآؤئَُّ')), { minLength: 1, maxLength: 9 })
    .map((list) => list.join(''));

  it('is read alike each time, the likeliest reading first', () => {
    fc.assert(
      fc.property(letters, (word) => {
        const readings = wordReadings(word, stems);
        const costs = readings.map(({ cost }) => cost);
        expect(costs).toEqual([...costs].sort((a, b) => a - b));
        expect(wordReadings(word, stems)).toEqual(readings);
      }),
    );
  });
});
