// @ts-check
// The trained weights as the extension reads them: see `TagModelFile` in src/core/people/tagging/tag-model-file.ts.
import { LABELS } from './crf.mjs';

const WEIGHT_LEVELS = 127;
const SEVEN_BITS = 127;
const MORE = 128;

/** @param {Pick<import("./crf.mjs").Crf, "weights" | "transitions">} crf @param {number} bias @returns {{ json: string, kept: number }} and how many weights are kept */
export function modelFileFrom({ weights, transitions }, bias) {
  const places = weights.length / LABELS;
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0);
  const scale = Number((most / WEIGHT_LEVELS).toPrecision(6));
  let kept = 0;
  const columns = Array.from({ length: LABELS }, (_, label) => {
    const bytes = [];
    let last = 0;
    for (let place = 0; place < places; place++) {
      const weight = Math.round((weights[place * LABELS + label] ?? 0) / scale);
      if (weight === 0) continue;
      kept++;
      let gap = place - last;
      while (gap > SEVEN_BITS) {
        bytes.push((gap & SEVEN_BITS) | MORE);
        gap >>= 7;
      }
      bytes.push(gap, weight & 255);
      last = place;
    }
    return Buffer.from(bytes).toString('base64');
  });
  const rounded = Array.from({ length: LABELS + 1 }, (_, from) =>
    Array.from({ length: LABELS }, (__, to) => Number((transitions[from * LABELS + to] ?? 0).toFixed(4))),
  );
  const bits = Math.log2(places);
  return { json: `${JSON.stringify({ bits, scale, transitions: rounded, bias, weights: columns })}\n`, kept };
}
