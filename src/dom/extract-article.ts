import { Readability } from '@mozilla/readability';
import type { Article, Block } from '../core/article/article';
import { isArticlePage } from '../core/article/article-page';
import { directionOfText, languageOfText } from '../core/article/direction';
import type { ExtractionWords } from '../core/article/extraction-words';
import { normalText } from '../core/article/text-likeness';
import { withoutJunk } from '../core/article/without-junk';
import { blocksFromContent, type Draft } from './blocks-from-content';
import { bylineOfPage } from './byline-of-page';
import { deckOfPage } from './deck-of-page';
import { leadPicture } from './lead-picture';
import { cloneOfPage, PASSWORD_MARK } from './page-clone';
import { closeOpenHeadings } from './open-headings';
import { linesOfPage } from './page-lines';
import { metadataOfPage } from './page-metadata';
import { prunePage } from './prune-page';
import { timeOfPage } from './time-of-page';
import { titleOfPage } from './title-of-page';
import { webUrl } from './web-url';

export interface ExtractionOptions {
  /** Address of the page: links are made absolute against it. */
  url: string;
  words: ExtractionWords;
}

/** Readability tries again with fewer conditions below this length. Its own 500 pulls furniture into short news. */
const CHAR_THRESHOLD = 200;
/** A lead picture is not added where one stands among so many first blocks. */
const FIRST_BLOCKS = 3;

function contentOf(copy: Document): Element | null {
  const found = new Readability<Node>(copy, {
    charThreshold: CHAR_THRESHOLD,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  return (found?.content as Element | null | undefined) ?? null;
}

function extract(page: Document, { url, words }: ExtractionOptions): Article | null {
  const copy = cloneOfPage(page);
  const body = copy?.body;
  if (!copy || body?.localName !== 'body') return null;
  closeOpenHeadings(copy);
  const metadata = metadataOfPage(copy, url);
  const { meta, linked } = metadata;
  const base = webUrl(copy.querySelector('base')?.getAttribute('href') ?? '', url) ?? url;
  for (const script of Array.from(copy.querySelectorAll('script,base'))) script.remove();

  const lines = linesOfPage(body);
  const { title, element: headline, siteNames } = titleOfPage(copy, metadata);
  const headlineAt = headline ? lines.findIndex(({ element }) => headline.contains(element)) : -1;
  const place = { copy, lines, headlineAt, headline, metadata, title, siteNames, url };
  const publishedTime = timeOfPage(place, words);
  const summaries = [...meta('description'), ...meta('og:description'), linked.description ?? ''].filter(
    Boolean,
  );
  const stated = [...meta('og:image'), ...meta('twitter:image'), ...meta('twitter:image:src')];
  const lead = leadPicture({ ...place, stated, url: base });
  // Read before the furniture goes, since a byline's box is furniture too.
  const whole = copy.cloneNode(true) as Document;

  prunePage(body, headline, words);
  const content = contentOf(copy);
  if (!content) return null;
  const found = blocksFromContent(content, base);
  const texts = found.map(({ text }) => text);
  const byline = bylineOfPage({ ...place, copy: whole }, texts, words);
  const repeated = [title, byline?.printed ?? '', byline?.byline ?? '', ...meta('og:title')];
  const pieces = withoutJunk<Draft>(found, { repeated, siteNames }, words);
  const isDeclared = linked.isArticle || meta('og:type').includes('article') || publishedTime !== null;
  const asksPassword = copy.documentElement.hasAttribute(PASSWORD_MARK);
  if (!isArticlePage({ found, kept: pieces, url, isDeclared, asksPassword })) return null;

  if (lead && !pieces.slice(0, FIRST_BLOCKS).some(({ kind }) => kind === 'picture')) {
    const { caption, ...picture } = lead;
    pieces.unshift({ kind: 'picture', text: caption, picture });
  }
  const deck = deckOfPage(lines, headlineAt, summaries, words);
  const known = new Set([title, ...pieces.map(({ text }) => text)].map(normalText));
  const text = [title, ...pieces.map((piece) => piece.text)].join('\n');
  return {
    url,
    title,
    deck: deck === null || known.has(normalText(deck)) ? null : deck,
    byline: byline?.byline ?? null,
    publishedTime,
    siteName: metadata.siteName,
    lang: languageOfText(text, copy.documentElement.getAttribute('lang') ?? linked.language),
    dir: directionOfText(text),
    excerpt: summaries[0] ?? null,
    blocks: pieces.map((piece, i): Block => ({ id: `b${i + 1}`, ...piece })),
  };
}

/**
 * The article of a page as data, or null where there is none. The page is only read: all work is done on a copy.
 * Never throws: a page that defeats every step has no article.
 */
export function extractArticle(page: Document, options: ExtractionOptions): Article | null {
  try {
    return extract(page, options);
  } catch {
    return null; // Hostile pages replace what they can reach; a reader without an article is the honest answer.
  }
}
