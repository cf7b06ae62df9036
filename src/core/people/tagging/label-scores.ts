import {
  evidenceFeaturesAt,
  joinedFeaturesAt,
  MOST_FEATURES,
  NOTHING,
  WINDOW,
  type TaggedToken,
} from './features';
import { mixed } from './hash';
import { LABELS, OUTSIDE, type TagModel } from './tag-model';
import type { TokenTraits } from './token-traits';

const L = LABELS.length;
const FEATURES = new Uint32Array(MOST_FEATURES);

/** Adds the weights of a feature, for each label. */
function weigh(feature: number, { mask, weights }: TagModel, sums: Int32Array, at: number): void {
  const place = (feature & mask) * L;
  sums[at] = (sums[at] ?? 0) + (weights[place] ?? 0);
  sums[at + 1] = (sums[at + 1] ?? 0) + (weights[place + 1] ?? 0);
  sums[at + 2] = (sums[at + 2] ?? 0) + (weights[place + 2] ?? 0);
}

/** Adds sums for each label to others. */
function add(own: Int32Array, from: number, sums: Int32Array, at: number): void {
  sums[at] = (sums[at] ?? 0) + (own[from] ?? 0);
  sums[at + 1] = (sums[at + 1] ?? 0) + (own[from + 1] ?? 0);
  sums[at + 2] = (sums[at + 2] ?? 0) + (own[from + 2] ?? 0);
}

/**
 * What a word weighs by itself: for each label where it stands, then for each place of the window as another word there sees it.
 * A text has its words many times, and a model weighs each once.
 */
function weighedTraits(traits: TokenTraits, model: TagModel): Int32Array {
  const sums = new Int32Array((1 + WINDOW.length) * L);
  for (const feature of traits.own) weigh(feature, model, sums, 0);
  WINDOW.forEach((offset, i) => {
    for (const feature of traits.near) weigh(mixed(feature, offset), model, sums, (1 + i) * L);
  });
  return sums;
}

/** The same of no word, before the first and after the last. */
function weighedNothing(model: TagModel): Int32Array {
  const sums = new Int32Array((1 + WINDOW.length) * L);
  WINDOW.forEach((offset, i) => {
    weigh(mixed(NOTHING, offset), model, sums, (1 + i) * L);
  });
  return sums;
}

/** For each word the sums of its features' stored weights, for each label; without what the document says. */
export function labelWeights(tokens: readonly TaggedToken[], model: TagModel): Int32Array {
  const sums = new Int32Array(tokens.length * L);
  const nothing = weighedNothing(model);
  for (const { traits } of tokens) traits.weighed ??= weighedTraits(traits, model);
  for (let i = 0; i < tokens.length; i++) {
    const at = i * L;
    const own = tokens[i]?.traits.weighed ?? nothing;
    add(own, 0, sums, at);
    for (let k = 0; k < WINDOW.length; k++)
      add(tokens[i + (WINDOW[k] ?? 0)]?.traits.weighed ?? nothing, (1 + k) * L, sums, at);
    const count = joinedFeaturesAt(tokens, i, FEATURES, 0);
    for (let k = 0; k < count; k++) weigh(FEATURES[k] ?? 0, model, sums, at);
  }
  return sums;
}

/** Adds what the document says of the words. */
export function addEvidence(tokens: readonly TaggedToken[], model: TagModel, sums: Int32Array): void {
  for (let i = 0; i < tokens.length; i++) {
    const count = evidenceFeaturesAt(tokens, i, FEATURES, 0);
    for (let k = 0; k < count; k++) weigh(FEATURES[k] ?? 0, model, sums, i * L);
  }
}

/** Sums of weights as scores, in natural log units, with what speaks against no name. */
export function scoresFrom(sums: Int32Array, { scale, bias }: TagModel): Float64Array {
  const scores = new Float64Array(sums.length);
  for (let i = 0; i < sums.length; i++) scores[i] = (sums[i] ?? 0) * scale;
  for (let i = OUTSIDE; i < sums.length; i += L) scores[i] = (scores[i] ?? 0) - bias;
  return scores;
}
