import { LONGEST_GAP, unitOf, unsigned } from '../unit-text';
import type { TagModelText } from './tag-model';

/** A model as `models/people.json` keeps it: as `TagModelText`, but for its weights. */
export interface TagModelFile extends Omit<TagModelText, 'weights'> {
  /** For each label the places of its weights and the weights, in base 64: gap as a varint, then the weight as a signed byte. */
  weights: readonly string[];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesFromBase64(text: string): Int8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) values[ALPHABET.charCodeAt(i)] = i;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Int8Array((text.length / 4) * 3 - padding);
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

const step = (gap: number, weight: number): string => unitOf(gap) + unitOf(unsigned(weight));

/** The weights of a label in units. */
function unitsFromBase64(text: string): string {
  const bytes = bytesFromBase64(text);
  const steps: string[] = [];
  for (let i = 0; i < bytes.length;) {
    let gap = 0;
    let shift = 0;
    for (;;) {
      const byte = bytes[i++] ?? 0;
      gap |= (byte & 127) << shift;
      // The sign says that the gap goes on.
      if (byte >= 0) break;
      shift += 7;
    }
    // What has no feature may weigh nothing on the way.
    for (; gap > LONGEST_GAP; gap -= LONGEST_GAP) steps.push(step(LONGEST_GAP, 0));
    steps.push(step(gap, bytes[i++] ?? 0));
  }
  return steps.join('');
}

/** A model from its file: done when the extension is built. */
export const modelTextFromFile = ({ weights, ...model }: TagModelFile): TagModelText => ({
  ...model,
  weights: weights.map(unitsFromBase64),
});
