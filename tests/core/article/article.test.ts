import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfRange, textsFromArticle } from '../../../src/core/article/article';
import { articleFromSelection } from '../../../src/core/article/article-from-selection';
import { articleFromText } from '../../../src/core/article/article-from-text';
import { minutesLeft, minutesToListen, minutesToRead } from '../../../src/core/article/reading-time';
import { isSameArticle } from '../../../src/core/article/same-article';
import { isSameRange } from '../../../src/core/article/text-range';
import { articleOf } from '../../fakes/article';

describe('textsFromArticle', () => {
  it('goes from the title to the last block and leaves out what has no words', () => {
    const article = { ...articleOf('عنوان', 'أول', '', 'ثالث'), deck: 'تمهيد', byline: null };
    expect(textsFromArticle(article).map(({ id }) => id)).toEqual(['title', 'deck', 'b1', 'b3']);
  });
});

describe('textOfRange', () => {
  const article = articleOf('عنوان', 'قال الوزير');
  it.each([
    [{ block: 'b1', start: 4, end: 10 }, 'الوزير'],
    [{ block: 'title', start: 0, end: 5 }, 'عنوان'],
    [{ block: 'b9', start: 0, end: 1 }, null],
    [{ block: 'b1', start: 4, end: 11 }, null],
    [{ block: 'b1', start: -1, end: 2 }, null],
    [{ block: 'b1', start: 5, end: 4 }, null],
  ])('%j → %j', (range, expected) => expect(textOfRange(article, range)).toBe(expected));
});

describe('ranges', () => {
  it('are the same by value', () => {
    expect(isSameRange({ block: 'b1', start: 1, end: 2 }, { block: 'b1', start: 1, end: 2 })).toBe(true);
    expect(isSameRange({ block: 'b1', start: 1, end: 2 }, { block: 'b2', start: 1, end: 2 })).toBe(false);
  });
});

describe('articleFromText', () => {
  it('takes the first line that has words for the headline', () => {
    const { article } = articleFromText('\n  \nعنوان الخبر \n\nفقرة أولى\r\nفقرة ثانية');
    expect(article.title).toBe('عنوان الخبر');
    expect(article.blocks.map((block) => block.text)).toEqual(['فقرة أولى', 'فقرة ثانية']);
  });

  it('knows where every text stood in the source', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('قال ', '\n', ' ', '\r\n', 'نص', '\t', '«أ»'), { maxLength: 30 }),
        (pieces) => {
          const source = pieces.join('');
          const { article, origins } = articleFromText(source);
          const texts = textsFromArticle(article);
          expect(origins.map(({ id }) => id)).toEqual(texts.map(({ id }) => id));
          texts.forEach(({ text }, i) => {
            const offset = origins[i]?.offset ?? -1;
            expect(source.slice(offset, offset + text.length)).toBe(text);
          });
        },
      ),
    );
  });

  it('makes nothing of nothing', () => {
    expect(articleFromText(' \n ')).toMatchObject({ article: { title: '', blocks: [] }, origins: [] });
  });
});

describe('articleFromSelection', () => {
  it('has a paragraph for each line and no title', () => {
    const article = articleFromSelection('سطر  أول\n\n سطر ثان ', 'https://news.example/');
    expect(textsFromArticle(article).map(({ text }) => text)).toEqual(['سطر أول', 'سطر ثان']);
    expect(article).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });
  it('is English where most letters are Latin', () => {
    expect(articleFromSelection('Breaking: قال', 'x')).toMatchObject({ lang: 'en', dir: 'ltr' });
  });
});

describe('isSameArticle', () => {
  const article = articleOf('عنوان', 'نص');
  it('does not mind the order of fields', () => {
    const { title, ...rest } = structuredClone(article);
    expect(isSameArticle(article, { ...rest, title })).toBe(true);
  });
  it.each([
    ['another word', { ...article, blocks: [{ id: 'b1', kind: 'paragraph' as const, text: 'نصّ' }] }],
    ['a paragraph more', { ...article, blocks: [...article.blocks, ...article.blocks] }],
    ['a byline', { ...article, byline: 'كاتب' }],
  ])('minds %s', (_name, other) => expect(isSameArticle(article, other)).toBe(false));
});

describe('minutes', () => {
  it('grow with the text and are never none', () => {
    expect(minutesToRead(articleOf('', 'قصير'))).toBe(1);
    const long = articleOf('', 'ا'.repeat(6120));
    expect(minutesToRead(long)).toBe(10);
    expect(minutesToRead({ ...long, lang: 'en' })).toBe(6);
    expect(minutesToListen(long)).toBe(12);
    expect(minutesToListen(long, 2)).toBe(6);
    expect(minutesToListen(long, 1, 17)).toBe(6);
    expect(minutesToListen(long, 2, 17)).toBe(3);
  });

  it.each([
    [0, 10],
    [0.5, 5],
    [0.94, 1],
    [0.999, 1],
    [1, 0],
  ])('that are left after a share of %d are %i', (share, left) =>
    expect(minutesLeft(articleOf('', 'ا'.repeat(6120)), share)).toBe(left),
  );
});
