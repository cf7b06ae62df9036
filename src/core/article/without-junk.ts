import type { Block, Mark } from './article';
import type { ExtractionWords, JunkPhrase } from './extraction-words';
import { endsSentence, isInfoLine, isRowOfLinks, isTrail, textOutsideLinks } from './head-lines';
import { isDateLine, isSignOff, isWordless, junkPhraseOf } from './junk';
import { normalText } from './text-likeness';

type Piece = Pick<Block, 'kind' | 'text' | 'marks'>;

export interface JunkContext {
  /** Texts that the reader shows elsewhere: headline, byline, deck. */
  repeated: string[];
  siteNames: string[];
  byline: string | null;
}

/** From this share of link text on a block is a link to elsewhere. */
const LINK_BLOCK = 0.8;
/** Shorter link blocks at the ends of the body (section, tags) are no prose. */
const MAX_WORDLESS = 12;
/** From this length on a block is running text; what stands before the first and after the last is checked closer. */
const PROSE = 80;
/** A label of the readers' corner ends an article only after so much of it. */
const MIN_BEFORE_END = 200;
/** After a label that might be a subhead too, so much of the article's prose may follow and still go with it. */
const MAX_ENDING_SHARE = 0.34;
/** Paragraphs of an author's card after his name. */
const MAX_BIO = 2;

/** Share of a text's characters that stand in links, 0–1. */
export function linkShareOf({ text, marks }: { text: string; marks?: Mark[] }): number {
  if (!text) return 0;
  const linked = (marks ?? []).reduce(
    (sum, mark) => sum + (mark.kind === 'link' ? mark.end - mark.start : 0),
    0,
  );
  return Math.min(1, linked / text.length);
}

const isLinkBlock = (piece: Piece) => piece.kind !== 'picture' && linkShareOf(piece) >= LINK_BLOCK;

const isProse = (piece: Piece) =>
  !['picture', 'caption', 'heading', 'table'].includes(piece.kind) &&
  piece.text.length >= PROSE &&
  linkShareOf(piece) < 0.5;

const proseOf = (pieces: Piece[]) => pieces.filter(isProse).reduce((sum, { text }) => sum + text.length, 0);

/** Whether the article ends before the block that this phrase makes furniture. */
function isEnd(phrase: JunkPhrase, at: number, blocks: Piece[]): boolean {
  if (phrase.match !== 'whole' || (phrase.kind !== 'comments' && phrase.kind !== 'ending')) return false;
  const before = proseOf(blocks.slice(0, at));
  if (before < MIN_BEFORE_END) return false;
  if (phrase.kind === 'comments' && blocks[at]?.kind === 'heading') return true;
  return proseOf(blocks.slice(at)) <= before * MAX_ENDING_SHARE;
}

/**
 * The blocks without the page's furniture: labels of related boxes and the links under them, share and comment labels,
 * date lines, repetitions of headline, byline and deck, the author's card, and links to elsewhere before and after the
 * prose.
 */
export function withoutJunk<T extends Piece>(blocks: T[], context: JunkContext, words: ExtractionWords): T[] {
  const { repeated, siteNames, byline } = context;
  const known = new Set(repeated.map(normalText).filter(Boolean));
  // Marks and punctuation may double a text; what is longer repeats nothing.
  const longest = 2 * Math.max(0, ...repeated.map(({ length }) => length));
  const kept: T[] = [];
  let afterRelated = false;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'picture' || block.kind === 'table') {
      afterRelated = false;
      kept.push(block);
      continue;
    }
    const { text } = block;
    const linkShare = linkShareOf(block);
    const phrase = junkPhraseOf({ text, linkShare }, words);
    if (phrase) {
      if (isEnd(phrase, at, blocks)) break;
      afterRelated = phrase.kind === 'related';
      continue;
    }
    if (afterRelated && linkShare >= LINK_BLOCK) continue;
    afterRelated = false;
    if (
      byline !== null &&
      text.length <= longest &&
      normalText(text) === normalText(byline) &&
      isAuthorCard(at, blocks)
    )
      break;
    if ((text.length <= longest && known.has(normalText(text))) || isDateLine(text, words, siteNames))
      continue;
    if ((isWordless(text) || isSignOff(text)) && text.length <= MAX_WORDLESS) continue;
    // A line that is nothing but links and no sentence points to other articles.
    if (isRowOfLinks(block) || (linkShare >= 0.95 && !endsSentence(text))) continue;
    // And so is one with the date of that article.
    if (linkShare >= 0.5 && isDateLine(textOutsideLinks(block), words, siteNames)) continue;
    const last = kept.at(-1);
    // A credit that stood between a picture and its caption is gone.
    if (block.kind === 'caption' && last?.kind === 'picture' && last.text === '')
      kept[kept.length - 1] = { ...last, text };
    else kept.push(block);
  }
  return trimmed(withoutInfoLines(kept, context, words));
}

/** The author's name after the article, with a paragraph or two about him and hardly any more. */
function isAuthorCard(at: number, blocks: Piece[]): boolean {
  const after = blocks.slice(at + 1).filter(isProse);
  const before = proseOf(blocks.slice(0, at));
  return before >= MIN_BEFORE_END && after.length <= MAX_BIO && proseOf(after) <= before * 0.5;
}

/** Without what stands before the first and after the last prose, and tells only where in the site, by whom and when. */
function withoutInfoLines<T extends Piece>(blocks: T[], context: JunkContext, words: ExtractionWords): T[] {
  const first = blocks.findIndex(isProse);
  const last = blocks.findLastIndex(isProse);
  if (first < 0) return blocks;
  return blocks.filter((block, at) => {
    if ((at >= first && at <= last) || block.kind === 'picture' || block.kind === 'table') return true;
    if (block.kind === 'heading') return true;
    return !isTrail(block) && !isInfoLine(block.text, context, words);
  });
}

/** Without headings and links that no prose follows, and without links that none precedes. */
function trimmed<T extends Piece>(blocks: T[]): T[] {
  let end = blocks.length;
  for (; end > 0; end--) {
    const last = blocks[end - 1];
    if (!last || !(isLinkBlock(last) || last.kind === 'heading')) break;
  }
  let start = 0;
  for (; start < end; start++) {
    const first = blocks[start];
    if (!first || !isLinkBlock(first)) break;
  }
  return blocks.slice(start, end);
}
