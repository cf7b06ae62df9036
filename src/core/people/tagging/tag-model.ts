import { numberAt, signed } from '../unit-text';

/** What a word is: no part of a name, the beginning of one, or its continuation. */
export const LABELS = ['O', 'B-PERS', 'I-PERS'] as const;
export const OUTSIDE = 0;
export const BEGINS = 1;
export const CONTINUES = 2;

/** A linear-chain conditional random field over hashed features, as it stands in what is built; a value of JSON. */
export interface TagModelText {
  /** Features are told apart by so many bits of their hash. */
  bits: number;
  /** What a stored weight of 1 is worth. */
  scale: number;
  /** From each label (rows) to each; the last row is the start of a sentence. In natural log units. */
  transitions: readonly (readonly number[])[];
  /** What speaks against no name, added to find more of them: chosen on data kept aside. In natural log units. */
  bias: number;
  /** For each label how far each weight's place is from the last, and the weight (see `unsigned`), in units (see `unitOf`). */
  weights: readonly string[];
}

export interface TagModel {
  /** One less than the number of places. */
  mask: number;
  /** For each place one weight for each label, as stored: whole numbers add up to the same in any order. */
  weights: Int8Array;
  scale: number;
  transitions: readonly (readonly number[])[];
  bias: number;
}

/** Reads a model as built. */
export function tagModelFrom({ bits, scale, transitions, bias, weights }: TagModelText): TagModel {
  const size = 2 ** bits;
  const all = new Int8Array(size * LABELS.length);
  weights.forEach((text, label) => {
    let place = 0;
    for (let i = 0; i < text.length; i += 2) {
      place += numberAt(text, i);
      all[place * LABELS.length + label] = signed(numberAt(text, i + 1));
    }
  });
  return { mask: size - 1, weights: all, scale, transitions, bias };
}
