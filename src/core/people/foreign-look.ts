/**
 * Says whether a word that no table knows looks like a transliterated name rather than an Arabic word: a comparison of
 * letter trigrams between the foreign names and the ordinary words of our own tables.
 */
export type ForeignLook = (folded: string) => number;

const SMOOTHING = 0.5;

/** Letters by their place in the counts; words have few others, and what has one is counted by its text. */
const FIRST = 0x621;
const LETTERS = 0x64a - FIRST + 1;
const BEFORE = LETTERS;
const AFTER = LETTERS + 1;
const HYPHEN = LETTERS + 2;
const SIZE = LETTERS + 3;
const OTHER = -1;

const placeOf = (code: number): number =>
  code >= FIRST && code < FIRST + LETTERS ? code - FIRST : code === 0x2d ? HYPHEN : OTHER;

/** The places of the trigrams of a word with its beginning and its end, or `OTHER`, into `PLACES`: all words of the tables pass here. */
function placeTrigrams(word: string): void {
  let first = BEFORE;
  let second = placeOf(word.charCodeAt(0));
  for (let i = 1; i <= word.length; i++) {
    const third = i === word.length ? AFTER : placeOf(word.charCodeAt(i));
    PLACES[i - 1] =
      first === OTHER || second === OTHER || third === OTHER
        ? OTHER
        : 2 * ((first * SIZE + second) * SIZE + third);
    first = second;
    second = third;
  }
}

const LONGEST = 64;
const PLACES = new Int32Array(LONGEST);

const gramAt = (word: string, i: number): string => `^${word}$`.slice(i, i + 3);

/** How often trigrams were met among names, and among words: pairs of counts. */
class TrigramCounts {
  private readonly plain = new Uint32Array(2 * SIZE ** 3);
  private readonly others = new Map<string, [name: number, word: number]>();
  readonly totals: [name: number, word: number] = [0, 0];

  learn(words: Iterable<string>, side: 0 | 1): void {
    const { plain } = this;
    let total = 0;
    for (const whole of words) {
      const word = whole.slice(0, LONGEST);
      placeTrigrams(word);
      total += word.length;
      for (let i = 0; i < word.length; i++) {
        const place = PLACES[i] ?? OTHER;
        if (place === OTHER) this.learnOther(gramAt(word, i), side);
        else plain[place + side] = (plain[place + side] ?? 0) + 1;
      }
    }
    this.totals[side] += total;
  }

  private learnOther(gram: string, side: 0 | 1): void {
    const count = this.others.get(gram) ?? [0, 0];
    count[side]++;
    this.others.set(gram, count);
  }

  /** The sum over the trigrams of a word of what their counts are worth. */
  sumOver(whole: string, worth: (name: number, word: number) => number): number {
    const word = whole.slice(0, LONGEST);
    placeTrigrams(word);
    let sum = 0;
    for (let i = 0; i < word.length; i++) {
      const place = PLACES[i] ?? OTHER;
      const [name, count] =
        place === OTHER
          ? (this.others.get(gramAt(word, i)) ?? [0, 0])
          : [this.plain[place] ?? 0, this.plain[place + 1] ?? 0];
      sum += worth(name, count);
    }
    return sum;
  }
}

/** @returns a log-likelihood ratio a letter: above 0 the word is rather a name. */
export function foreignLookFrom(names: Iterable<string>, ordinary: Iterable<string>): ForeignLook {
  const counts = new TrigramCounts();
  counts.learn(names, 0);
  counts.learn(ordinary, 1);
  const { totals } = counts;
  const scale = totals[1] / Math.max(1, totals[0]);
  const worth = (name: number, word: number) =>
    Math.log(((name + SMOOTHING) * scale) / (word + SMOOTHING * scale));
  return (folded) => counts.sumOver(folded, worth) / Math.max(1, folded.length);
}
