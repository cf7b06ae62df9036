import type { Block } from './article';

/** What a cell of a table is the header of, or null where it is none. @param isHead in the row of headers */
export const headerScope = (
  table: Pick<Extract<Block, { kind: 'table' }>, 'hasRowHeaders'>,
  isHead: boolean,
  column: number,
): 'col' | 'row' | null => (isHead ? 'col' : table.hasRowHeaders && column === 0 ? 'row' : null);
