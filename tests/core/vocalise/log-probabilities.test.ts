import { describe, expect, it } from 'vitest';
import { logProbabilities } from '../../../src/core/vocalise/log-probabilities';

describe('logProbabilities', () => {
  it.each([
    [
      [0, 0],
      [0.5, 0.5],
    ],
    [
      [Math.log(3), 0],
      [0.75, 0.25],
    ],
    // Large scores are no overflow, and what cannot be stays so.
    [
      [5000, 5000, -Infinity],
      [0.5, 0.5, 0],
    ],
    [[7], [1]],
  ])('%j', (scores, expected) => {
    [...logProbabilities(Float64Array.from(scores))].forEach((log, i) => {
      expect(Math.exp(log)).toBeCloseTo(expected[i] ?? NaN);
    });
  });
});
