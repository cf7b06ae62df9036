// @ts-check
// Learns the endings of words, read in order, from what has been read and from the ways chosen for all words of the sentence.
import { Ftrl, LEAST_SLOPE } from './ftrl.mjs';
import { ours } from './ours.mjs';
import { goldCores } from './train-cores.mjs';

const BITS = 20;
const EPOCHS = 4;
const DROPPED = 0.3;
/** The share of sentences that are read on from what was thought rather than from what was right, so that one error does not bring the next. */
const THOUGHT = 0.4;
const LEAST = 1e-9;

/** @param {readonly import('./examples.mjs').Example[]} examples @param {Ftrl} coreWeights @param {{ shuffled: <T>(all: readonly T[]) => T[], random: () => number, log: (line: string) => void }} tools */
export function trainEndings(examples, coreWeights, { shuffled, random, log }) {
  const weights = new Ftrl(BITS, { rate: 0.1, l1: 1.5, l2: 1 });
  const features = new Int32Array(ours.MOST_ENDING_FEATURES);
  const read = examples.map((example) => ({ example, chosen: goldCores(example, coreWeights) }));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0;
    let count = 0;
    for (const { example, chosen } of shuffled(read)) {
      const { words, agreements } = example;
      const cores = words.flatMap((options, i) => options.cores[chosen[i] ?? 0] ?? []);
      const asThought = epoch > 0 && random() < THOUGHT;
      let history = ours.startOfSentence();
      cores.forEach((core, i) => {
        let label = core.endings[0]?.label ?? 0;
        if (core.endings.length > 1) {
          const scores = ours.endingScores(words, cores, i, history, weights);
          const best = scores.reduce((most, score, k) => (score > (scores[most] ?? 0) ? k : most), 0);
          const gold = agreements[i]?.[chosen[i] ?? 0] ?? [];
          let next = best;
          if (gold.length > 0) {
            const share = gold.reduce((sum, k) => sum + Math.exp(scores[k] ?? 0), 0);
            loss -= Math.log(Math.max(LEAST, share));
            count++;
            const seen = ours.endingFeatures(words, cores, i, history, features);
            core.endings.forEach((ending, k) => {
              const probability = Math.exp(scores[k] ?? 0);
              const slope = probability - (gold.includes(k) ? probability / Math.max(LEAST, share) : 0);
              if (Math.abs(slope) < LEAST_SLOPE) return;
              for (let f = 0; f < seen; f++)
                if (random() >= DROPPED) weights.step(ours.withLabel(features[f] ?? 0, ending.label), slope);
            });
            if (!asThought)
              next = gold.reduce(
                (most, k) => ((scores[k] ?? 0) > (scores[most] ?? 0) ? k : most),
                gold[0] ?? 0,
              );
          }
          label = core.endings[next]?.label ?? label;
        }
        history = ours.historyAfter(history, core, label);
      });
    }
    log(`endings ${epoch}: loss ${(loss / count).toFixed(4)}`);
  }
  return weights;
}
