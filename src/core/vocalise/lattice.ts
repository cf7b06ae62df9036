import {
  contextsAt,
  coreFeatures,
  MOST_CORE_FEATURES,
  MOST_PAIR_FEATURES,
  pairFeatures,
} from './core-features';
import { sumOfWeights, type Weights } from './weights';
import type { WordOptions } from './word-options';

const OWN = new Int32Array(MOST_CORE_FEATURES);
const PAIR = new Int32Array(MOST_PAIR_FEATURES);

/** For each word the score of each of its ways by itself; for each word that of each step from a way of the one before it. */
export interface Lattice {
  own: Float64Array[];
  /** Row by row: from each way of the word before to each. */
  steps: Float64Array[];
}

export function latticeOf(words: readonly WordOptions[], weights: Weights): Lattice {
  const own: Float64Array[] = [];
  const steps: Float64Array[] = [];
  words.forEach(({ cores }, i) => {
    const scores = new Float64Array(cores.length);
    if (cores.length > 1) {
      const contexts = contextsAt(words, i);
      cores.forEach((core, k) => (scores[k] = sumOfWeights(OWN, coreFeatures(core, contexts, OWN), weights)));
    }
    own.push(scores);
    const before = words[i - 1]?.cores ?? [];
    const rows = new Float64Array(before.length * cores.length);
    if (before.length * cores.length > 1)
      before.forEach((from, j) => {
        cores.forEach(
          (core, k) =>
            (rows[j * cores.length + k] = sumOfWeights(PAIR, pairFeatures(from, core, PAIR), weights)),
        );
      });
    steps.push(rows);
  });
  return { own, steps };
}

const logSum = (values: Float64Array): number => {
  let most = -Infinity;
  for (const value of values) if (value > most) most = value;
  if (most === -Infinity) return most;
  let total = 0;
  for (const value of values) total += Math.exp(value - most);
  return most + Math.log(total);
};

export interface Marginals {
  /** For each word the probability of each of its ways. */
  own: Float64Array[];
  /** And of each step; made only where asked for. */
  steps: Float64Array[];
  logTotal: number;
}

/** Forward and backward sums. */
export function marginalsOf({ own, steps }: Lattice, withSteps: boolean): Marginals {
  const n = own.length;
  const forward: Float64Array[] = [];
  for (let i = 0; i < n; i++) {
    const scores = own[i] ?? new Float64Array(0);
    const before = forward[i - 1];
    const row = Float64Array.from(scores);
    if (before) {
      const step = steps[i] ?? new Float64Array(0);
      const terms = new Float64Array(before.length);
      for (let k = 0; k < row.length; k++) {
        for (let j = 0; j < before.length; j++) terms[j] = (before[j] ?? 0) + (step[j * row.length + k] ?? 0);
        row[k] = (row[k] ?? 0) + logSum(terms);
      }
    }
    forward.push(row);
  }
  const backward: Float64Array[] = new Array<Float64Array>(n);
  for (let i = n - 1; i >= 0; i--) {
    const length = own[i]?.length ?? 0;
    const row = new Float64Array(length);
    const next = backward[i + 1];
    const scores = own[i + 1];
    const step = steps[i + 1];
    if (next && scores && step) {
      const terms = new Float64Array(next.length);
      for (let j = 0; j < length; j++) {
        for (let k = 0; k < next.length; k++)
          terms[k] = (next[k] ?? 0) + (scores[k] ?? 0) + (step[j * next.length + k] ?? 0);
        row[j] = logSum(terms);
      }
    }
    backward[i] = row;
  }
  const last = forward[n - 1];
  const logTotal = last ? logSum(last) : 0;
  const probabilities = forward.map((row, i) =>
    row.map((value, k) => Math.exp(value + (backward[i]?.[k] ?? 0) - logTotal)),
  );
  const pairs = !withSteps
    ? []
    : forward.map((row, i) => {
        const before = forward[i - 1];
        const step = steps[i];
        if (!before || !step) return new Float64Array(0);
        return step.map((value, at) => {
          const j = Math.floor(at / row.length);
          const k = at % row.length;
          return Math.exp((before[j] ?? 0) + value + (own[i]?.[k] ?? 0) + (backward[i]?.[k] ?? 0) - logTotal);
        });
      });
  return { own: probabilities, steps: pairs, logTotal };
}
