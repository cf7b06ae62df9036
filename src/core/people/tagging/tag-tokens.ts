import { evidenceFeaturesAt, featuresAt, MOST_FEATURES, type TaggedToken } from './features';
import { CONTINUES, LABELS, OUTSIDE, type TagModel } from './tag-model';

export interface Tag {
  /** A place in `LABELS`. */
  label: number;
  /** How probable the label is by the model, 0 to 1. */
  probability: number;
}

const L = LABELS.length;
const START = L;
/** A name does not begin with its continuation. */
const NEVER = -1e4;

const logSum = (a: number, b: number, c: number): number => {
  const most = Math.max(a, b, c);
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
};

/** Label scores of each word by its features, in natural log units. */
function scoresOf(tokens: readonly TaggedToken[], { mask, weights, bias }: TagModel): Float64Array {
  const scores = new Float64Array(tokens.length * L);
  const features = new Uint32Array(MOST_FEATURES);
  for (let i = 0; i < tokens.length; i++) {
    const count = evidenceFeaturesAt(tokens, i, features, featuresAt(tokens, i, features));
    let [none, begins, continues] = [-bias, 0, 0];
    for (let k = 0; k < count; k++) {
      const at = ((features[k] ?? 0) & mask) * L;
      none += weights[at] ?? 0;
      begins += weights[at + 1] ?? 0;
      continues += weights[at + 2] ?? 0;
    }
    scores[i * L] = none;
    scores[i * L + 1] = begins;
    scores[i * L + 2] = continues;
  }
  return scores;
}

/** The likeliest labels of the words of one sentence, by Viterbi's algorithm, each with its marginal probability. */
export function tagTokens(tokens: readonly TaggedToken[], model: TagModel): Tag[] {
  const count = tokens.length;
  if (count === 0) return [];
  const scores = scoresOf(tokens, model);
  const step = (from: number, to: number): number =>
    to === CONTINUES && (from === OUTSIDE || from === START) ? NEVER : (model.transitions[from]?.[to] ?? 0);
  const best = new Float64Array(count * L);
  const came = new Uint8Array(count * L);
  const forward = new Float64Array(count * L);
  const backward = new Float64Array(count * L);
  for (let i = 0; i < count; i++)
    for (let to = 0; to < L; to++) {
      const own = scores[i * L + to] ?? 0;
      if (i === 0) {
        best[to] = forward[to] = own + step(START, to);
        continue;
      }
      const before = (i - 1) * L;
      const ways = [0, 1, 2].map((from) => step(from, to));
      let likeliest = 0;
      const viaOf = (from: number) => (best[before + from] ?? 0) + (ways[from] ?? 0);
      for (let from = 1; from < L; from++) if (viaOf(from) > viaOf(likeliest)) likeliest = from;
      best[i * L + to] = own + viaOf(likeliest);
      came[i * L + to] = likeliest;
      const sumOf = (from: number) => (forward[before + from] ?? 0) + (ways[from] ?? 0);
      forward[i * L + to] = own + logSum(sumOf(0), sumOf(1), sumOf(2));
    }
  for (let i = count - 2; i >= 0; i--)
    for (let from = 0; from < L; from++) {
      const after = (i + 1) * L;
      const sumOf = (to: number) => step(from, to) + (scores[after + to] ?? 0) + (backward[after + to] ?? 0);
      backward[i * L + from] = logSum(sumOf(0), sumOf(1), sumOf(2));
    }
  const last = (count - 1) * L;
  const whole = logSum(forward[last] ?? 0, forward[last + 1] ?? 0, forward[last + 2] ?? 0);
  let label = 0;
  for (let to = 1; to < L; to++) if ((best[last + to] ?? 0) > (best[last + label] ?? 0)) label = to;
  const tags: Tag[] = [];
  for (let i = count - 1; i >= 0; i--) {
    const at = i * L + label;
    tags.push({ label, probability: Math.exp((forward[at] ?? 0) + (backward[at] ?? 0) - whole) });
    label = came[at] ?? 0;
  }
  return tags.reverse();
}
