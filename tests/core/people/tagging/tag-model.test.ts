import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagModelFrom } from '../../../../src/core/people/tagging/tag-model';
import { modelTextFromFile, type TagModelFile } from '../../../../src/core/people/tagging/tag-model-file';
import { modelFileFrom } from '../../../../tools/people/model-file.mjs';

const PLACES = 64;
const TRANSITIONS = [0.5, -1, 0, 0.25, 1, 2, -0.5, 0, 1, 0.125, -2, 0];

const stored = (weights: Float32Array<ArrayBuffer>) => {
  const crf = { weights, transitions: Float64Array.from(TRANSITIONS) };
  return tagModelFrom(modelTextFromFile(JSON.parse(modelFileFrom(crf, -0.1).json) as TagModelFile));
};

describe('tagModelFrom', () => {
  it('reads the weights that the training writes, to the 127th part of the greatest', () => {
    const weight = fc.oneof(fc.constant(0), fc.float({ min: -8, max: 8, noNaN: true }));
    fc.assert(
      fc.property(fc.array(weight, { minLength: PLACES * 3, maxLength: PLACES * 3 }), (given) => {
        const weights = Float32Array.from(given);
        weights[0] = 8;
        const model = stored(weights);
        expect(model.mask).toBe(PLACES - 1);
        expect(model.weights.length).toBe(weights.length);
        model.weights.forEach((value, i) =>
          expect(Math.abs(value * model.scale - (weights[i] ?? 0))).toBeLessThan(8 / 127 / 2 + 1e-3),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('finds a weight far behind the one before', () => {
    const weights = new Float32Array(2 ** 16 * 3);
    weights.set([1, 0, 0]);
    weights[(2 ** 16 - 1) * 3 + 2] = -1;
    const model = stored(weights);
    expect(model.weights[0]).toBe(127);
    expect(model.weights.at(-1)).toBe(-127);
    expect(model.weights.filter((value) => value !== 0)).toHaveLength(2);
  });

  it('keeps the steps between labels and what speaks against no name', () => {
    const weights = new Float32Array(PLACES * 3).fill(1);
    const model = stored(weights);
    expect(model.transitions).toEqual([
      [0.5, -1, 0],
      [0.25, 1, 2],
      [-0.5, 0, 1],
      [0.125, -2, 0],
    ]);
    expect(model.bias).toBe(-0.1);
  });
});
