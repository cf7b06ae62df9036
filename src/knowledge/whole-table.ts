import { ExpectedError } from '../core/errors';
import { sumOfTable } from '../core/sum-of-table';

/** A table as it was packed. @throws ExpectedError `tablesDamaged` where it is another by now */
export function wholeTable<T>(table: T, sum: number): T {
  if (sumOfTable(table) !== sum) throw new ExpectedError('tablesDamaged');
  return table;
}
