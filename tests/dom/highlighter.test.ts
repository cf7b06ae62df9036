// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { Highlighter } from '../../src/dom/highlighter';

const table = new Map<string, Highlight>();
/** A highlight that can be asked for its text, since jsdom has none. */
const highlightOf = (...ranges: Range[]) => ({ text: ranges.join('|') }) as unknown as Highlight;
const textOf = (name: string) => (table.get(name) as { text: string } | undefined)?.text;

let highlighter: Highlighter;
beforeEach(() => {
  table.clear();
  document.body.replaceChildren();
  const paragraph = document.body.appendChild(document.createElement('p'));
  paragraph.id = 'text-b1';
  paragraph.append('قال ', document.createElement('b'), 'الوزير. نعم.');
  highlighter = new Highlighter((block) => document.getElementById(`text-${block}`), table, highlightOf);
});

describe('Highlighter', () => {
  it('paints a stretch of a block and leaves the elements alone', () => {
    const before = document.body.cloneNode(true);
    highlighter.paint('spoken', { block: 'b1', start: 0, end: 11 });
    expect(textOf('spoken')).toBe('قال الوزير.');
    expect(document.body.isEqualNode(before)).toBe(true);
  });

  it('moves, and goes away', () => {
    highlighter.paint('spoken', { block: 'b1', start: 0, end: 11 });
    highlighter.paint('spoken', { block: 'b1', start: 12, end: 16 });
    expect(textOf('spoken')).toBe('نعم.');
    highlighter.paint('spoken', null);
    expect(table.size).toBe(0);
  });

  it.each([
    ['an unknown block', { block: 'b9', start: 0, end: 2 }],
    ['offsets outside', { block: 'b1', start: 0, end: 200 }],
  ])('paints nothing for %s, and takes the old one away', (_, range) => {
    highlighter.paint('spoken', { block: 'b1', start: 0, end: 3 });
    highlighter.paint('spoken', range);
    expect(table.size).toBe(0);
  });

  it('finds blocks late: one that is rendered again is painted where it is now', () => {
    const paragraph = document.createElement('p');
    paragraph.id = 'text-b2';
    highlighter.paint('spoken', { block: 'b2', start: 0, end: 3 });
    expect(table.size).toBe(0);
    document.body.append(paragraph);
    paragraph.append('ثلاث كلمات هنا');
    highlighter.paint('spoken', { block: 'b2', start: 0, end: 4 });
    expect(textOf('spoken')).toBe('ثلاث');
  });

  it('paints several stretches under one name, over others by priority', () => {
    const other = document.body.appendChild(document.createElement('p'));
    other.id = 'text-b2';
    other.append('ثلاث كلمات هنا');
    const ranges = [
      { block: 'b1', start: 0, end: 3 },
      { block: 'b1', start: 12, end: 15 },
      { block: 'b9', start: 0, end: 1 },
      { block: 'b2', start: 5, end: 10 },
    ];
    highlighter.paintAll('found', ranges, 2);
    expect(textOf('found')).toBe('قال|نعم|كلمات');
    expect(table.get('found')?.priority).toBe(2);
    highlighter.paintAll('found', []);
    expect(table.size).toBe(0);
  });

  it('does nothing where the browser has no highlights', () => {
    const without = new Highlighter(() => document.body, undefined, highlightOf);
    expect(() => without.paint('spoken', { block: 'b1', start: 0, end: 2 })).not.toThrow();
  });
});
