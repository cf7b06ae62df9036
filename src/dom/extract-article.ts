import type { Article, Block } from '../core/article/article';
import { captionWithoutCredit } from '../core/article/caption';
import { whyNotArticle, type NotArticleReason } from '../core/article/article-page';
import { endsSentence } from '../core/article/head-lines';
import { directionOfText, isInArabicScript, languageOfText } from '../core/article/direction';
import type { ExtractionWords } from '../core/article/extraction-words';
import { judgedBlocks, keptBlocks } from '../core/article/judged-blocks';
import { siteRuleFor, type SiteRule } from '../core/article/site-rule';
import { forgetTexts, normalText } from '../core/article/text-likeness';
import { blocksFromContent, type Draft } from './blocks-from-content';
import { bylineOfPage, markedBylines } from './byline-of-page';
import { deckOfPage } from './deck-of-page';
import { leadPicture } from './lead-picture';
import { captionsOfPage } from './caption-of-image';
import { copyOfPage } from './page-copy';
import { PASSWORD_MARK } from './page-elements';
import type { OmissionRule } from '../core/article/omission';
import { unfoldLiveBlog } from './live-blog';
import { omissionsOfPage } from './omissions-of-page';
import { closeOpenHeadings } from './open-headings';
import { linesOfPage } from './page-lines';
import { metadataOfPage } from './page-metadata';
import { readableContent } from './readable-content';
import { signsOfPage } from './page-signs';
import { elementsOf, siteContent } from './site-content';
import { prunePage } from './prune-page';
import { setAside } from './set-aside';
import { weighPage, type PageWeights } from './page-weights';
import { printedTimeOfPage } from './time-of-page';
import { titleOfPage } from './title-of-page';
import { webUrl } from './web-url';

export interface ExtractionOptions {
  /** Address of the page: links are made absolute against it. */
  url: string;
  words: ExtractionWords;
  /** Where known sites print their articles. */
  siteRules?: readonly SiteRule[];
}

/** A lead picture is not added where one stands among so many first blocks. */
const FIRST_BLOCKS = 3;
/** Lines before the headline that are no part of the article. */
const LINES_ABOVE = 12;
/** A standfirst of this length that is a sentence is the article's first paragraph. UTF-16 units. */
const LONG_DECK = 130;
/** Blocks from whose letters language and direction are told. */
const SAMPLE_BLOCKS = 60;

const isSame = (a: string, b: string) => a.length <= 2 * b.length && normalText(a) === normalText(b);

/** A paragraph that the page printed as the caption of a picture is one. */
function withCaptions(drafts: Draft[], captions: ReadonlySet<string>): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const last = result.at(-1);
    if (draft.kind !== 'paragraph' || !captions.has(draft.text)) result.push(draft);
    else if (last?.kind === 'picture' && last.text === '') last.text = draft.text;
    else result.push({ kind: 'caption', text: draft.text });
  }
  return result;
}

/** What a page holds to read. */
export interface Extraction {
  /** Its article, or the largest text of a page that is none; null where it holds no text. */
  article: Article | null;
  /** Why the page seems to be no article; null where it is one. */
  notArticle: NotArticleReason | null;
}

export const NO_TEXT: Extraction = { article: null, notArticle: 'noText' };

/** Captions without the credits of their pictures. */
function withoutCredits(drafts: Draft[], words: ExtractionWords, siteNames: readonly string[]): Draft[] {
  return drafts.map((draft) => {
    if (draft.kind !== 'picture' && draft.kind !== 'caption') return draft;
    const text = captionWithoutCredit(draft.text, words, siteNames);
    // A caption of its own that is a credit is the rules' to name.
    return text === draft.text || (text === '' && draft.kind === 'caption') ? draft : { ...draft, text };
  });
}

/** The element that holds the article's text, with what a site rule took out of it. */
function contentOf(
  copy: Document,
  {
    rule,
    weigh,
    removed,
    base,
  }: { rule: SiteRule | null; weigh: PageWeights; removed: ReadonlyMap<Element, OmissionRule>; base: string },
): { content: Element; removed: ReadonlyMap<Element, OmissionRule> } | null {
  const gone = Array.from(removed.keys(), (element) => weigh(element).prose).reduce(
    (sum, prose) => sum + prose,
    0,
  );
  const found = rule && siteContent(copy, rule, { weigh, prose: weigh(copy.body).prose - gone });
  if (found) return { content: found.content, removed: new Map([...removed, ...found.removed]) };
  const content = readableContent(copy, base);
  return content && { content, removed };
}

/** The work in stretches: between two of them another task may run, since all that is read then is a copy. */
export function* extractionSteps(
  page: Document,
  options: ExtractionOptions,
): Generator<undefined, Extraction> {
  try {
    return yield* stepsOf(page, options);
  } finally {
    forgetTexts();
  }
}

