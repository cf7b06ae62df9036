import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, linesFromBoxes, spacedLines, type Box } from '../../src/dom/text-lines';

const box = (top: number, height: number, width = 100): Box => ({ top, bottom: top + height, width });

describe('linesFromBoxes', () => {
  it.each<[string, Box[], [number, number][]]>([
    ['nothing', [], []],
    ['one piece', [box(10, 20)], [[10, 30]]],
    [
      'pieces of one line, from either side',
      [box(10, 20), box(10, 20), box(40, 20)],
      [
        [10, 30],
        [40, 60],
      ],
    ],
    [
      'other sizes in one line: a large letter, a raised one, a small one',
      [box(12, 16), box(5, 30), box(8, 8), box(40, 16)],
      [
        [5, 35],
        [40, 56],
      ],
    ],
    [
      'lines set so close that they overlap',
      [box(0, 40), box(30, 40), box(60, 40)],
      [
        [0, 40],
        [30, 70],
        [60, 100],
      ],
    ],
    [
      'a raised sign that reaches towards the line above',
      [box(0, 20), box(30, 20), box(24, 12)],
      [
        [0, 20],
        [24, 50],
      ],
    ],
    [
      'cells beside each other',
      [box(0, 20), box(30, 20), box(0, 20), box(30, 20), box(60, 20)],
      [
        [0, 20],
        [30, 50],
        [60, 80],
      ],
    ],
    ['pieces without width or height', [box(0, 0), box(0, 20, 0), box(5, 10)], [[5, 15]]],
  ])('%s', (_, boxes, expected) => {
    expect(linesFromBoxes(boxes).map(({ top, bottom }) => [top, bottom])).toEqual(expected);
  });

  it('finds the lines of a text in whatever order and pieces they come', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 12, max: 40 }),
        fc.double({ min: 1, max: 2.6, noNaN: true }),
        fc.infiniteStream(fc.double({ min: 0.4, max: 1, noNaN: true })),
        fc.infiniteStream(fc.nat()),
        (count, size, leading, sizes, order) => {
          const boxes = Array.from({ length: count }, (_, line) =>
            [1, ...sizes.take(3)].map((share) =>
              box(line * size * leading + ((1 - share) * size) / 2, size * share),
            ),
          ).flat();
          const keys = [...order.take(boxes.length)];
          const mixed = boxes
            .map((one, at) => ({ one, key: keys[at] ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ one }) => one);
          expect(linesFromBoxes(mixed).map(({ top }) => Math.round(top))).toEqual(
            Array.from({ length: count }, (_, line) => Math.round(line * size * leading)),
          );
        },
      ),
    );
  });
});

describe('spacedLines', () => {
  it('parts what stands between lines in the middle, and the ends like their neighbours', () => {
    expect(spacedLines(linesFromBoxes([box(10, 20), box(40, 20), box(66, 20)]))).toEqual([
      { top: 5, bottom: 35 },
      { top: 35, bottom: 63 },
      { top: 63, bottom: 89 },
    ]);
  });
  it('gives a lone line some room', () => {
    expect(spacedLines([{ top: 0, bottom: 100 }])).toEqual([{ top: -12, bottom: 112 }]);
  });
  it('parts lines that overlap too', () => {
    expect(
      spacedLines([
        { top: 0, bottom: 40 },
        { top: 30, bottom: 70 },
      ]),
    ).toEqual([
      { top: 5, bottom: 35 },
      { top: 35, bottom: 65 },
    ]);
  });
});

describe('lineAt', () => {
  const lines = [
    { top: 0, bottom: 10 },
    { top: 10, bottom: 20 },
    { top: 30, bottom: 40 },
  ];
  it.each([
    [-5, 0],
    [9, 0],
    [10, 1],
    [25, 2],
    [99, 2],
  ])('at %i is line %i', (y, line) => {
    expect(lineAt(lines, y)).toBe(line);
  });
  it('is none of none', () => {
    expect(lineAt([], 3)).toBe(-1);
  });
});
