// @ts-check
// Scores vowels against vowelled lines as $MUBIN_DATA's scorer does, and so that both are one file: errors of words and letters, with and
// without the last letter. See `plainMarks` for what counts as the same.
import { coreMarks } from './examples.mjs';
import { ours } from './ours.mjs';

/** @typedef {{ words: number, letters: number, wrongWords: number, wrongLetters: number, wrongCores: number }} Score */

const WORD = /[\u0621-\u063A\u0641-\u064A][\u0621-\u0652\u0670]*/g;

/** @param {readonly string[]} lines vowelled @param {(bare: string) => string} vocalise */
export function scoreOf(lines, vocalise) {
  const score = { words: 0, letters: 0, wrongWords: 0, wrongLetters: 0, wrongCores: 0 };
  for (const line of lines) {
    const found = vocalise(ours.withoutMarks(line)).match(WORD) ?? [];
    (line.match(WORD) ?? []).forEach((word, i) => {
      const units = ours.unitsOf(word);
      const letters = units.map(({ letter }) => letter);
      const gold = ours.plainMarks(units);
      const own = ours.plainMarks(ours.unitsOf(found[i] ?? ''));
      const wrong = gold.filter((marks, k) => marks !== own[k]).length;
      score.words++;
      score.letters += letters.length;
      score.wrongLetters += wrong;
      if (wrong > 0) score.wrongWords++;
      if (coreMarks(gold, letters) !== coreMarks(own, letters)) score.wrongCores++;
    });
  }
  return score;
}

const percent = (/** @type {number} */ part, /** @type {number} */ whole) =>
  ((100 * part) / whole).toFixed(2);

/** @param {Score} score */
export const printed = ({ words, letters, wrongWords, wrongLetters, wrongCores }) =>
  `${words} words: DER ${percent(wrongLetters, letters)} WER ${percent(wrongWords, words)}, WER but for endings ${percent(wrongCores, words)}`;
