import type { Block } from './article';
import type { ExtractionWords, JunkPhrase } from './extraction-words';
import { endsSentence, isInfoLine, isRowOfLinks, isTrail, textOutsideLinks } from './head-lines';
import { isDateLine, isSignOff, isWordless, junkPhraseOf } from './junk';
import { linkShareOf } from './link-share';
import type { OmissionRule } from './omission';
import { normalText } from './text-likeness';

type Piece = Pick<Block, 'kind' | 'text' | 'marks'>;

/** A block with the rule that takes it out of the article; null where it stays. */
export interface JudgedBlock<T> {
  block: T;
  rule: OmissionRule | null;
}

export interface JunkContext {
  /** Texts that the reader shows elsewhere: headline, byline, deck. */
  repeated: string[];
  siteNames: string[];
  byline: string | null;
  /** Lines printed above the headline: the section's name, a kicker. */
  above?: readonly string[];
  /**
   * The article is in a script for which the tables were not made: only what nobody can take for its text goes. On such
   * pages nothing may be lost that Readability keeps rightly.
   */
  isForeign?: boolean;
}

/** Rules that hold in every language. */
const ANYWHERE: ReadonlySet<OmissionRule> = new Set([
  'share',
  'subscribe',
  'advert',
  'skip',
  'rights',
  'repeated',
  'dateLine',
]);

/** From this share of link text on a block is a link to elsewhere. */
const LINK_BLOCK = 0.8;
/** From this share on, and without the end of a sentence, it is nothing but one. */
const ONLY_LINK = 0.95;
/** Shorter link blocks at the ends of the body (section, tags) are no prose. */
const MAX_WORDLESS = 12;
/** From this length on a block is running text; what stands before the first and after the last is checked closer. */
const PROSE = 80;
/** A label of the readers' corner ends an article only after so much of it. */
const MIN_BEFORE_END = 200;
/** After a label that might be a subhead too, so much of the article's prose may follow and still go with it. */
const MAX_ENDING_SHARE = 0.34;
/** A line that is an address and nothing else. */
const ADDRESS = /^https?:\/\/\S+$/;
/** Paragraphs of an author's card after his name. */
const MAX_BIO = 2;

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

/** The author's name after the article, with a paragraph or two about him and hardly any more. */
function isAuthorCard(at: number, blocks: Piece[]): boolean {
  const after = blocks.slice(at + 1).filter(isProse);
  const before = proseOf(blocks.slice(0, at));
  return before >= MIN_BEFORE_END && after.length <= MAX_BIO && proseOf(after) <= before * 0.5;
}

/** A whole label of furniture in any language, or a link that calls itself one to read besides. */
const isPlain = ({ match, kind }: JunkPhrase, linkShare: number): boolean =>
  (match === 'whole' && ANYWHERE.has(kind)) || (kind === 'related' && match === 'linked' && linkShare >= 0.5);

/** What a block must be compared with, and what stood before it. */
interface Judgement {
  blocks: readonly Piece[];
  context: JunkContext;
  words: ExtractionWords;
  /** Normal forms of the repeated texts. */
  known: ReadonlySet<string>;
  /** UTF-16 units; marks and punctuation may double a text, and what is longer repeats nothing. */
  longest: number;
  /** The label of a related box stood before this block, and nothing but its links since. */
  isAfterRelated: boolean;
}

/** Rules about a block by itself, in the order in which they are tried, after the phrases. */
const BLOCK_RULES: { rule: OmissionRule; takes: (block: Piece, judgement: Judgement) => boolean }[] = [
  {
    rule: 'related',
    takes: (block, { isAfterRelated }) => isAfterRelated && linkShareOf(block) >= LINK_BLOCK,
  },
  {
    rule: 'repeated',
    takes: ({ text }, { known, longest }) => text.length <= longest && known.has(normalText(text)),
  },
  {
    // A date that heads a part of the article (a chronicle, a live blog) is its heading.
    rule: 'dateLine',
    takes: ({ kind, text }, { context, words }) =>
      kind !== 'heading' && isDateLine(text, words, context.siteNames),
  },
  {
    rule: 'wordless',
    takes: ({ kind, text }) => kind !== 'heading' && text.length <= MAX_WORDLESS && isWordless(text),
  },
  { rule: 'signOff', takes: ({ text }, { words }) => isSignOff(text, words) },
  {
    // A line that is nothing but links and no sentence points to other articles, and so does one with the date of one.
    rule: 'linksOnly',
    takes: (block, { context, words }) => {
      const linkShare = linkShareOf(block);
      return (
        isRowOfLinks(block) ||
        ADDRESS.test(block.text) ||
        (linkShare >= ONLY_LINK && !endsSentence(block.text)) ||
        (linkShare >= 0.5 && isDateLine(textOutsideLinks(block), words, context.siteNames))
      );
    },
  },
];

