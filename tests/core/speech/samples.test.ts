import { describe, expect, it } from 'vitest';
import { floatSamples, joinedSamples } from '../../../src/core/speech/samples';

describe('joinedSamples', () => {
  it.each<[number[][], number[]]>([
    [[], []],
    [[[]], []],
    [
      [[1, 2], [], [3]],
      [1, 2, 3],
    ],
  ])('%j → %j', (stretches, expected) =>
    expect([...joinedSamples(stretches.map((list) => Int16Array.from(list)))]).toEqual(expected),
  );
});

describe('floatSamples', () => {
  it('goes from −1 to just under 1', () => {
    expect([...floatSamples(Int16Array.of(-32_768, 0, 16_384, 32_767))]).toEqual([
      -1,
      0,
      0.5,
      32_767 / 32_768,
    ]);
  });
});
