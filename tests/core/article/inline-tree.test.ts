import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Mark } from '../../../src/core/article/article';
import {
  inlineTree,
  mentionsByBlock,
  type Inline,
  type TextFacts,
} from '../../../src/core/article/inline-tree';

const NONE: TextFacts = { sentences: [], marks: [], mentions: [], latinRuns: [], phones: [] };

const textOf = (nodes: readonly Inline[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');

/** «⟨kind:text⟩» for every wrapper. */
const drawn = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => (typeof node === 'string' ? node : `⟨${node.wrapper.kind}:${drawn(node.children)}⟩`))
    .join('');

afterEach(() => vi.restoreAllMocks());

describe('inlineTree', () => {
  it.each<[string, string, Partial<TextFacts>, string]>([
    ['nothing marked', 'قال', {}, 'قال'],
    ['an empty text', '', {}, ''],
    [
      'white space between sentences',
      'نعم. لا.',
      {
        sentences: [
          { start: 0, end: 4 },
          { start: 5, end: 8 },
        ],
      },
      '⟨sentence:نعم.⟩ ⟨sentence:لا.⟩',
    ],
    [
      'a mark over two sentences',
      'نعم. لا.',
      {
        sentences: [
          { start: 0, end: 4 },
          { start: 4, end: 8 },
        ],
        marks: [{ kind: 'strong', start: 2, end: 7 }],
      },
      '⟨sentence:نع⟨strong:م.⟩⟩⟨sentence:⟨strong: لا⟩.⟩',
    ],
    [
      'a name in a link',
      'قال زيد هنا',
      {
        marks: [{ kind: 'link', start: 0, end: 7, href: 'https://a.example/' }],
        mentions: [{ personId: 'p1', index: 0, start: 4, end: 7 }],
      },
      '⟨link:قال ⟨mention:زيد⟩⟩ هنا',
    ],
    [
      'a name partly bold stays one',
      'قال زيد عمرو',
      {
        marks: [{ kind: 'strong', start: 0, end: 7 }],
        mentions: [{ personId: 'p1', index: 0, start: 4, end: 12 }],
      },
      '⟨strong:قال ⟩⟨mention:⟨strong:زيد⟩ عمرو⟩',
    ],
    [
      'a Latin run',
      'صحيفة Times اليوم',
      { latinRuns: [{ start: 6, end: 11 }] },
      'صحيفة ⟨language:Times⟩ اليوم',
    ],
    [
      'a run whose language is known already',
      'صحيفة Monde اليوم',
      {
        latinRuns: [{ start: 6, end: 11 }],
        marks: [{ kind: 'language', start: 6, end: 11, lang: 'fr' }],
      },
      'صحيفة ⟨language:Monde⟩ اليوم',
    ],
    [
      'a mail address',
      'هنا',
      { marks: [{ kind: 'link', start: 0, end: 3, href: 'mailto:a@b.example' }] },
      '⟨link:هنا⟩',
    ],
    [
      'an address that runs a script',
      'هنا',
      { marks: [{ kind: 'link', start: 0, end: 3, href: 'javascript:alert(1)' }] },
      'هنا',
    ],
    [
      'an address that carries data',
      'هنا',
      { marks: [{ kind: 'link', start: 0, end: 3, href: 'data:text/html,x' }] },
      'هنا',
    ],
  ])('%s', (_, text, facts, expected) => {
    expect(drawn(inlineTree(text, { ...NONE, ...facts }))).toBe(expected);
  });

  const span = fc.tuple(fc.nat(30), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
  const mark: fc.Arbitrary<Mark> = fc.oneof(
    span.map((s) => ({ kind: 'link' as const, href: 'https://a.example/', ...s })),
    span.map((s) => ({ kind: 'strong' as const, ...s })),
    span.map((s) => ({ kind: 'emphasis' as const, ...s })),
    span.map((s) => ({ kind: 'language' as const, lang: 'fr', ...s })),
  );
  const facts: fc.Arbitrary<TextFacts> = fc.record({
    sentences: fc.array(span, { maxLength: 5 }),
    marks: fc.array(mark, { maxLength: 6 }),
    mentions: fc.array(
      span.map((s) => ({ personId: 'p1', index: 0, ...s })),
      { maxLength: 4 },
    ),
    latinRuns: fc.array(span, { maxLength: 3 }),
    phones: fc.array(span, { maxLength: 2 }),
  });

  it('loses and adds no character, whatever overlaps', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), facts, (text, marked) => {
        expect(textOf(inlineTree(text, marked))).toBe(text);
      }),
    );
  });

  it('gives every piece of a text exactly', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 30 }),
        facts,
        fc.nat(),
        fc.nat(),
        (text, marked, a, b) => {
          const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted(
            (x, y) => x - y,
          );
          expect(textOf(inlineTree(text, marked, start, end))).toBe(text.slice(start, end));
        },
      ),
    );
  });
});

describe('mentionsByBlock', () => {
  it('numbers the mentions of each person over all blocks', () => {
    const at = (block: string, start: number) => ({ text: 'زيد', range: { block, start, end: start + 3 } });
    const byBlock = mentionsByBlock([{ id: 'p1', mentions: [at('b1', 0), at('b2', 4), at('b2', 9)] }]);
    expect(byBlock.get('b2')).toEqual([
      { personId: 'p1', index: 1, start: 4, end: 7 },
      { personId: 'p1', index: 2, start: 9, end: 12 },
    ]);
    expect(byBlock.get('b3')).toBeUndefined();
  });
});

describe('a block with as many marks as words', () => {
  const WORDS = 500;
  const words = Array.from({ length: WORDS }, (_, i) => ({ start: i * 3, end: i * 3 + 2 }));
  const text = 'لا '.repeat(WORDS);

  it('goes through no kind of them once for each of another', () => {
    const marks = words.flatMap((span): Mark[] => [
      { kind: 'link', href: 'https://a.example/', ...span },
      { kind: 'strong', ...span },
    ]);
    const compared = vi.spyOn(Math, 'min');
    expect(textOf(inlineTree(text, { ...NONE, sentences: words, marks }))).toBe(text);
    expect(compared.mock.calls.length).toBeLessThan(20 * WORDS);
  });

  it('looks through no list of languages for each run of Latin letters', () => {
    let read = 0;
    const marks = words.map(({ start, end }) => ({
      kind: 'language' as const,
      lang: 'fr',
      get start() {
        read++;
        return start;
      },
      end: end - 1,
    }));
    const latinRuns = words.map(({ start, end }) => ({ start: start + 1, end }));
    const tree = inlineTree(text, { ...NONE, marks, latinRuns });
    expect(drawn(tree).match(/language/g)).toHaveLength(2 * WORDS);
    expect(read).toBeLessThan(50 * WORDS);
  });
});
