/** What a word is: no part of a name, the beginning of one, or its continuation. */
export const LABELS = ['O', 'B-PERS', 'I-PERS'] as const;
export const OUTSIDE = 0;
export const BEGINS = 1;
export const CONTINUES = 2;

/** A linear-chain conditional random field over hashed features, as `models/people.json` keeps it. */
export interface TagModelFile {
  /** Features are told apart by so many bits of their hash. */
  bits: number;
  /** What a stored weight of 1 is worth. */
  scale: number;
  /** From each label (rows) to each; the last row is the start of a sentence. In natural log units. */
  transitions: readonly (readonly number[])[];
  /** What speaks against no name, added to find more of them: chosen on data kept aside. In natural log units. */
  bias: number;
  /** For each label the places of its weights and the weights, in base 64: gap as a varint, then the weight as a signed byte. */
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

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesFromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) values[ALPHABET.charCodeAt(i)] = i;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    const first = values[text.charCodeAt(from)] ?? 0;
    const second = values[text.charCodeAt(from + 1)] ?? 0;
    const third = values[text.charCodeAt(from + 2)] ?? 0;
    bytes[to] = (first << 2) | (second >> 4);
    bytes[to + 1] = (second << 4) | (third >> 2);
    bytes[to + 2] = (third << 6) | (values[text.charCodeAt(from + 3)] ?? 0);
  }
  return bytes;
}

const CONTINUED = 128;

/** Reads a model as stored. */
export function tagModelFrom({ bits, scale, transitions, bias, weights }: TagModelFile): TagModel {
  const size = 2 ** bits;
  const all = new Int8Array(size * LABELS.length);
  weights.forEach((text, label) => {
    const bytes = bytesFromBase64(text);
    let place = 0;
    for (let i = 0; i < bytes.length;) {
      let gap = 0;
      let shift = 0;
      for (;;) {
        const byte = bytes[i++] ?? 0;
        gap |= (byte & 127) << shift;
        if (byte < CONTINUED) break;
        shift += 7;
      }
      place += gap;
      all[place * LABELS.length + label] = bytes[i++] ?? 0;
    }
  });
  return { mask: size - 1, weights: all, scale, transitions, bias };
}
