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

const STEPS = new WeakMap<TagModel, Float64Array>();

/** What a step from each label, or from the start, to each is worth. */
function stepsOf(model: TagModel): Float64Array {
  let steps = STEPS.get(model);
  if (!steps) {
    steps = Float64Array.from({ length: (L + 1) * L }, (_, i) => {
      const [from, to] = [Math.floor(i / L), i % L];
      const isNever = to === CONTINUES && (from === OUTSIDE || from === START);
      return isNever ? NEVER : (model.transitions[from]?.[to] ?? 0);
    });
    STEPS.set(model, steps);
  }
  return steps;
}

/** The likeliest labels of the words of one sentence, by Viterbi's algorithm. @param scores of each word for each label */
export function labelsOf(scores: Float64Array, model: TagModel): Uint8Array {
  const count = scores.length / L;
  const steps = stepsOf(model);
  const best = new Float64Array(count * L);
  const came = new Uint8Array(count * L);
  for (let i = 0; i < count; i++)
    for (let to = 0; to < L; to++) {
      const own = scores[i * L + to] ?? 0;
      if (i === 0) {
        best[to] = own + (steps[START * L + to] ?? 0);
        continue;
      }
      let likeliest = 0;
      let most = -Infinity;
      for (let from = 0; from < L; from++) {
        const via = (best[(i - 1) * L + from] ?? 0) + (steps[from * L + to] ?? 0);
        if (via > most) [likeliest, most] = [from, via];
      }
      best[i * L + to] = own + most;
      came[i * L + to] = likeliest;
    }
  const labels = new Uint8Array(count);
  const last = (count - 1) * L;
  let label = 0;
  for (let to = 1; to < L; to++) if ((best[last + to] ?? 0) > (best[last + label] ?? 0)) label = to;
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label;
    label = came[i * L + label] ?? 0;
  }
  return labels;
}

/** The likeliest labels, each with its marginal probability. */
export function tagsFrom(scores: Float64Array, model: TagModel): Tag[] {
  const count = scores.length / L;
  if (count === 0) return [];
  const steps = stepsOf(model);
  const forward = new Float64Array(count * L);
  const backward = new Float64Array(count * L);
  const ways = (at: number, from: number, to: number) =>
    (forward[at + from] ?? 0) + (steps[from * L + to] ?? 0);
  for (let i = 0; i < count; i++)
    for (let to = 0; to < L; to++) {
      const own = scores[i * L + to] ?? 0;
      const before = (i - 1) * L;
      forward[i * L + to] =
        own +
        (i === 0
          ? (steps[START * L + to] ?? 0)
          : logSum(ways(before, 0, to), ways(before, 1, to), ways(before, 2, to)));
    }
  const onwards = (after: number, from: number, to: number) =>
    (steps[from * L + to] ?? 0) + (scores[after + to] ?? 0) + (backward[after + to] ?? 0);
  for (let i = count - 2; i >= 0; i--)
    for (let from = 0; from < L; from++) {
      const after = (i + 1) * L;
      backward[i * L + from] = logSum(
        onwards(after, from, 0),
        onwards(after, from, 1),
        onwards(after, from, 2),
      );
    }
  const last = (count - 1) * L;
  const whole = logSum(forward[last] ?? 0, forward[last + 1] ?? 0, forward[last + 2] ?? 0);
  const tags: Tag[] = [];
  labelsOf(scores, model).forEach((label, i) => {
    const at = i * L + label;
    tags.push({ label, probability: Math.exp((forward[at] ?? 0) + (backward[at] ?? 0) - whole) });
  });
  return tags;
}
