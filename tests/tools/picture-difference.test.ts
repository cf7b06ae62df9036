import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockMeans, differenceOf } from '../../tools/screens/picture-difference.mjs';

type Colour = readonly [number, number, number];
const WHITE: Colour = [255, 255, 255];
const INK: Colour = [28, 26, 23];
const ACCENT: Colour = [10, 90, 85];
const TOLERANCE = { distance: 4, blocks: 2 };

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: Colour;
}

/** A picture of boxes on white, as block means. */
function picture(boxes: Box[], { width = 160, height = 120, ground = WHITE, block = 8 } = {}) {
  const rgba = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const box = boxes.findLast((b) => x >= b.x && x < b.x + b.width && y >= b.y && y < b.y + b.height);
      rgba.set([...(box?.colour ?? ground), 255], 4 * (y * width + x));
    }
  }
  return blockMeans(rgba, width, height, block);
}
const button: Box = { x: 16, y: 16, width: 44, height: 44, colour: ACCENT };
const icon: Box = { x: 26, y: 26, width: 24, height: 24, colour: WHITE };
const view = picture([button, icon]);

describe('the mean colours of blocks', () => {
  it('are luminance and two chromas', () => {
    expect(picture([], { width: 8, height: 8 }).means).toEqual([255, 128, 128]);
    expect(picture([], { width: 8, height: 8, ground: [255, 0, 0] }).means).toEqual([76.2, 85, 255.5]);
    const half = { x: 0, y: 0, width: 4, height: 8, colour: [0, 0, 0] as const };
    expect(picture([half], { width: 8, height: 8 }).means).toEqual([127.5, 128, 128]);
  });

  it('count what is left at the edges as a block too', () => {
    const { means } = picture([{ x: 8, y: 0, width: 1, height: 9, colour: [0, 0, 0] }], {
      width: 9,
      height: 9,
    });
    expect(means).toHaveLength(3 * 4);
    expect([means[0], means[3], means[6], means[9]]).toEqual([255, 0, 255, 0]);
  });
});

describe('the difference of two pictures', () => {
  it.each([
    ['the same picture', picture([button, icon])],
    ['a shade that nobody sees', picture([button, icon], { ground: [254, 255, 253] })],
    ['one grain', picture([button, icon, { x: 100, y: 100, width: 2, height: 2, colour: INK }])],
  ])('is none for %s', (_, other) => {
    expect(differenceOf(view, other, TOLERANCE)).toMatchObject({ isSame: true, isSameSize: true });
  });

  it.each([
    ['a missing icon', picture([button])],
    ['a missing button', picture([])],
    [
      'a button four pixels off',
      picture([
        { ...button, x: 20 },
        { ...icon, x: 30 },
      ]),
    ],
    ['another accent', picture([{ ...button, colour: [90, 60, 140] }, icon])],
    ['an accent a little bluer', picture([{ ...button, colour: [10, 90, 100] }, icon])],
    ['another ground', picture([button, icon], { ground: [246, 237, 218] })],
    ['another size', picture([button, icon], { height: 128 })],
    ['another size of its blocks', picture([button, icon], { block: 4 })],
  ])('is found for %s', (_, other) => {
    expect(differenceOf(view, other, TOLERANCE).isSame).toBe(false);
  });

  it('says which blocks, their share and the farthest', () => {
    const other = picture([button, icon, { x: 152, y: 112, width: 8, height: 8, colour: [0, 0, 0] }]);
    expect(differenceOf(view, other, TOLERANCE)).toEqual({
      isSame: true,
      isSameSize: true,
      changed: [20 * 15 - 1],
      share: 1 / 300,
      farthest: 255,
    });
    expect(differenceOf(view, other, { ...TOLERANCE, blocks: 0 }).isSame).toBe(false);
  });

  it('is the same both ways, and nothing of a picture to itself', () => {
    const boxes = fc.array(
      fc.record({
        x: fc.nat(150),
        y: fc.nat(110),
        width: fc.integer({ min: 1, max: 60 }),
        height: fc.integer({ min: 1, max: 60 }),
        colour: fc.constantFrom(INK, ACCENT, WHITE),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(boxes, boxes, (some, others) => {
        const [a, b] = [picture(some), picture(others)];
        expect(differenceOf(a, b, TOLERANCE)).toEqual(differenceOf(b, a, TOLERANCE));
        expect(differenceOf(a, a, { distance: 0, blocks: 0 }).isSame).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
