import { LONGEST_GAP, numberAt, unitOf } from './unit-text';

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

/**
 * How often trigrams are met among names, and among words, as they are counted when the extension is built. Of those of plain letters:
 * how far the next is from the last, its count among names and among words, each as one unit (see `unitOf`).
 */
export interface Trigrams {
  plain: string;
  others: readonly (readonly [gram: string, name: number, word: number])[];
  totals: readonly [name: number, word: number];
}

/** @param names, ordinary folded words of either kind */
export function trigramsOf(names: Iterable<string>, ordinary: Iterable<string>): Trigrams {
  const plain = new Map<number, [name: number, word: number]>();
  const others = new Map<string, [name: number, word: number]>();
  const totals: [name: number, word: number] = [0, 0];
  const count = (words: Iterable<string>, side: 0 | 1) => {
    for (const whole of words) {
      const word = whole.slice(0, LONGEST);
      placeTrigrams(word);
      totals[side] += word.length;
      for (let i = 0; i < word.length; i++) {
        const place = PLACES[i] ?? OTHER;
        const gram = gramAt(word, i);
        const counts = (place === OTHER ? others.get(gram) : plain.get(place)) ?? [0, 0];
        counts[side]++;
        if (place === OTHER) others.set(gram, counts);
        else plain.set(place, counts);
      }
    }
  };
  count(names, 0);
  count(ordinary, 1);
  let last = 0;
  const units = [...plain]
    .sort(([a], [b]) => a - b)
    .map(([place, [name, word]]) => {
      let steps = '';
      // Further away than a unit holds: a step that counts nothing.
      for (; place - last > LONGEST_GAP; last += LONGEST_GAP)
        steps += unitOf(LONGEST_GAP) + unitOf(0) + unitOf(0);
      const gap = place - last;
      last = place;
      return steps + unitOf(gap) + unitOf(name) + unitOf(word);
    });
  return {
    plain: units.join(''),
    others: Array.from(others, ([gram, counts]) => [gram, ...counts] as const),
    totals,
  };
}

/** @returns a log-likelihood ratio a letter: above 0 the word is rather a name. */
export function foreignLookOf(trigrams: Trigrams): ForeignLook {
  const [allNames, allWords] = trigrams.totals;
  const scale = allWords / Math.max(1, allNames);
  const worth = (name: number, word: number) =>
    Math.log(((name + SMOOTHING) * scale) / (word + SMOOTHING * scale));
  /** Pairs of counts. */
  const plain = new Uint16Array(2 * SIZE ** 3);
  let last = 0;
  for (let i = 0; i < trigrams.plain.length; i += 3) {
    last += numberAt(trigrams.plain, i);
    plain[last] = numberAt(trigrams.plain, i + 1);
    plain[last + 1] = numberAt(trigrams.plain, i + 2);
  }
  const others = new Map(trigrams.others.map(([gram, name, word]) => [gram, worth(name, word)]));
  const never = worth(0, 0);
  return (folded) => {
    const word = folded.slice(0, LONGEST);
    placeTrigrams(word);
    let sum = 0;
    for (let i = 0; i < word.length; i++) {
      const place = PLACES[i] ?? OTHER;
      sum +=
        place === OTHER
          ? (others.get(gramAt(word, i)) ?? never)
          : worth(plain[place] ?? 0, plain[place + 1] ?? 0);
    }
    return sum / Math.max(1, folded.length);
  };
}
