import type { Article, Block } from './article';

/** A heading with the headings under it. */
export interface OutlineEntry {
  /** Id of the heading's block. */
  block: string;
  text: string;
  children: OutlineEntry[];
}

/** Of fewer headings there is nothing to choose from. */
const FEWEST = 2;

type Heading = Extract<Block, { kind: 'heading' }>;

const headingsOf = ({ blocks }: Pick<Article, 'blocks'>): Heading[] =>
  blocks.filter((block): block is Heading => block.kind === 'heading' && block.text.trim() !== '');

/**
 * The headings of an article, each under the nearest one before it of a higher rank; levels that are left out count for
 * nothing. Empty where there are fewer than two.
 */
export function outlineOf(article: Pick<Article, 'blocks'>): OutlineEntry[] {
  const headings = headingsOf(article);
  const outline: OutlineEntry[] = [];
  if (headings.length < FEWEST) return outline;
  const open: { level: number; children: OutlineEntry[] }[] = [{ level: 0, children: outline }];
  for (const { id, text, level } of headings) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const entry: OutlineEntry = { block: id, text, children: [] };
    open.at(-1)?.children.push(entry);
    open.push({ level, children: entry.children });
  }
  return outline;
}

/** The heading under which a block stands, or null before the first one, and of a block that is none of the article's. */
export function headingOver({ blocks }: Pick<Article, 'blocks'>, block: string): string | null {
  const at = blocks.findIndex(({ id }) => id === block);
  return headingsOf({ blocks: blocks.slice(0, at + 1) }).at(-1)?.id ?? null;
}
