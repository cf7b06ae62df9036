import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWhile } from '../../src/core/count-while';

it.each([
  [[], 3, 0],
  [[1], 0, 0],
  [[1], 2, 1],
  [[1, 2, 2, 5], 2, 1],
  [[1, 2, 2, 5], 9, 4],
])('of %j below %d: %d', (list, limit, count) => {
  expect(countWhile(list, (entry) => entry < limit)).toBe(count);
});

it('counts as a filter does, and asks no more often than it must', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 50 })),
      fc.integer({ min: -60, max: 60 }),
      (list, limit) => {
        const sorted = list.toSorted((a, b) => a - b);
        let asked = 0;
        const count = countWhile(sorted, (entry) => ++asked > 0 && entry < limit);
        expect(count).toBe(sorted.filter((entry) => entry < limit).length);
        expect(asked).toBeLessThanOrEqual(Math.ceil(Math.log2(sorted.length + 1)));
      },
    ),
  );
});
