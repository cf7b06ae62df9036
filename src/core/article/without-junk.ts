import type { Block, Mark } from './article';
import type { ExtractionWords } from './extraction-words';
import { isDateLine, isWordless, junkPhraseOf } from './junk';
import { normalText } from './text-likeness';

type Piece = Pick<Block, 'kind' | 'text' | 'marks'>;

/** From this share of link text on a block is a link to elsewhere. */
const LINK_BLOCK = 0.8;
/** Shorter link blocks at the ends of the body (section, tags) are no prose. */
const MAX_WORDLESS = 12;

/** Share of a text's characters that stand in links, 0–1. */
export function linkShareOf({ text, marks }: { text: string; marks?: Mark[] }): number {
  if (!text) return 0;
  const linked = (marks ?? []).reduce(
    (sum, mark) => sum + (mark.kind === 'link' ? mark.end - mark.start : 0),
    0,
  );
  return Math.min(1, linked / text.length);
}

const endsSentence = (text: string) => /[.!?؟…][\s"'»”)]*$/u.test(text);

const isLinkBlock = (piece: Piece) => piece.kind !== 'picture' && linkShareOf(piece) >= LINK_BLOCK;

/**
 * The blocks without the page's furniture: labels of related boxes and the links under them, share and comment labels,
 * date lines, repetitions of `repeated` (headline, byline, deck), and links to elsewhere before and after the prose.
 */
export function withoutJunk<T extends Piece>(
  blocks: T[],
  { repeated, siteNames }: { repeated: string[]; siteNames: string[] },
  words: ExtractionWords,
): T[] {
  const known = new Set(repeated.map(normalText).filter(Boolean));
  const kept: T[] = [];
  let afterRelated = false;
  for (const block of blocks) {
    if (block.kind === 'picture' || block.kind === 'table') {
      afterRelated = false;
      kept.push(block);
      continue;
    }
    const { text } = block;
    const linkShare = linkShareOf(block);
    const phrase = junkPhraseOf({ text, linkShare }, words);
    if (phrase) {
      afterRelated = phrase.kind === 'related';
      continue;
    }
    if (afterRelated && linkShare >= LINK_BLOCK) continue;
    afterRelated = false;
    if (known.has(normalText(text)) || isDateLine(text, words, siteNames)) continue;
    if (isWordless(text) && text.length <= MAX_WORDLESS) continue;
    // A line that is nothing but a link and no sentence points to another article.
    if (linkShare >= 0.95 && !endsSentence(text)) continue;
    const last = kept.at(-1);
    // A credit that stood between a picture and its caption is gone.
    if (block.kind === 'caption' && last?.kind === 'picture' && last.text === '')
      kept[kept.length - 1] = { ...last, text };
    else kept.push(block);
  }
  return trimmed(kept);
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
