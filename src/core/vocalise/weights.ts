import { LONGEST_GAP, numberAt, signed, unitOf, unsigned } from '../people/unit-text';

/** Weights of hashed features. */
export interface Weights {
  /** One less than the number of places, which is a power of two. */
  mask: number;
  values: Int8Array | Float32Array;
  /** What a stored weight of 1 is worth, in natural log units. */
  scale: number;
}

/** The same as text: for each weight that is not 0 how far its place is from the last, and the weight, each a unit (see `unitOf`). */
export interface WeightsText {
  bits: number;
  scale: number;
  weights: string;
}

export function weightsFromText({ bits, scale, weights }: WeightsText): Weights {
  const values = new Int8Array(2 ** bits);
  let place = 0;
  for (let i = 0; i < weights.length; i += 2) {
    place += numberAt(weights, i);
    values[place] = signed(numberAt(weights, i + 1));
  }
  return { mask: values.length - 1, values, scale };
}

/** @param values whole numbers from -127 to 127 */
export function textOfWeights(values: ArrayLike<number>, scale: number): WeightsText {
  const steps: string[] = [];
  let last = 0;
  for (let place = 0; place < values.length; place++) {
    const weight = values[place] ?? 0;
    if (weight === 0) continue;
    for (; place - last > LONGEST_GAP; last += LONGEST_GAP) steps.push(unitOf(LONGEST_GAP) + unitOf(0));
    steps.push(unitOf(place - last) + unitOf(unsigned(weight)));
    last = place;
  }
  return { bits: Math.log2(values.length), scale, weights: steps.join('') };
}

/** The sum of the weights of the first `count` features. */
export function sumOfWeights(features: Int32Array, count: number, { mask, values, scale }: Weights): number {
  let total = 0;
  for (let k = 0; k < count; k++) total += values[(features[k] ?? 0) & mask] ?? 0;
  return total * scale;
}
