import type { Block, Mark } from './article';
import { linkShareOf } from './without-junk';

/** Least running text of an article, in UTF-16 units: a flash of one sentence. */
const MIN_PROSE = 100;
/** Shorter blocks are labels. */
const MIN_BLOCK = 40;

function isText(block: { kind: Block['kind']; text: string; marks?: Mark[] }): boolean {
  return (
    block.kind !== 'picture' &&
    block.kind !== 'caption' &&
    block.kind !== 'heading' &&
    block.text.length >= MIN_BLOCK &&
    linkShareOf(block) < 0.5
  );
}

/** Whether blocks hold enough running text to be read as an article. */
export function isProse(blocks: Block[]): boolean {
  return blocks.filter(isText).reduce((sum, { text }) => sum + text.length, 0) >= MIN_PROSE;
}
