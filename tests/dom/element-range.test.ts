// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeInElement, rangesInElement } from '../../src/dom/element-range';

function paragraphOf(...pieces: string[]): HTMLElement {
  const paragraph = document.createElement('p');
  pieces.forEach((piece, i) => {
    const holder = i % 2 === 0 ? paragraph : paragraph.appendChild(document.createElement('b'));
    holder.append(piece);
  });
  return paragraph;
}

describe('rangeInElement', () => {
  it.each([
    ['inside one node', ['قال الوزير'], 0, 3, 'قال'],
    ['over nodes', ['قال ', 'الوزير', ' اليوم'], 2, 12, 'ل الوزير ا'],
    ['to the very end', ['قال ', 'الوزير'], 4, 10, 'الوزير'],
  ])('finds a stretch %s', (_, pieces, start, end, expected) => {
    expect(rangeInElement(paragraphOf(...pieces), start, end)?.toString()).toBe(expected);
  });

  it.each([
    ['empty', 2, 2],
    ['turned around', 3, 2],
    ['before the start', -1, 2],
    ['beyond the end', 0, 99],
    ['after the end', 98, 99],
  ])('has no range that is %s', (_, start, end) => {
    expect(rangeInElement(paragraphOf('قال ', 'الوزير'), start, end)).toBeNull();
  });

  it('begins in the node that holds the first character, and ends in the one that holds the last', () => {
    const range = rangeInElement(paragraphOf('قال ', 'الوزير', ' اليوم'), 4, 10);
    expect(range?.startContainer.nodeValue).toBe('الوزير');
    expect(range?.endContainer.nodeValue).toBe('الوزير');
  });

  it('is the same stretch of textContent, whatever the nodes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1 }),
        fc.nat(40),
        fc.nat(40),
        (pieces, start, length) => {
          const paragraph = paragraphOf(...pieces);
          const text = paragraph.textContent;
          const range = rangeInElement(paragraph, start, start + length);
          if (length === 0 || start + length > text.length) expect(range).toBeNull();
          else expect(range?.toString()).toBe(text.slice(start, start + length));
        },
      ),
    );
  });
});

describe('rangesInElement', () => {
  it('finds several stretches in one walk, and leaves out what is none', () => {
    const paragraph = paragraphOf('قال ', 'الوزير', ' اليوم ', 'كلامًا');
    const stretches = [
      { start: 0, end: 3 },
      { start: 3, end: 3 },
      { start: 4, end: 6 },
      { start: 6, end: 15 },
      { start: 17, end: 99 },
    ];
    expect(rangesInElement(paragraph, stretches).map(String)).toEqual(['قال', 'ال', 'وزير اليو']);
  });

  it('finds each as it is found alone', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.array(fc.nat(12)), (pieces, lengths) => {
        const paragraph = paragraphOf(...pieces);
        let at = 0;
        const stretches = lengths.map((length) => ({ start: at, end: (at += length) }));
        expect(rangesInElement(paragraph, stretches).map(String)).toEqual(
          stretches.flatMap(({ start, end }) => rangeInElement(paragraph, start, end)?.toString() ?? []),
        );
      }),
    );
  });
});