function* stepsOf(
  page: Document,
  { url, words, siteRules = [] }: ExtractionOptions,
): Generator<undefined, Extraction> {
  const copy = copyOfPage(page);
  const body = copy?.body;
  if (!copy || body?.localName !== 'body') return NO_TEXT;
  yield;
  closeOpenHeadings(copy);
  unfoldLiveBlog(copy);
  const metadata = metadataOfPage(copy, url);
  const { meta, linked } = metadata;
  const base = webUrl(copy.querySelector('base')?.getAttribute('href') ?? '', url) ?? url;
  for (const script of Array.from(copy.querySelectorAll('script,base'))) script.remove();

  const rule = siteRuleFor(url, siteRules);
  yield;
  const lines = linesOfPage(body);
  const { title, element: headline, siteNames } = titleOfPage(copy, metadata, lines);
  const headlineAt = headline ? lines.findIndex(({ element }) => headline.contains(element)) : -1;
  const place = { copy, lines, headlineAt, headline, metadata, title, siteNames, url };
  const ruled = (selectors: readonly string[] = []) =>
    selectors.flatMap((selector) => elementsOf(copy, selector));
  yield;
  const { time: publishedTime, text: publishedText } = printedTimeOfPage(
    { ...place, ruled: ruled(rule?.date) },
    words,
  );
  yield;
  const summaries = [...meta('description'), ...meta('og:description'), linked.description ?? ''].filter(
    Boolean,
  );
  const author = linked.authors[0] ?? meta('author')[0] ?? null;
  const standfirst = deckOfPage(
    { ...place, summaries, context: { byline: author, siteNames }, ruled: ruled(rule?.deck) },
    words,
  );
  const isParagraph =
    standfirst !== null &&
    !standfirst.isNamed &&
    standfirst.text.length >= LONG_DECK &&
    endsSentence(standfirst.text);
  const deck = isParagraph ? null : standfirst;
  const stated = [...meta('og:image'), ...meta('twitter:image'), ...meta('twitter:image:src')];
  const lead = leadPicture({ ...place, stated, url: base, deck: standfirst?.text ?? null });
  const marked = markedBylines(copy, words, rule?.byline);

  yield;
  const captions = captionsOfPage(copy);
  const weigh = weighPage(body);
  yield;
  const signs = signsOfPage(copy, { metadata, weigh, lines, url }, words);
  const isStated = linked.isArticle || meta('og:type').includes('article');
  const evidence = {
    url,
    isDeclared: isStated || publishedTime !== null,
    isStated,
    teaserShare: signs.teaserShare,
    asksPassword: copy.documentElement.hasAttribute(PASSWORD_MARK),
    signs,
  };
  const nothing = (): Extraction => ({
    article: null,
    notArticle: whyNotArticle({ ...evidence, found: [], kept: [] }) ?? 'noText',
  });
  yield;
  setAside(body, weigh, headline);
  const furniture = prunePage(body, { headline, weigh }, words);
  yield;
  const where = contentOf(copy, { rule, weigh, removed: furniture, base });
  if (!where) return nothing();
  yield;
  const written = withCaptions(blocksFromContent(where.content, base), captions);
  const isForeign = !isInArabicScript(
    written
      .slice(0, SAMPLE_BLOCKS)
      .map(({ text }) => text.slice(0, 400))
      .join(' '),
  );
  const found = isForeign ? written : withoutCredits(written, words, siteNames);
  const texts = found.map(({ text }) => text);
  yield;
  const printed = bylineOfPage({ ...place, marked }, texts, words);
  const byline = printed?.byline ?? null;
  const ownDeck = deck?.isMarked ? deck.text : '';
  const repeated = [title, ownDeck, printed?.printed ?? '', byline ?? '', ...meta('og:title')];
  const above = lines
    .slice(Math.max(0, headlineAt - LINES_ABOVE), Math.max(0, headlineAt))
    .map(({ text }) => text);
  yield;
  const judged = judgedBlocks<Draft>(found, { repeated, siteNames, byline, above, isForeign }, words);
  const pieces = keptBlocks(judged);
  yield;
  const notArticle = whyNotArticle({ ...evidence, found, kept: pieces });
  if (!pieces.some(({ text }) => text)) return nothing();

  if (lead && !pieces.slice(0, FIRST_BLOCKS).some(({ kind }) => kind === 'picture')) {
    const { caption, ...picture } = lead;
    // The content may hold the caption and not the picture.
    const printed = caption ? pieces.slice(0, FIRST_BLOCKS).findIndex((piece) => piece.text === caption) : -1;
    if (printed >= 0) pieces.splice(printed, 1);
    pieces.unshift({ kind: 'picture', text: captionWithoutCredit(caption, words, siteNames), picture });
  }
  // It may stand outside the box of the other paragraphs.
  if (
    isParagraph &&
    !pieces.some(({ text }) => isSame(text, standfirst.text) || text.includes(standfirst.text))
  )
    pieces.splice(pieces[0]?.kind === 'picture' ? 1 : 0, 0, { kind: 'paragraph', text: standfirst.text });
  const isRepeated =
    deck !== null && [{ text: title }, ...pieces].some(({ text }) => isSame(text, deck.text));
  const sample = [title, ...pieces.slice(0, SAMPLE_BLOCKS).map((piece) => piece.text.slice(0, 400))].join(
    '\n',
  );
  const article: Article = {
    url,
    title,
    deck: deck === null || isRepeated ? null : deck.text,
    byline,
    publishedTime,
    publishedText,
    siteName: metadata.siteName,
    lang: languageOfText(sample, copy.documentElement.getAttribute('lang') ?? linked.language),
    dir: directionOfText(sample),
    excerpt: summaries[0] ?? null,
    blocks: pieces.map((piece, i): Block => ({ id: `b${i + 1}`, ...piece })),
    omitted: [],
  };
  yield;
  article.omitted = omissionsOfPage(
    { blocks: article.blocks, shown: [...repeated, deck?.text ?? ''] },
    lines,
    where.removed,
    judged,
  );
  return { article, notArticle };
}

/**
 * What a page holds to read, as data. The page is only read: all work is done on a copy.
 * Never throws: a page that defeats every step has no text.
 */
export function extractPage(page: Document, options: ExtractionOptions): Extraction {
  try {
    const steps = extractionSteps(page, options);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  } catch {
    return NO_TEXT; // Hostile pages replace what they can reach; a reader without an article is the honest answer.
  }
}

/** The article of a page, or null where it seems to be none. */
export function extractArticle(page: Document, options: ExtractionOptions): Article | null {
  const { article, notArticle } = extractPage(page, options);
  return notArticle === null ? article : null;
}
