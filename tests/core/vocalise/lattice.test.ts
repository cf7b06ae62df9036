import { describe, expect, it } from 'vitest';
import { marginalsOf } from '../../../src/core/vocalise/lattice';

describe('marginalsOf', () => {
  const lattice = {
    own: [Float64Array.of(0, 1), Float64Array.of(0.5), Float64Array.of(0, 0, 2)],
    steps: [new Float64Array(0), Float64Array.of(1, 0), Float64Array.of(0, 1, -1)],
  };
  /** Every path with its score, by hand. */
  const paths = [0, 1].flatMap((a) =>
    [0, 1, 2].map((c) => ({
      a,
      c,
      weight: Math.exp([0, 1][a]! + [1, 0][a]! + 0.5 + [0, 1, -1][c]! + [0, 0, 2][c]!),
    })),
  );
  const total = paths.reduce((sum, { weight }) => sum + weight, 0);
  const share = (is: (path: { a: number; c: number }) => boolean) =>
    paths.filter(is).reduce((sum, { weight }) => sum + weight, 0) / total;

  it('are what all paths together say', () => {
    const { own, steps, logTotal } = marginalsOf(lattice, true);
    expect(logTotal).toBeCloseTo(Math.log(total));
    [0, 1].forEach((a) => expect(own[0]?.[a]).toBeCloseTo(share((path) => path.a === a)));
    [0, 1, 2].forEach((c) => expect(own[2]?.[c]).toBeCloseTo(share((path) => path.c === c)));
    [0, 1].forEach((a) => expect(steps[1]?.[a]).toBeCloseTo(share((path) => path.a === a)));
  });
});
