// @ts-check
// A linear-chain conditional random field over hashed features, trained sentence by sentence.

/** No name, the beginning of one, its continuation. */
export const LABELS = 3;
const EPOCHS = 6;
/** FTRL-Proximal (McMahan and others, 2013): learning rate, L1 and L2; chosen on what `--kept-aside` leaves out. */
const RATE = 0.1;
const L1 = 3;
const L2 = 5;
/**
 * The share of a word's features that is left out at each step, at random, so that what is known of a name by its letters, the tables and its
 * neighbours is learnt though the word itself would tell (Sutton and others, 2006, on weights that starve each other).
 */
const DROPPED = 0.2;
/** Words that are no name beyond doubt teach nothing. */
const LEAST_SLOPE = 2e-3;
const START = LABELS;
const NEVER = -1e4;

const logSum = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ c) => {
  const most = Math.max(a, b, c);
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
};

/** @typedef {{ features: Uint32Array[], labels: Uint8Array }} Example hashes of each word's features, below the number of places */

export class Crf {
  /** @param {number} places @param {() => number} random from 0 to 1 */
  constructor(places, random) {
    this.random = random;
    this.weights = new Float32Array(places * LABELS);
    this.squares = new Float32Array(this.weights.length);
    this.sums = new Float32Array(this.weights.length);
    this.transitions = new Float64Array((LABELS + 1) * LABELS);
    this.transitionSquares = new Float64Array(this.transitions.length);
  }

  /** @param {number} from @param {number} to */
  step(from, to) {
    return to === 2 && (from === 0 || from === START) ? NEVER : (this.transitions[from * LABELS + to] ?? 0);
  }

  /** @param {readonly Uint32Array[]} features @param {number} bias what speaks against no name */
  scoresOf(features, bias) {
    const { weights } = this;
    const scores = new Float64Array(features.length * LABELS);
    features.forEach((hashes, i) => {
      let [a, b, c] = [-bias, 0, 0];
      for (const hash of hashes) {
        const at = hash * LABELS;
        a += weights[at] ?? 0;
        b += weights[at + 1] ?? 0;
        c += weights[at + 2] ?? 0;
      }
      scores.set([a, b, c], i * LABELS);
    });
    return scores;
  }

  /** The likeliest labels. @param {readonly Uint32Array[]} features @param {number} bias */
  labelsOf(features, bias) {
    const scores = this.scoresOf(features, bias);
    const count = features.length;
    const best = new Float64Array(count * LABELS);
    const came = new Uint8Array(count * LABELS);
    for (let i = 0; i < count; i++)
      for (let to = 0; to < LABELS; to++) {
        let most = i === 0 ? this.step(START, to) : -Infinity;
        for (let from = 0; i > 0 && from < LABELS; from++) {
          const score = (best[(i - 1) * LABELS + from] ?? 0) + this.step(from, to);
          if (score > most) {
            most = score;
            came[i * LABELS + to] = from;
          }
        }
        best[i * LABELS + to] = most + (scores[i * LABELS + to] ?? 0);
      }
    const labels = new Uint8Array(count);
    let label = 0;
    for (let to = 1; to < LABELS; to++)
      if ((best[(count - 1) * LABELS + to] ?? 0) > (best[(count - 1) * LABELS + label] ?? 0)) label = to;
    for (let i = count - 1; i >= 0; i--) {
      labels[i] = label;
      label = came[i * LABELS + label] ?? 0;
    }
    return labels;
  }