/** The byline repeated after the article, as the head of its author's card. */
function isCardOfAuthor(
  block: Piece,
  at: number,
  { blocks, context: { byline }, longest }: Judgement,
): boolean {
  const isShort = byline !== null && block.text.length <= longest;
  return isShort && normalText(block.text) === normalText(byline) && isAuthorCard(at, [...blocks]);
}

/**
 * Every block with the rule, if any, that makes it the page's furniture: labels of related boxes and the links under
 * them, share and comment labels, date lines, repetitions of headline, byline and deck, the author's card, and links
 * to elsewhere before and after the prose.
 */
export function judgedBlocks<T extends Piece>(
  blocks: T[],
  context: JunkContext,
  words: ExtractionWords,
): JudgedBlock<T>[] {
  const { repeated } = context;
  const judgement: Judgement = {
    blocks,
    context,
    words,
    known: new Set(repeated.map(normalText).filter(Boolean)),
    longest: 2 * Math.max(0, ...repeated.map(({ length }) => length)),
    isAfterRelated: false,
  };
  const isApplied = (rule: OmissionRule): boolean => !context.isForeign || ANYWHERE.has(rule);
  const judged: JudgedBlock<T>[] = [];
  let ended: OmissionRule | null = null;
  for (const [at, block] of blocks.entries()) {
    ended ??= isApplied('authorCard') && isCardOfAuthor(block, at, judgement) ? 'authorCard' : null;
    if (ended) {
      judged.push({ block, rule: ended });
      continue;
    }
    if (block.kind === 'picture' || block.kind === 'table') {
      judgement.isAfterRelated = false;
      judged.push({ block, rule: null });
      continue;
    }
    const linkShare = linkShareOf(block);
    const found = junkPhraseOf({ text: block.text, linkShare }, words);
    const phrase = context.isForeign && !(found && isPlain(found, linkShare)) ? null : found;
    if (phrase && isEnd(phrase, at, blocks)) ended = phrase.kind;
    const rule =
      phrase?.kind ??
      BLOCK_RULES.find((row) => isApplied(row.rule) && row.takes(block, judgement))?.rule ??
      null;
    judgement.isAfterRelated = phrase
      ? phrase.kind === 'related'
      : judgement.isAfterRelated && rule === 'related';
    judged.push({ block, rule });
  }
  if (context.isForeign) return judged;
  judgeAbove(judged, context.above ?? []);
  judgeInfoLines(judged, context, words);
  judgeEdges(judged);
  return judged;
}

/** What stands before the article's first prose and was printed above its headline. */
function judgeAbove(judged: JudgedBlock<Piece>[], above: readonly string[]): void {
  const lines = new Set(above.map(normalText));
  for (const entry of judged) {
    const { block, rule } = entry;
    if (rule !== null || block.kind === 'picture') continue;
    if (isProse(block) || !lines.has(normalText(block.text))) return;
    entry.rule = 'infoLine';
  }
}

/** What stands before the first and after the last prose, and tells only where in the site, by whom and when. */
function judgeInfoLines(judged: JudgedBlock<Piece>[], context: JunkContext, words: ExtractionWords): void {
  const isKeptProse = ({ block, rule }: JudgedBlock<Piece>) => rule === null && isProse(block);
  const first = judged.findIndex(isKeptProse);
  const last = judged.findLastIndex(isKeptProse);
  if (first < 0) return;
  for (const [at, entry] of judged.entries()) {
    const { block, rule } = entry;
    if (rule !== null || (at >= first && at <= last)) continue;
    if (['picture', 'table', 'heading'].includes(block.kind)) continue;
    if (isTrail(block)) entry.rule = 'trail';
    else if (isInfoLine(block.text, context, words)) entry.rule = 'infoLine';
  }
}

/** Headings and links that no prose follows, and links that none precedes. */
function judgeEdges(judged: JudgedBlock<Piece>[]): void {
  const kept = judged.filter(({ rule }) => rule === null);
  for (let end = kept.length - 1; end >= 0; end--) {
    const last = kept[end];
    if (!last || !(isLinkBlock(last.block) || last.block.kind === 'heading')) break;
    last.rule = 'edge';
  }
  for (const first of kept) {
    if (first.rule !== null || !isLinkBlock(first.block)) break;
    first.rule = 'edge';
  }
}

/** The blocks that stay; a caption whose picture was parted from it by a credit is its picture's again. */
export function keptBlocks<T extends Piece>(judged: JudgedBlock<T>[]): T[] {
  const kept: T[] = [];
  for (const { block, rule } of judged) {
    if (rule !== null) continue;
    const last = kept.at(-1);
    if (block.kind === 'caption' && last?.kind === 'picture' && last.text === '')
      kept[kept.length - 1] = { ...last, text: block.text };
    else kept.push(block);
  }
  return kept;
}
