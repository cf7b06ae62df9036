import type { Omission } from './omission';
import type { TextRange } from './text-range';

export type Direction = 'rtl' | 'ltr';

/** An inline property of a part of a block's text; offsets are UTF-16 units of `block.text`. */
export type Mark =
  | { kind: 'link'; start: number; end: number; href: string }
  | { kind: 'strong' | 'emphasis'; start: number; end: number }
  /** A run in another script or language than the article's (BCP 47 tag). */
  | { kind: 'language'; start: number; end: number; lang: string };

export interface Picture {
  /** Absolute http(s) address, as the page gives it. */
  src: string;
  alt: string;
  /** CSS pixels, where the page states them. */
  width?: number;
  height?: number;
}

export interface EmbeddedPost {
  /** The network's own name for itself, in Latin letters: `X`, `Facebook`. */
  network: string;
  /** Who posted it, as printed, or null. */
  author: string | null;
}

interface BlockBase {
  /** Stable inside one article: `b1`, `b2`, … in reading order. */
  id: string;
  /** Plain text, white space collapsed, never markup. May be empty only for a picture. */
  text: string;
  marks?: Mark[];
}

export type Block =
  | (BlockBase & { kind: 'paragraph' | 'caption' })
  /** `post` where it is an embedded post of a social network. */
  | (BlockBase & { kind: 'quote'; post?: EmbeddedPost })
  /** `level` is 2–6: the article's title is the only heading of level 1. */
  | (BlockBase & { kind: 'heading'; level: number })
  /** Neighbouring items of the same `list` number belong to one list, deeper ones to a list in the item before them. */
  | (BlockBase & { kind: 'list-item'; list: number; ordered: boolean; depth: number })
  /** `text` is the caption. */
  | (BlockBase & { kind: 'picture'; picture: Picture })
  /** `text` is the cells in reading order, joined by tabs and line feeds. The first row may be headers, and the first cell of each other. */
  | (BlockBase & { kind: 'table'; rows: string[][]; hasHeader: boolean; hasRowHeaders: boolean });

/** An article as data: everything that Mubin shows or says is built from this, never from the page's markup. */
export interface Article {
  url: string;
  title: string;
  /** The standfirst printed under the headline, where there is one that the body does not repeat. */
  deck: string | null;
  byline: string | null;
  /** ISO 8601, to the precision that the page states, or null. */
  publishedTime: string | null;
  /** The printed time where it tells no day («قبل ساعتين»); else null. */
  publishedText: string | null;
  siteName: string | null;
  /** BCP 47. */
  lang: string;
  dir: Direction;
  /** The page's own summary, for lists and previews. */
  excerpt: string | null;
  blocks: Block[];
  /** What of the page's lines is not among the blocks, and why, in page order. */
  omitted: Omission[];
}

/** Ids that a `TextRange` uses for the article's head. No block may bear them, nor «date», the day as it is spoken. */
export const HEAD_TEXT_IDS = ['title', 'deck', 'byline'] as const;

export interface ArticleText {
  id: string;
  text: string;
}

/** Every text of an article that has words, in reading order: title, deck, byline, then the blocks. */
export function textsFromArticle(article: Article): ArticleText[] {
  const texts: ArticleText[] = [];
  for (const id of HEAD_TEXT_IDS) {
    const text = article[id];
    if (text) texts.push({ id, text });
  }
  for (const block of article.blocks) if (block.text) texts.push({ id: block.id, text: block.text });
  return texts;
}

/** The characters that a range covers, or null where the article has no such block or the offsets lie outside. */
export function textOfRange(article: Article, range: TextRange): string | null {
  const text = textsFromArticle(article).find((candidate) => candidate.id === range.block)?.text;
  if (text === undefined || range.start < 0 || range.end > text.length || range.start > range.end)
    return null;
  return text.slice(range.start, range.end);
}
