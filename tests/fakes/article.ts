import type { Article, Block } from '../../src/core/article/article';

/** An article of paragraphs `b1`, `b2`, … under a title. */
export function articleOf(title: string, ...paragraphs: string[]): Article {
  return {
    url: 'https://news.example/1',
    title,
    deck: null,
    byline: null,
    publishedTime: null,
    publishedText: null,
    siteName: null,
    lang: 'ar',
    dir: 'rtl',
    excerpt: null,
    blocks: paragraphs.map((text, i): Block => ({ id: `b${i + 1}`, kind: 'paragraph', text })),
    omitted: [],
  };
}
