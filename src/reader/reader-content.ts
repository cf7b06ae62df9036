import type { ArticleKey, ReaderContent } from '../core/calls';
import { background } from '../platform/messaging';

type Asked = Promise<ReaderContent | null>;

let early: { key: ArticleKey; content: Asked } | null = null;

/** Asks for the article of a key before there is anything to show it in. */
export function askEarly(key: ArticleKey): void {
  const content = background.readerContent(key, true);
  // Whoever takes it over hears of it.
  content.catch(() => undefined);
  early = { key, content };
}

/** The article of a key, as soon as its text is there. */
export function readerContent(key: ArticleKey): Asked {
  const asked = early?.key === key ? early.content : background.readerContent(key, true);
  early = null;
  return asked;
}
