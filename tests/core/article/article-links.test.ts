import { describe, expect, it } from 'vitest';
import type { Block, Mark } from '../../../src/core/article/article';
import { linksOfArticle } from '../../../src/core/article/article-links';

const URL_OF_PAGE = 'https://news.example/1?a=1';
const link = (start: number, end: number, href: string): Mark => ({ kind: 'link', start, end, href });
const paragraph = (id: string, text: string, ...marks: Mark[]): Block => ({
  id,
  kind: 'paragraph',
  text,
  marks,
});
const linksOf = (...blocks: Block[]) => linksOfArticle({ url: URL_OF_PAGE, blocks });

describe('linksOfArticle', () => {
  it.each<[href: string, target: string | null]>([
    ['https://www.example.org/a/b?c', 'example.org'],
    ['http://user@sub.example.org:8080/', 'sub.example.org'],
    ['https://موقع.example/خبر', 'موقع.example'],
    ['HTTPS://Example.org', 'Example.org'],
    ['mailto:desk@news.example?subject=x', 'desk@news.example'],
    ['https://news.example/2#part', 'news.example'],
    [`${URL_OF_PAGE}#part`, null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['ftp://example.org/', null],
    ['tel:+123', null],
    ['mailto:', null],
    ['https://', null],
  ])('%s leads to %s', (href, target) => {
    expect(linksOf(paragraph('b1', 'نص الرابط', link(0, 9, href))).map((one) => one.target)).toEqual(
      target === null ? [] : [target],
    );
  });

  it('has each address once, where it stands first, in reading order', () => {
    const links = linksOf(
      paragraph('b1', 'أول ثم ثانٍ', link(7, 11, 'https://b.example/'), link(0, 3, 'https://a.example/')),
      { ...paragraph('b2', 'أول مرة أخرى', link(0, 3, 'https://a.example/')), kind: 'caption' },
      paragraph('b3', 'بلا روابط'),
    );
    expect(links).toEqual([
      {
        href: 'https://a.example/',
        text: 'أول',
        target: 'a.example',
        range: { block: 'b1', start: 0, end: 3 },
      },
      {
        href: 'https://b.example/',
        text: 'ثانٍ',
        target: 'b.example',
        range: { block: 'b1', start: 7, end: 11 },
      },
    ]);
  });

  it('passes over links without words, and marks of other kinds', () => {
    expect(
      linksOf(
        paragraph('b1', 'نص هنا', link(2, 3, 'https://a.example/'), { kind: 'strong', start: 0, end: 2 }),
      ),
    ).toEqual([]);
  });
});
