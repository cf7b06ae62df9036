import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberAt, signed, unitOf, unsigned } from '../../../src/core/people/unit-text';

const MOST = 0xd800 - 0x24;

describe('a number in a unit', () => {
  it('is read as it was written, through UTF-8 too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: MOST })), (numbers) => {
        const text = Buffer.from(numbers.map(unitOf).join('')).toString();
        expect(numbers.map((_, i) => numberAt(text, i))).toEqual(numbers);
      }),
    );
  });

  it.each([-1, MOST + 1, NaN])('is never %d', (number) => {
    expect(() => unitOf(number)).toThrow(RangeError);
  });
});

describe('unsigned', () => {
  it.each([
    [0, 0],
    [-1, 1],
    [1, 2],
    [-128, 255],
    [127, 254],
  ])('makes %d %d', (number, made) => {
    expect(unsigned(number)).toBe(made);
    expect(signed(made)).toBe(number);
  });
});
