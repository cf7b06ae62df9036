// @ts-check
// Learns the vowels of words that nothing is known of, letter by letter.
import { Ftrl, LEAST_SLOPE } from './ftrl.mjs';
import { ours } from './ours.mjs';

const BITS = 19;
const EPOCHS = 4;
const HEAVIEST = 4;
const SILENT = 'اآى';

/** @typedef {{ letters: string[], marks: string[], weight: number }} LetterExample marks as `plainMarks` has them, of the last letter a shadda alone */

/** @param {readonly LetterExample[]} examples @param {{ shuffled: <T>(all: readonly T[]) => T[], log: (line: string) => void }} tools */
export function trainLetters(examples, { shuffled, log }) {
  const weights = new Ftrl(BITS, { rate: 0.15, l1: 4, l2: 1 });
  const features = new Int32Array(ours.MOST_LETTER_FEATURES);
  /** @type {readonly string[]} */
  const labels = ours.LETTER_MARKS;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0;
    let count = 0;
    for (const { letters, marks, weight } of shuffled(examples)) {
      const word = letters.join('');
      const heft = Math.min(HEAVIEST, Math.sqrt(weight));
      /** @type {number[]} */
      let before = [];
      letters.forEach((letter, i) => {
        const gold = labels.indexOf(marks[i] ?? '');
        if (gold >= 0 && !SILENT.includes(letter)) {
          const scores = ours.letterScores(word, i, before, weights);
          const seen = ours.letterFeatures(word, i, before, features);
          loss -= heft * Math.max(-20, scores[gold] ?? 0);
          count += heft;
          scores.forEach((score, label) => {
            const slope = heft * (Math.exp(score) - (label === gold ? 1 : 0));
            if (score === -Infinity || Math.abs(slope) < LEAST_SLOPE) return;
            for (let f = 0; f < seen; f++) weights.step(ours.letterWithLabel(features[f] ?? 0, label), slope);
          });
        }
        before = [Math.max(0, gold), ...before];
      });
    }
    log(`letters ${epoch}: loss ${(loss / count).toFixed(4)}`);
  }
  return weights;
}
