import { Readability } from '@mozilla/readability';
import type { Article, Block } from '../core/article/article';
import { directionOfText, languageOfText } from '../core/article/direction';
import type { ExtractionWords } from '../core/article/extraction-words';
import { isProse } from '../core/article/prose';
import { normalText } from '../core/article/text-likeness';
import { withoutJunk } from '../core/article/without-junk';
import { blocksFromContent, type Draft } from './blocks-from-content';
import { bylineOfPage } from './byline-of-page';
import { deckOfPage } from './deck-of-page';
import { cloneOfPage } from './page-clone';
import { linesOfPage } from './page-lines';
import { metadataOfPage } from './page-metadata';
import { prunePage } from './prune-page';
import { timeOfPage } from './time-of-page';
import { titleOfPage } from './title-of-page';

export interface ExtractionOptions {
  /** Address of the page: links are made absolute against it. */
  url: string;
  words: ExtractionWords;
}

/** Readability tries again with fewer conditions below this length. Its own 500 pulls furniture into short news. */
const CHAR_THRESHOLD = 200;

function contentOf(copy: Document): Element | null {
  const found = new Readability<Node>(copy, {
    charThreshold: CHAR_THRESHOLD,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  return (found?.content as Element | null | undefined) ?? null;
}

/** Base of the page's relative addresses: its `<base href>` where that is http(s), else its own. */
function extract(page: Document, { url, words }: ExtractionOptions): Article | null {
  const copy = cloneOfPage(page);
  const body = copy?.body;
  if (!copy || body?.localName !== 'body') return null;
  const metadata = metadataOfPage(copy, url);
  for (const script of Array.from(copy.querySelectorAll('script'))) script.remove();
  const lines = linesOfPage(body);
  const { title, element: headline, siteNames } = titleOfPage(copy, metadata);
  const headlineAt = headline ? lines.findIndex(({ element }) => headline.contains(element)) : -1;
  const publishedTime = timeOfPage({ copy, lines, headlineAt, headline, metadata, url }, words);
  const summaries = [
    ...metadata.meta('description'),
    ...metadata.meta('og:description'),
    metadata.linked.description ?? '',
  ];
  const deck = deckOfPage(lines, headlineAt, summaries, words);

  // Read before the furniture goes, since a byline's box is furniture too.
  const original = copy.cloneNode(true) as Document;
  prunePage(body, headline, words);
  const content = contentOf(copy);
  if (!content) return null;
  const drafts = blocksFromContent(content, url);
  const byline = bylineOfPage(
    { copy: original, lines, headlineAt, title, siteNames, metadata },
    drafts.map(({ text }) => text),
    words,
  );
  const pieces = withoutJunk<Draft>(
    drafts,
    [title, byline?.printed ?? '', byline?.byline ?? '', ...metadata.meta('og:title')],
    words,
  );
  const inBody = deck !== null && pieces.some(({ text }) => normalText(text) === normalText(deck));
  const blocks = pieces.map((piece, i): Block => ({ id: `b${i + 1}`, ...piece }));
  const text = [title, ...blocks.map((block) => block.text)].join('\n');
  if (!isProse(blocks)) return null;
  return {
    url,
    title,
    deck: inBody ? null : deck,
    byline: byline?.byline ?? null,
    publishedTime,
    siteName: metadata.siteName,
    lang: languageOfText(text, copy.documentElement.getAttribute('lang') ?? metadata.linked.language),
    dir: directionOfText(text),
    excerpt: summaries.find(Boolean) ?? null,
    blocks,
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
