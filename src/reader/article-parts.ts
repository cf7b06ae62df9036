import type { Article, Block } from '../core/article/article';
import type { Omission } from '../core/article/omission';
import { groupsFromBlocks, type BlockGroup } from '../core/article/block-groups';

/** A stretch of the article's own blocks, or all that one omission put back. */
export interface ArticlePart {
  putBack: Omission | null;
  groups: BlockGroup[];
}

/** A block that was put back; a heading among them goes at most one level below the article's heading before it. */
function asPutBack(block: Block, level: number): Block {
  return block.kind === 'heading' ? { ...block, level: Math.min(block.level, level + 1) } : block;
}

/** The blocks of an article in order, those that were put back apart from its own. */
export function partsOfArticle({ blocks, omitted }: Article): ArticlePart[] {
  const owners = new Map<string, Omission>();
  for (const omission of omitted)
    if (omission.isBack) for (const { id } of omission.blocks) owners.set(id, omission);
  const parts: ArticlePart[] = [];
  let stretch: Block[] = [];
  let owner: Omission | null = null;
  // The headline.
  let level = 1;
  const finish = (): void => {
    if (stretch.length > 0) parts.push({ putBack: owner, groups: groupsFromBlocks(stretch) });
    stretch = [];
  };
  for (const block of blocks) {
    const own = owners.get(block.id) ?? null;
    if (own !== owner) finish();
    owner = own;
    if (!own && block.kind === 'heading') level = block.level;
    stretch.push(own ? asPutBack(block, level) : block);
  }
  finish();
  return parts;
}

/** Id of the first block of a group: stable, whatever is put back around it. */
export function groupId(group: BlockGroup): string {
  return group.kind === 'block' ? group.block.id : (group.list.items[0]?.block.id ?? '');
}
