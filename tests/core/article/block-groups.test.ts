import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../../src/core/article/article';
import { groupsFromBlocks, type BlockGroup, type ItemList } from '../../../src/core/article/block-groups';

const item = (id: string, depth = 0, list = 1, ordered = false): Block => ({
  kind: 'list-item',
  id,
  text: id,
  list,
  ordered,
  depth,
});
const paragraph = (id: string): Block => ({ kind: 'paragraph', id, text: id });

const drawnList = ({ ordered, items }: ItemList): string =>
  `${ordered ? 'ol' : 'ul'}[${items.map(({ block, inner }) => block.id + (inner ? drawnList(inner) : '')).join(' ')}]`;
const drawn = (groups: BlockGroup[]): string =>
  groups.map((group) => (group.kind === 'block' ? group.block.id : drawnList(group.list))).join(' ');

afterEach(() => vi.restoreAllMocks());

describe('groupsFromBlocks', () => {
  it.each<[string, Block[], string]>([
    ['nothing', [], ''],
    ['no list', [paragraph('a'), paragraph('b')], 'a b'],
    ['one list', [paragraph('a'), item('b'), item('c'), paragraph('d')], 'a ul[b c] d'],
    ['two lists, one after the other', [item('a'), item('b', 0, 2, true)], 'ul[a] ol[b]'],
    ['a list in an item', [item('a'), item('b', 1), item('c', 1), item('d')], 'ul[aul[b c] d]'],
    ['three deep', [item('a'), item('b', 1), item('c', 2), item('d')], 'ul[aul[bul[c]] d]'],
    ['a depth left out', [item('a'), item('b', 2), item('c')], 'ul[aul[b] c]'],
    [
      'lists in items, each with a number of its own',
      [item('a'), item('b', 1, 2, true), item('c', 2, 3), item('d', 1, 2, true), item('e'), item('f', 1, 4)],
      'ul[aol[bul[c] d] eul[f]]',
    ],
    [
      'another list after an item with a list in it',
      [item('a'), item('b', 1, 2), item('c', 0, 3)],
      'ul[aul[b]] ul[c]',
    ],
    ['deeper first', [item('a', 1), item('b', 0)], 'ul[a b]'],
  ])('%s', (_, blocks, expected) => {
    expect(drawn(groupsFromBlocks(blocks))).toBe(expected);
  });
});

it('copies no list once for each of its items', () => {
  const slice = vi.spyOn(Array.prototype, 'slice');
  expect(
    groupsFromBlocks(Array.from({ length: 500 }, (_, i) => item(`b${i}`, i % 5 === 0 ? 0 : 1))),
  ).toHaveLength(1);
  const copied = slice.mock.results.reduce((sum, { value }) => sum + (value as unknown[]).length, 0);
  expect(copied).toBeLessThan(1_000);
});
