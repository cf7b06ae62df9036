import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOfWeights, textOfWeights, weightsFromText } from '../../../src/core/vocalise/weights';

describe('weights', () => {
  it('are the same from their text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 2 ** 17 - 1 }), fc.integer({ min: -127, max: 127 }))),
        (entries) => {
          const values = new Int8Array(2 ** 17);
          for (const [place, weight] of entries) values[place] = weight;
          const read = weightsFromText(textOfWeights(values, 0.25));
          expect(Buffer.from(read.values).equals(Buffer.from(values))).toBe(true);
          expect(read).toMatchObject({ mask: 2 ** 17 - 1, scale: 0.25 });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are summed as far as features are given, negative hashes by their low bits', () => {
    const values = new Int8Array(4);
    values.set([1, 2, 3, 4]);
    expect(sumOfWeights(Int32Array.of(0, -1, 2), 2, { mask: 3, values, scale: 2 })).toBe(10);
  });
});
