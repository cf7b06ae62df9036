import { hashOf, mixed } from '../people/tagging/hash';
import { closed } from './closed-letters';
import { mayStandOn } from './letter-rules';
import { logProbabilities } from './log-probabilities';
import type { Weights } from './weights';

/** What may stand on a letter that is not the last. */
export const LETTER_MARKS = [
  '',
  '\u064E',
  '\u064F',
  '\u0650',
  '\u0651\u064E',
  '\u0651\u064F',
  '\u0651\u0650',
  '\u0651',
] as const;
export const MOST_LETTER_FEATURES = 40;
const BEAM = 4;
const SEED = 31;

/**
 * What speaks of the mark on a letter: letters about it and marks before it.
 * @param before what stands on the letters before it, the last first
 * @returns how many
 */
export function letterFeatures(word: string, i: number, before: readonly number[], out: Int32Array): number {
  const padded = `  ^${word}$   `;
  const at = i + 3;
  let count = 0;
  const add = (from: number, to: number, kind: number) => {
    out[count++] = mixed(hashOf(padded.slice(at + from, at + to + 1), SEED), kind);
  };
  const [last = 9, second = 9] = before;
  add(0, 0, 1);
  add(-1, 0, 2);
  add(0, 1, 3);
  add(-1, 1, 4);
  add(-2, 0, 5);
  add(0, 2, 6);
  add(-2, 1, 7);
  add(-1, 2, 8);
  add(-2, 2, 9);
  add(-3, 0, 10);
  add(0, 3, 11);
  add(-3, 3, 12);
  add(-1, 3, 13);
  add(-3, 1, 14);
  const length = Math.min(8, word.length);
  const place = Math.min(5, i);
  const left = Math.min(5, word.length - i);
  const here = hashOf(padded.slice(at, at + 2), SEED);
  out[count++] = mixed(mixed(here, last), 15);
  out[count++] = mixed(mixed(mixed(here, last), second), 16);
  out[count++] = mixed(mixed(hashOf(padded.slice(at - 1, at + 2), SEED), last), 17);
  out[count++] = mixed(mixed(hashOf(padded.slice(at - 1, at + 3), SEED), last * 10 + second), 18);
  out[count++] = mixed(mixed(hashOf(padded.slice(at - 2, at + 3), SEED), last), 19);
  out[count++] = mixed(mixed(hashOf(word.charAt(i), SEED), length * 10 + place), 20);
  out[count++] = mixed(mixed(hashOf(padded.slice(at - 1, at + 2), SEED), place), 21);
  out[count++] = mixed(mixed(hashOf(padded.slice(at - 1, at + 2), SEED), left), 22);
  out[count++] = mixed(mixed(hashOf(word, SEED), i), 23);
  out[count++] = mixed(mixed(hashOf(word.slice(0, 3), SEED), place), 24);
  out[count++] = mixed(mixed(hashOf(word.slice(-3), SEED), left), 25);
  out[count++] = mixed(mixed(hashOf(word.slice(0, 2), SEED), place * 10 + last), 26);
  out[count++] = mixed(mixed(place * 10 + left, last), 27);
  // Which letters are long vowels tells the pattern.
  const shape = word.replace(/[^اويىةءآأإؤئ]/g, 'x');
  out[count++] = mixed(mixed(hashOf(shape, SEED), i), 28);
  out[count++] = mixed(mixed(mixed(hashOf(shape, SEED), i), hashOf(word.charAt(i), SEED)), 29);
  return count;
}

const FEATURES = new Int32Array(MOST_LETTER_FEATURES);

export const letterWithLabel = (feature: number, label: number): number => mixed(feature, label + 2000);

const NOT_SAID = 'اآى';

/** The log probability of each of `LETTER_MARKS` on a letter. */
export function letterScores(
  word: string,
  i: number,
  before: readonly number[],
  { mask, values, scale }: Weights,
): Float64Array {
  const count = letterFeatures(word, i, before, FEATURES);
  const scores = new Float64Array(LETTER_MARKS.length);
  // The last letter's vowel is its ending's; a shadda is its own.
  const isLast = i === word.length - 1;
  for (let k = 0; k < scores.length; k++) {
    const isAllowed = NOT_SAID.includes(word.charAt(i))
      ? k === 0
      : !isLast || k === 0 || k === LETTER_MARKS.length - 1;
    if (!isAllowed) {
      scores[k] = -Infinity;
      continue;
    }
    let total = 0;
    for (let f = 0; f < count; f++) total += values[letterWithLabel(FEATURES[f] ?? 0, k) & mask] ?? 0;
    scores[k] = total * scale;
  }
  return logProbabilities(scores);
}

interface Path {
  score: number;
  marks: readonly number[];
}

/** The likeliest marks that spelling allows; none where it allows none. */
function likeliest(letters: readonly string[], weights: Weights, rule: typeof mayStandOn): string[] | null {
  const word = letters.join('');
  let paths: Path[] = [{ score: 0, marks: [] }];
  for (let i = 0; i < letters.length; i++) {
    const next: Path[] = [];
    for (const { score, marks } of paths) {
      const [last] = marks;
      const place = { letters, i, before: last === undefined ? '' : (LETTER_MARKS[last] ?? '') };
      letterScores(word, i, marks, weights).forEach((own, k) => {
        if (own > -Infinity && rule(place, LETTER_MARKS[k] ?? ''))
          next.push({ score: score + own, marks: [k, ...marks] });
      });
    }
    next.sort((a, b) => b.score - a.score);
    paths = next.slice(0, BEAM);
  }
  const [best] = paths;
  return best ? [...best.marks].reverse().map((mark) => LETTER_MARKS[mark] ?? '') : null;
}

/** Letters: what is longer is no word, and each letter asks the whole of it. */
const LONGEST_WORD = 40;

/** The likeliest marks of a word that nothing is known of, but for its ending's; none of what is too long for one. @param letters without marks */
export function letterVowels(letters: readonly string[], weights: Weights): string[] {
  if (letters.length > LONGEST_WORD) return letters.map(() => '');
  const marks = likeliest(letters, weights, mayStandOn) ?? likeliest(letters, weights, () => true) ?? [];
  return closed(letters, marks, letters.length - 1);
}
