/**
 * Says whether a word that no table knows looks like a transliterated name rather than an Arabic word: a comparison of
 * letter trigrams between the foreign names and the ordinary words of our own tables.
 */
export type ForeignLook = (folded: string) => number;

const SMOOTHING = 0.5;

/** Letters by their place in the counts; words have few others, which are counted by their text. */
const FIRST = 0x621;
const LETTERS = 0x64a - FIRST + 1;
const BEFORE = LETTERS;
const AFTER = LETTERS + 1;
const HYPHEN = LETTERS + 2;
const SIZE = LETTERS + 3;
const OTHER = -1;

const placeOf = (code: number): number =>
  code >= FIRST && code < FIRST + LETTERS ? code - FIRST : code === 0x2d ? HYPHEN : OTHER;

/** How often trigrams were met among names, and among words: pairs of counts. */
class TrigramCounts {
  private readonly plain = new Uint32Array(2 * SIZE ** 3);
  private readonly others = new Map<string, [name: number, word: number]>();
  readonly totals: [name: number, word: number] = [0, 0];

  learn(words: Iterable<string>, side: 0 | 1): void {
    for (const word of words)
      this.each(word, (at, gram) => {
        this.totals[side]++;
        if (at !== OTHER) {
          this.plain[at + side] = (this.plain[at + side] ?? 0) + 1;
          return;
        }
        const count = this.others.get(gram) ?? [0, 0];
        count[side]++;
        this.others.set(gram, count);
      });
  }

  /** Calls back with the counts of each trigram of a word. */
  countsOf(word: string, counted: (name: number, word: number) => void): void {
    this.each(word, (at, gram) => {
      if (at !== OTHER) counted(this.plain[at] ?? 0, this.plain[at + 1] ?? 0);
      else counted(...(this.others.get(gram) ?? ([0, 0] as const)));
    });
  }

  /** The trigrams of a word with its beginning and its end, each by its place or, where it has none, by its text. */
  private each(word: string, met: (at: number, gram: string) => void): void {
    let [first, second] = [BEFORE, placeOf(word.charCodeAt(0))];
    for (let i = 1; i <= word.length; i++) {
      const third = i === word.length ? AFTER : placeOf(word.charCodeAt(i));
      if (first === OTHER || second === OTHER || third === OTHER) met(OTHER, `^${word}$`.slice(i - 1, i + 2));
      else met(2 * ((first * SIZE + second) * SIZE + third), '');
      first = second;
      second = third;
    }
  }
}

/** @returns a log-likelihood ratio a letter: above 0 the word is rather a name. */
export function foreignLookFrom(names: Iterable<string>, ordinary: Iterable<string>): ForeignLook {
  const counts = new TrigramCounts();
  counts.learn(names, 0);
  counts.learn(ordinary, 1);
  const { totals } = counts;
  const scale = totals[1] / Math.max(1, totals[0]);
  return (folded) => {
    let sum = 0;
    counts.countsOf(folded, (name, word) => {
      sum += Math.log(((name + SMOOTHING) * scale) / (word + SMOOTHING * scale));
    });
    return sum / Math.max(1, folded.length);
  };
}
