import type { Block } from './article';

export type ItemBlock = Extract<Block, { kind: 'list-item' }>;
export type PlainBlock = Exclude<Block, { kind: 'list-item' }>;

export interface ListItem {
  block: ItemBlock;
  /** The list inside this item, or null. */
  inner: ItemList | null;
}
export interface ItemList {
  ordered: boolean;
  items: ListItem[];
}

/** A block that stands alone, or the items of one list. */
export type BlockGroup = { kind: 'block'; block: PlainBlock } | { kind: 'list'; list: ItemList };

function listFrom(items: readonly ItemBlock[]): ItemList {
  const [first] = items;
  const list: ItemList = { ordered: first?.ordered ?? false, items: [] };
  const depth = first?.depth ?? 0;
  let at = 0;
  for (let block = items[at]; block; block = items[at]) {
    let next = at + 1;
    while ((items[next]?.depth ?? depth) > depth) next++;
    const inner = items.slice(at + 1, next);
    list.items.push({ block, inner: inner.length > 0 ? listFrom(inner) : null });
    at = next;
  }
  return list;
}

/** Blocks in order, with the items of each list put together and nested by their depth. */
export function groupsFromBlocks(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  let at = 0;
  for (let block = blocks[at]; block; block = blocks[at]) {
    if (block.kind !== 'list-item') {
      groups.push({ kind: 'block', block });
      at += 1;
      continue;
    }
    const items: ItemBlock[] = [];
    // Of a list in an item the number is another, and the list goes on after it.
    const isOfList = (item: ItemBlock) => item.list === block.list || item.depth > block.depth;
    for (let item: Block | undefined = block; item?.kind === 'list-item' && isOfList(item);) {
      items.push(item);
      item = blocks[at + items.length];
    }
    groups.push({ kind: 'list', list: listFrom(items) });
    at += items.length;
  }
  return groups;
}
