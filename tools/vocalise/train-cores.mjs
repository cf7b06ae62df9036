// @ts-check
// Learns which way a word is meant among those that its letters leave: a linear-chain conditional random field over them. Where several ways
// agree with the text it learns that it is one of these.
import { Ftrl, LEAST_SLOPE } from './ftrl.mjs';
import { ours } from './ours.mjs';

const BITS = 20;
const EPOCHS = 6;
/** Epochs that read the dense texts too; those after them say how often a form is met in news. */
const DENSE_EPOCHS = 2;
/** The share of a word's features left out at each step (see tools/people/crf.mjs). */
const DROPPED = 0.3;
const NEVER = -1e6;

/** @typedef {import('./examples.mjs').Example} Example */
/** @typedef {import('../../src/core/vocalise/lattice').Lattice} Lattice */

/** The same with the ways left that agree with the text. @param {Lattice} lattice @param {Example['agreements']} agreements @returns {Lattice} */
export const agreeing = ({ own, steps }, agreements) => ({
  own: own.map((row, i) => {
    const agreement = agreements[i];
    return agreement ? row.map((score, k) => (agreement[k] ? score : NEVER)) : row;
  }),
  steps,
});

/**
 * @param {readonly Example[]} examples @param {(text: string) => boolean} isNews @param {{ shuffled: <T>(all: readonly T[]) => T[], random: () => number, log: (line: string) => void }} tools
 */
export function trainCores(examples, isNews, { shuffled, random, log }) {
  const weights = new Ftrl(BITS, { rate: 0.1, l1: 1.5, l2: 1 });
  const own = new Int32Array(ours.MOST_CORE_FEATURES);
  const pair = new Int32Array(ours.MOST_PAIR_FEATURES);
  const step = (
    /** @type {Int32Array} */ features,
    /** @type {number} */ count,
    /** @type {number} */ slope,
    formsTo = 0,
  ) => {
    for (let f = 0; f < count; f++)
      if (random() >= DROPPED && (f >= formsTo || f % 2 === 1)) weights.step(features[f] ?? 0, slope);
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0;
    let count = 0;
    for (const { name, words, agreements } of shuffled(examples)) {
      if (epoch >= DENSE_EPOCHS && !isNews(name)) continue;
      if (!words.some(({ cores }, i) => cores.length > 1 && agreements[i])) continue;
      const lattice = ours.latticeOf(words, weights);
      const all = ours.marginalsOf(lattice, true);
      const gold = ours.marginalsOf(agreeing(lattice, agreements), true);
      loss += all.logTotal - gold.logTotal;
      count += words.length;
      words.forEach(({ cores }, i) => {
        if (cores.length > 1) {
          const contexts = ours.contextsAt(words, i);
          cores.forEach((core, k) => {
            const slope = (all.own[i]?.[k] ?? 0) - (gold.own[i]?.[k] ?? 0);
            if (Math.abs(slope) < LEAST_SLOPE) return;
            // How often a verb is met in the passive its texts of news alone may say: the first features are of form and lemma by turns.
            const formsTo = isNews(name) || core.grammar.class !== 'verb' ? 0 : 2 * contexts.ofForm.length;
            step(own, ours.coreFeatures(core, contexts, own), slope, formsTo);
          });
        }
        const before = words[i - 1]?.cores ?? [];
        if (before.length * cores.length < 2) return;
        before.forEach((from, j) => {
          cores.forEach((core, k) => {
            const at = j * cores.length + k;
            const slope = (all.steps[i]?.[at] ?? 0) - (gold.steps[i]?.[at] ?? 0);
            if (Math.abs(slope) >= LEAST_SLOPE) step(pair, ours.pairFeatures(from, core, pair), slope);
          });
        });
      });
    }
    log(`cores ${epoch}: loss ${(loss / count).toFixed(4)}`);
  }
  return weights;
}

/** For each word its likeliest way that agrees with the text. @param {Example} example @param {Ftrl} weights */
export function goldCores({ words, agreements }, weights) {
  const { own } = ours.marginalsOf(agreeing(ours.latticeOf(words, weights), agreements), false);
  return own.map((row) => row.reduce((best, score, k) => (score > (row[best] ?? 0) ? k : best), 0));
}
