/**
 * Says whether a word that no table knows looks like a transliterated name rather than an Arabic word: a comparison of
 * letter trigrams between the foreign names and the ordinary words of our own tables.
 */
export type ForeignLook = (folded: string) => number;

const SMOOTHING = 0.5;

/** @returns a log-likelihood ratio a letter: above 0 the word is rather a name. */
export function foreignLookFrom(names: Iterable<string>, ordinary: Iterable<string>): ForeignLook {
  const counts = new Map<string, [name: number, word: number]>();
  const totals: [number, number] = [0, 0];
  const learn = (words: Iterable<string>, side: 0 | 1): void => {
    for (const word of words) {
      for (const gram of trigrams(word)) {
        const count = counts.get(gram) ?? [0, 0];
        count[side]++;
        totals[side]++;
        counts.set(gram, count);
      }
    }
  };
  learn(names, 0);
  learn(ordinary, 1);
  const scale = totals[1] / Math.max(1, totals[0]);
  return (folded) => {
    let sum = 0;
    for (const gram of trigrams(folded)) {
      const [name, word] = counts.get(gram) ?? [0, 0];
      sum += Math.log(((name + SMOOTHING) * scale) / (word + SMOOTHING * scale));
    }
    return sum / Math.max(1, folded.length);
  };
}

function trigrams(word: string): string[] {
  const padded = `^${word}$`;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3));
}
