import type { Article, Block } from './article';

/** Where a text of the article stands in the plain text that it came from. */
export interface TextOrigin {
  id: string;
  /** UTF-16 offset of the text's first character in the source. */
  offset: number;
}

/**
 * An article from plain text: the first line that has words is the headline, every further one a paragraph.
 * Lines keep their inner characters, so that an offset in a block plus its origin is an offset in `source`.
 */
export function articleFromText(
  source: string,
  url = 'about:blank',
): { article: Article; origins: TextOrigin[] } {
  const blocks: Block[] = [];
  const origins: TextOrigin[] = [];
  let title: string | null = null;
  for (const line of source.matchAll(/[^\n\r]+/g)) {
    const text = line[0].trim();
    if (!text) continue;
    const offset = line.index + line[0].indexOf(text);
    if (title === null) {
      title = text;
      origins.push({ id: 'title', offset });
      continue;
    }
    const id = `b${blocks.length + 1}`;
    blocks.push({ id, kind: 'paragraph', text });
    origins.push({ id, offset });
  }
  return {
    article: {
      url,
      title: title ?? '',
      deck: null,
      byline: null,
      publishedTime: null,
      publishedText: null,
      siteName: null,
      lang: 'ar',
      dir: 'rtl',
      excerpt: null,
      blocks,
      omitted: [],
    },
    origins,
  };
}
