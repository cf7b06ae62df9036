import { ExpectedError } from './errors';
import { sumOfTable } from './sum-of-table';

/** A table of plain JSON, and the sum that it is held against when it is first used. */
export interface PackedTable<T> {
  readonly table: T;
  readonly sum: number;
}

export const packedTable = <T>(table: T): PackedTable<T> => ({ table, sum: sumOfTable(table) });

/** A table as it was packed. @throws ExpectedError `tablesDamaged` where it is another by now */
export function wholeTable<T>({ table, sum }: PackedTable<T>): T {
  if (sumOfTable(table) !== sum) throw new ExpectedError('tablesDamaged');
  return table;
}
