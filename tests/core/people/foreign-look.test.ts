import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignLookOf, trigramsOf } from '../../../src/core/people/foreign-look';

const SMOOTHING = 0.5;

/** The ratio as it is defined, of trigrams as strings. */
function plainLook(names: string[], ordinary: string[]): (word: string) => number {
  const gramsOf = (word: string) =>
    Array.from({ length: word.length }, (_, i) => `^${word}$`.slice(i, i + 3));
  const [name, common] = [names, ordinary].map((words) => words.flatMap(gramsOf));
  const scale = (common?.length ?? 0) / Math.max(1, name?.length ?? 0);
  const count = (grams: string[] | undefined, gram: string) =>
    grams?.filter((own) => own === gram).length ?? 0;
  return (word) =>
    gramsOf(word)
      .map((gram) =>
        Math.log(((count(name, gram) + SMOOTHING) * scale) / (count(common, gram) + SMOOTHING * scale)),
      )
      .reduce((sum, worth) => sum + worth, 0) / Math.max(1, word.length);
}

describe('foreignLookOf', () => {
  it('compares the trigrams of names and of ordinary words, with letters that Arabic lacks too', () => {
    const word = fc.string({
      unit: fc.constantFrom('ا', 'ب', 'ي', 'ن', '-', 'پ', 'é'),
      minLength: 1,
      maxLength: 8,
    });
    const words = fc.array(word, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, words, word, (names, ordinary, asked) => {
        const trigrams = trigramsOf(names, ordinary);
        const look = foreignLookOf(JSON.parse(JSON.stringify(trigrams)) as typeof trigrams);
        for (const own of [asked, ...names])
          expect(look(own)).toBeCloseTo(plainLook(names, ordinary)(own), 10);
      }),
    );
  });
});
