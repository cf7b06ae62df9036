// @ts-check
// Weights of hashed features, learnt one step at a time: FTRL-Proximal (McMahan and others, 2013). What L1 leaves at 0 is not kept.

export class Ftrl {
  /** @param {number} bits of the hashes that tell features apart @param {{ rate: number, l1: number, l2: number }} options */
  constructor(bits, { rate, l1, l2 }) {
    const size = 2 ** bits;
    this.mask = size - 1;
    this.values = new Float32Array(size);
    this.squares = new Float32Array(size);
    this.sums = new Float32Array(size);
    this.scale = 1;
    this.rate = rate;
    this.l1 = l1;
    this.l2 = l2;
  }

  /** @param {number} feature its hash @param {number} slope of the loss by its weight */
  step(feature, slope) {
    const at = feature & this.mask;
    const { values, squares, sums, rate, l1, l2 } = this;
    const square = squares[at] ?? 0;
    const next = square + slope * slope;
    const value = values[at] ?? 0;
    const sum = (sums[at] ?? 0) + slope - ((Math.sqrt(next) - Math.sqrt(square)) / rate) * value;
    squares[at] = next;
    sums[at] = sum;
    values[at] = Math.abs(sum) <= l1 ? 0 : -(sum - Math.sign(sum) * l1) / (Math.sqrt(next) / rate + l2);
  }
}

/** Steps smaller than this teach nothing. */
export const LEAST_SLOPE = 2e-3;