  /** One step on one sentence: the gradient of its likelihood by forward and backward sums. @param {Example} example */
  learn({ features: all, labels }) {
    const features = all.map((hashes) => hashes.filter(() => this.random() >= DROPPED));
    const count = features.length;
    const scores = this.scoresOf(features, 0);
    const S = (/** @type {number} */ i, /** @type {number} */ label) => scores[i * LABELS + label] ?? 0;
    const step = (/** @type {number} */ from, /** @type {number} */ to) => this.step(from, to);
    const forward = new Float64Array(count * LABELS);
    const backward = new Float64Array(count * LABELS);
    const F = (/** @type {number} */ i, /** @type {number} */ label) => forward[i * LABELS + label] ?? 0;
    const B = (/** @type {number} */ i, /** @type {number} */ label) => backward[i * LABELS + label] ?? 0;
    for (let i = 0; i < count; i++)
      for (let to = 0; to < LABELS; to++)
        forward[i * LABELS + to] =
          S(i, to) +
          (i === 0
            ? step(START, to)
            : logSum(F(i - 1, 0) + step(0, to), F(i - 1, 1) + step(1, to), F(i - 1, 2) + step(2, to)));
    for (let i = count - 2; i >= 0; i--)
      for (let from = 0; from < LABELS; from++)
        backward[i * LABELS + from] = logSum(
          step(from, 0) + S(i + 1, 0) + B(i + 1, 0),
          step(from, 1) + S(i + 1, 1) + B(i + 1, 1),
          step(from, 2) + S(i + 1, 2) + B(i + 1, 2),
        );
    const whole = logSum(F(count - 1, 0), F(count - 1, 1), F(count - 1, 2));
    this.learnSteps(labels, (i, from, to) =>
      i === 0
        ? Math.exp(F(0, to) + B(0, to) - whole)
        : Math.exp(F(i - 1, from) + step(from, to) + S(i, to) + B(i, to) - whole),
    );
    for (let i = 0; i < count; i++)
      for (let label = 0; label < LABELS; label++) {
        const slope = Math.exp(F(i, label) + B(i, label) - whole) - (labels[i] === label ? 1 : 0);
        if (Math.abs(slope) < LEAST_SLOPE) continue;
        for (const hash of features[i] ?? []) this.move(hash * LABELS + label, slope);
      }
  }

  /** @param {Uint8Array} labels @param {(i: number, from: number, to: number) => number} expected how probable a step into word `i` is */
  learnSteps(labels, expected) {
    const gradient = new Float64Array(this.transitions.length);
    const add = (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ value) => {
      gradient[from * LABELS + to] = (gradient[from * LABELS + to] ?? 0) + value;
    };
    labels.forEach((label, i) => {
      for (let to = 0; to < LABELS; to++)
        for (const from of i === 0 ? [START] : [0, 1, 2])
          if (this.step(from, to) !== NEVER) add(from, to, -expected(i, from, to));
      add(i === 0 ? START : (labels[i - 1] ?? 0), label, 1);
    });
    const { transitions, transitionSquares } = this;
    gradient.forEach((slope, at) => {
      transitionSquares[at] = (transitionSquares[at] ?? 0) + slope * slope;
      transitions[at] =
        (transitions[at] ?? 0) + (RATE * slope) / Math.sqrt((transitionSquares[at] ?? 0) + 1e-8);
    });
  }

  /** @param {number} at @param {number} slope */
  move(at, slope) {
    const { weights, squares, sums } = this;
    const before = squares[at] ?? 0;
    const after = before + slope * slope;
    const sum =
      (sums[at] ?? 0) + slope - ((Math.sqrt(after) - Math.sqrt(before)) / RATE) * (weights[at] ?? 0);
    sums[at] = sum;
    squares[at] = after;
    weights[at] =
      Math.abs(sum) <= L1 ? 0 : -(sum - Math.sign(sum) * L1) / ((1 + Math.sqrt(after)) / RATE + L2);
  }

  /** Trains from nothing. `exampleOf` is asked anew at each turn. @template T @param {readonly T[]} all @param {(one: T) => Example} exampleOf */
  train(all, exampleOf) {
    for (const table of [this.weights, this.squares, this.sums, this.transitions, this.transitionSquares])
      table.fill(0);
    const order = [...all];
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const other = Math.floor(this.random() * (i + 1));
        const [a, b] = [order[i], order[other]];
        if (a !== undefined && b !== undefined) [order[i], order[other]] = [b, a];
      }
      for (const one of order) {
        const example = exampleOf(one);
        if (example.labels.length > 0) this.learn(example);
      }
    }
  }
}
