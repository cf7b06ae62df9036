import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../src/core/article/article';
import {
  movedUtterances,
  utteranceIndexAt,
  utterancesFromArticle,
} from '../../../src/core/speech/utterance-plan';
import type { TextRange } from '../../../src/core/article/text-range';
import { articleOf } from '../../fakes/article';

const ARTICLE = articleOf('عنوان', 'أولى. ثانية.', 'ثالثة');
const PLAN = utterancesFromArticle(ARTICLE);

describe('utterancesFromArticle', () => {
  it('is the title and then every sentence', () => {
    expect(PLAN).toEqual([
      { block: 'title', start: 0, end: 5 },
      { block: 'b1', start: 0, end: 5 },
      { block: 'b1', start: 6, end: 12 },
      { block: 'b2', start: 0, end: 5 },
    ]);
  });
});

const LONG = 'قال الوزير إن الطريق يفتح غدا وإن العمل فيه دام عاما كاملا';
const SRC = { src: 'https://news.example/1.jpg', alt: '' };
/** An article of blocks `b1`, `b2`, … */
const withBlocks = (...blocks: Record<string, unknown>[]): Article => ({
  ...articleOf('عنوان'),
  blocks: blocks.map((block, i) => ({ id: `b${i + 1}`, ...block }) as Block),
});
const picture = (text: string) => ({ kind: 'picture', text, picture: SRC });
const ILLUSTRATED = withBlocks(
  picture('الوزير في مكتبه'),
  { kind: 'paragraph', text: LONG },
  { kind: 'caption', text: 'الطريق من الجو' },
  { kind: 'paragraph', text: 'ختام' },
  picture('الجسر'),
);

describe('captions', () => {
  it.each<[string, Article, string[]]>([
    ['under pictures are left out', ILLUSTRATED, ['title', 'b2', 'b4']],
    [
      'of tables stay',
      withBlocks(
        { kind: 'paragraph', text: LONG },
        { kind: 'caption', text: 'الأسعار' },
        { kind: 'table', text: 'قمح\t5', rows: [['قمح', '5']], hasHeader: false, hasRowHeaders: false },
      ),
      ['title', 'b1', 'b2', 'b3'],
    ],
    [
      'stay where they are the article',
      withBlocks(picture(LONG), { kind: 'paragraph', text: 'صور' }, picture('الجسر')),
      ['title', 'b1', 'b2', 'b3'],
    ],
  ])('%s', (_name, article, expected) => {
    const blocks = (options?: { captions: boolean }) =>
      utterancesFromArticle(article, options).map(({ block }) => block);
    expect(blocks({ captions: false })).toEqual(expected);
    const all = ['title', ...article.blocks.map(({ id }) => id)];
    expect(blocks()).toEqual(all);
    expect(blocks({ captions: true })).toEqual(all);
  });
});

describe('movedUtterances', () => {
  it('is where each sentence is in another plan, the first of those alike, -1 where it is gone', () => {
    const [title, first, second, last] = PLAN as [TextRange, TextRange, TextRange, TextRange];
    expect(movedUtterances(PLAN, [last, title, second, last])).toEqual([1, -1, 2, 0]);
    expect(movedUtterances([], PLAN)).toEqual([]);
    // Numbers and names of blocks are not read into each other.
    expect(
      movedUtterances([{ block: '2 b', start: 1, end: 1 }], [{ block: 'b', start: 1, end: 12 }, first]),
    ).toEqual([-1]);
  });
});

describe('utteranceIndexAt', () => {
  it.each([
    ['nowhere in particular', null, 0],
    ['inside a sentence', { block: 'b1', start: 8, end: 8 }, 2],
    ['between two', { block: 'b1', start: 5, end: 5 }, 2],
    ['past the last of its block', { block: 'b1', start: 99, end: 99 }, 2],
    ['an unknown block', { block: 'b77', start: 0, end: 0 }, 0],
  ])('%s', (_name, place, expected) => expect(utteranceIndexAt(PLAN, place, ARTICLE)).toBe(expected));

  it.each([
    ['before the first paragraph', 'b1', 'b2'],
    ['between two', 'b3', 'b4'],
    ['behind the last', 'b5', 'b4'],
  ])('of a caption that is not spoken, %s', (_name, block, expected) => {
    const plan = utterancesFromArticle(ILLUSTRATED, { captions: false });
    const index = utteranceIndexAt(plan, { block, start: 0, end: 1 }, ILLUSTRATED);
    expect(plan[index]?.block).toBe(expected);
  });

  it('has nowhere to go without sentences', () => expect(utteranceIndexAt([], null, ARTICLE)).toBe(-1));
});
