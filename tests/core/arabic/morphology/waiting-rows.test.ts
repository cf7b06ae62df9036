import { describe, expect, it } from 'vitest';
import {
  HASHES,
  hashOfKey,
  hashOfState,
  NO_LETTERS,
  withLetter,
} from '../../../../src/core/arabic/morphology/key-hash';
import { textOfWaits, WaitingRows, type RowWaits } from '../../../../src/core/arabic/morphology/waiting-rows';

const WAITS: (RowWaits | null)[] = [
  { own: [7, 0], derived: [], kept: 0 },
  null,
  { own: [HASHES - 1], derived: [7, 1234], kept: 5 },
  { own: [], derived: [], kept: 0 },
];
const rows = () => new WaitingRows(textOfWaits(WAITS), WAITS.length);
const takenBy = (waiting: WaitingRows, hash: number) => {
  const taken: number[] = [];
  const has = waiting.take(hash, (number) => taken.push(number));
  return { has, taken };
};

describe('WaitingRows', () => {
  it.each([
    [7, [0, 5]],
    [0, [0]],
    [HASHES - 1, [4]],
    [1234, [5]],
  ])('hands over those with the hash %i, in their order', (hash, taken) => {
    expect(takenBy(rows(), hash)).toEqual({ has: true, taken });
  });

  it.each([1, 8, HASHES - 2])('has none with the hash %i', (hash) => {
    expect(takenBy(rows(), hash)).toEqual({ has: false, taken: [] });
  });

  it('hands them over once, and still says that there are some', () => {
    const waiting = rows();
    takenBy(waiting, 7);
    expect(takenBy(waiting, 7)).toEqual({ has: true, taken: [] });
  });

  it('tells terms of several words and which derived words are kept', () => {
    expect(rows().terms).toEqual([1]);
    expect([...rows().kept]).toEqual([0, 0, 5, 0]);
  });

  it('has no room for more than its digits hold', () => {
    expect(() => textOfWaits([{ own: [HASHES], derived: [], kept: 0 }])).toThrow(RangeError);
    expect(() => textOfWaits([{ own: [], derived: [], kept: 64 }])).toThrow(RangeError);
  });
});

describe('hashOfKey', () => {
  it('is that of the letters one by one', () => {
    let state = NO_LETTERS;
    for (const letter of 'كتاب') state = withLetter(state, letter.charCodeAt(0));
    expect(hashOfKey('كتاب')).toBe(hashOfState(state));
  });

  it('spreads words over all hashes', () => {
    const letters = Array.from('بتثجحخدذرزسشصضطظعغفقكلمنهوي');
    const hashes = new Set<number>();
    for (const a of letters)
      for (const b of letters) for (const c of letters) hashes.add(hashOfKey(a + b + c));
    // Of 19,683 balls in 262,144 boxes 18,970 are expected to hit a box of their own first.
    expect(hashes.size).toBeGreaterThan(18_000);
  });
});
