import type { Article } from './article';
import { hostOfAddress } from './host-of-address';
import type { TextRange } from './text-range';

/** What an address may begin with to be followed. */
const LINKABLE = /^(?:https?|mailto):/i;

export const isLinkable = (href: string): boolean => LINKABLE.test(href);

export interface ArticleLink {
  href: string;
  /** The words that are the link, where it stands first. */
  text: string;
  /** Where the link leads: a host without «www.», or an address of mail. */
  target: string;
  /** Where in the article it stands first. */
  range: TextRange;
}

const withoutHash = (url: string): string => url.replace(/#.*$/s, '');

const targetOf = (href: string): string =>
  /^mailto:/i.test(href)
    ? href.slice('mailto:'.length).replace(/\?.*$/s, '')
    : hostOfAddress(href).replace(/^www\./i, '');

/**
 * The addresses that the text of an article links to, each once, in reading order. Without what leads to another place
 * of the same page, and what is neither http, https nor mail.
 */
export function linksOfArticle({ url, blocks }: Pick<Article, 'url' | 'blocks'>): ArticleLink[] {
  const links = new Map<string, ArticleLink>();
  for (const { id, text, marks = [] } of blocks) {
    for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
      if (mark.kind !== 'link' || !isLinkable(mark.href) || links.has(mark.href)) continue;
      const words = text.slice(mark.start, mark.end).trim();
      const target = targetOf(mark.href);
      const isHere = mark.href.includes('#') && withoutHash(mark.href) === withoutHash(url);
      if (isHere || !words || !target) continue;
      const range = { block: id, start: mark.start, end: mark.end };
      links.set(mark.href, { href: mark.href, text: words, target, range });
    }
  }
  return [...links.values()];
}
