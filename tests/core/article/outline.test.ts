import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/article/article';
import { headingOver, outlineOf, type OutlineEntry } from '../../../src/core/article/outline';

const heading = (id: string, level: number, text = `عنوان ${id}`): Block => ({
  id,
  kind: 'heading',
  level,
  text,
});
const paragraph = (id: string): Block => ({ id, kind: 'paragraph', text: 'نص.' });

/** `b1(b2 b3)` for two headings under a third. */
const shape = (entries: readonly OutlineEntry[]): string =>
  entries.map(({ block, children }) => block + (children.length > 0 ? `(${shape(children)})` : '')).join(' ');
const outline = (...levels: number[]): string =>
  shape(outlineOf({ blocks: levels.map((level, i) => heading(`b${i + 1}`, level)) }));

describe('outlineOf', () => {
  it.each<[levels: number[], expected: string]>([
    [[2, 2, 2], 'b1 b2 b3'],
    [[2, 3, 3, 2, 3], 'b1(b2 b3) b4(b5)'],
    [[2, 4, 3, 2], 'b1(b2 b3) b4'],
    [[4, 3, 2], 'b1 b2 b3'],
    [[3, 4, 2, 6], 'b1(b2) b3(b4)'],
    [[2], ''],
    [[], ''],
  ])('nests headings of the levels %j', (levels, expected) => expect(outline(...levels)).toBe(expected));

  it('passes over headings without words, and blocks of other kinds', () => {
    const blocks = [
      paragraph('b1'),
      heading('b2', 2),
      heading('b3', 2, ' '),
      paragraph('b4'),
      heading('b5', 3),
    ];
    expect(shape(outlineOf({ blocks }))).toBe('b2(b5)');
    expect(outlineOf({ blocks: blocks.slice(0, 4) })).toEqual([]);
  });

  it('has every heading once, in reading order', () => {
    const flat = (entries: readonly OutlineEntry[]): string[] =>
      entries.flatMap(({ block, children }) => [block, ...flat(children)]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 2 }), (levels) => {
        const blocks = levels.map((level, i) => heading(`b${i}`, level));
        expect(flat(outlineOf({ blocks }))).toEqual(blocks.map(({ id }) => id));
      }),
    );
  });
});

describe('headingOver', () => {
  const blocks = [
    paragraph('b1'),
    heading('b2', 2),
    paragraph('b3'),
    heading('b4', 3, ''),
    paragraph('b5'),
    heading('b6', 2),
  ];
  it.each([
    ['b1', null],
    ['b2', 'b2'],
    ['b3', 'b2'],
    ['b5', 'b2'],
    ['b6', 'b6'],
    ['title', null],
    ['b99', null],
  ])('of %s is %s', (block, expected) => expect(headingOver({ blocks }, block)).toBe(expected));
});
