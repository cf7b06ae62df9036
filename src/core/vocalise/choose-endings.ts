import { logProbabilities } from './log-probabilities';
import type { Weights } from './weights';
import {
  endingFeatures,
  historyAfter,
  MOST_ENDING_FEATURES,
  startOfSentence,
  withLabel,
  type EndingHistory,
} from './ending-features';
import { endingsLeft } from './ending-rules';
import { NO_LABEL } from './endings';
import type { Core } from './core';
import type { WordOptions } from './word-options';

const FEATURES = new Int32Array(MOST_ENDING_FEATURES);

/** Ways of reading a sentence that are followed beside each other. */
const BEAM = 4;

export interface ChosenEnding {
  /** Place among the endings of the way chosen. */
  ending: number;
  /** From 0 to 1. */
  probability: number;
}

interface Path {
  score: number;
  history: EndingHistory;
  chosen: ChosenEnding;
  before: Path | null;
}

/** The log probability of each ending of a word. */
export function endingScores(
  words: readonly WordOptions[],
  cores: readonly Core[],
  i: number,
  history: EndingHistory,
  { mask, values, scale }: Weights,
): Float64Array {
  const endings = cores[i]?.endings ?? [];
  const scores = new Float64Array(endings.length);
  if (endings.length < 2) return scores;
  const count = endingFeatures(words, cores, i, history, FEATURES);
  endings.forEach(({ label }, k) => {
    let total = 0;
    for (let f = 0; f < count; f++) total += values[withLabel(FEATURES[f] ?? 0, label) & mask] ?? 0;
    scores[k] = total * scale;
  });
  return logProbabilities(scores);
}

/** The scores of the endings that are left. */
const among = (scores: Float64Array, left: readonly boolean[] | null): Float64Array =>
  left ? logProbabilities(scores.map((score, k) => (left[k] === true ? score : -Infinity))) : scores;

const START: Path = {
  score: 0,
  history: startOfSentence(),
  chosen: { ending: 0, probability: 1 },
  before: null,
};

/** For each word of a sentence its likeliest ending. @param cores the way chosen for each word */
export function chooseEndings(
  words: readonly WordOptions[],
  cores: readonly Core[],
  weights: Weights,
): ChosenEnding[] {
  let paths: Path[] = [START];
  cores.forEach((core, i) => {
    const next: Path[] = [];
    const leftAfter = endingsLeft({ words, cores, i });
    for (const path of paths) {
      const scores = among(
        endingScores(words, cores, i, path.history, weights),
        leftAfter(path.history.label1),
      );
      core.endings.forEach((_, k) => {
        const score = scores[k] ?? 0;
        if (score === -Infinity) return;
        next.push({
          score: path.score + score,
          history: path.history,
          chosen: { ending: k, probability: Math.exp(score) },
          before: path,
        });
      });
    }
    next.sort((a, b) => b.score - a.score);
    paths = next.slice(0, BEAM);
    for (const path of paths)
      path.history = historyAfter(path.history, core, core.endings[path.chosen.ending]?.label ?? NO_LABEL);
  });
  const chosen: ChosenEnding[] = [];
  for (let path: Path | null = paths[0] ?? null; path?.before; path = path.before) chosen.push(path.chosen);
  return chosen.reverse();
}
