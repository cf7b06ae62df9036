// @ts-check
// Scores vowels against vowelled lines as they are commonly scored: shares of letters (DER) and of words (WER) that are wrong, with all their
// letters and without the last, or the one before the alif of tanwin («no case»). See `plainMarks` for what counts as the same.
import { placeOfEnding } from './examples.mjs';
import { ours } from './ours.mjs';

const WORD =
  /[\u0621-\u063A\u0641-\u064A\u067E\u0686\u06A4\u06AF][\u0621-\u0652\u0670\u067E\u0686\u06A4\u06AF]*/g;

/** @typedef {Record<'letters' | 'wrongLetters' | 'words' | 'wrongWords' | 'innerLetters' | 'wrongInner' | 'wrongCores', number>} Score */

/** @param {readonly string[]} lines vowelled @param {(bare: string) => string} vocalise @returns {Score} */
export function scoreOf(lines, vocalise) {
  const score = {
    letters: 0,
    wrongLetters: 0,
    words: 0,
    wrongWords: 0,
    innerLetters: 0,
    wrongInner: 0,
    wrongCores: 0,
  };
  for (const line of lines) {
    const found = vocalise(ours.withoutMarks(line).replaceAll('\u0671', 'ا')).match(WORD) ?? [];
    (line.replaceAll('\u0671', 'ا').match(WORD) ?? []).forEach((word, i) => {
      const units = ours.unitsOf(word);
      const gold = ours.plainMarks(units);
      const own = ours.plainMarks(ours.unitsOf(found[i] ?? ''));
      const inner = Math.min(
        ...[gold, own].map((marks) =>
          placeOfEnding(
            marks,
            units.map(({ letter }) => letter),
          ),
        ),
      );
      const wrong = gold.flatMap((marks, k) => (marks === own[k] ? [] : [k]));
      const wrongInner = wrong.filter((k) => k < inner).length;
      score.letters += units.length;
      score.wrongLetters += wrong.length;
      score.words++;
      score.innerLetters += inner;
      score.wrongInner += wrongInner;
      if (wrong.length > 0) score.wrongWords++;
      if (wrongInner > 0) score.wrongCores++;
    });
  }
  return score;
}

const percent = (/** @type {number} */ part, /** @type {number} */ whole) =>
  ((100 * part) / whole).toFixed(2);

/** @param {Score} score */
export const printed = ({ letters, wrongLetters, words, wrongWords, innerLetters, wrongInner, wrongCores }) =>
  `${words} words: DER ${percent(wrongLetters, letters)} WER ${percent(wrongWords, words)}, ` +
  `no case ${percent(wrongInner, innerLetters)} / ${percent(wrongCores, words)}`;
