import { ExpectedError } from '../core/errors';
import type { PackedTable } from '../core/packed-table';
import names from './table-files.json';
import { trustedScriptUrl } from './trusted-script-url';

/** What the files of tables write to; `tools/table-files.mjs` makes them. */
declare global {
  var mubinTables: Record<string, PackedTable<unknown>> | undefined;
}

/** Of workers. Where the background is a page, as in Firefox, its manifest names the files, and they are read before it. */
type ImportScripts = (file: string) => void;

/** @throws ExpectedError `tablesDamaged` where the file is missing, or no script any more */
function tableRead(name: string): PackedTable<unknown> {
  if (!globalThis.mubinTables?.[name]) {
    const { importScripts } = globalThis as { importScripts?: ImportScripts };
    try {
      importScripts?.(trustedScriptUrl(`mubin-tables-${name}`, `tables/${name}.js`));
    } catch (error) {
      throw new ExpectedError('tablesDamaged', String(error));
    }
  }
  const read = globalThis.mubinTables?.[name];
  if (!read) throw new ExpectedError('tablesDamaged', name);
  return read;
}

/**
 * A table that lies in a file of its own, which is read when it is first asked for: the background is started for each
 * press of a button, and most of them need no table. In what is built for browsers these stand in the places of the tables.
 * Its properties throw ExpectedError `tablesDamaged`.
 */
export const tableFile = (name: string): PackedTable<unknown> => ({
  get table() {
    return tableRead(name).table;
  },
  get sum() {
    return tableRead(name).sum;
  },
});

/** Reads all: a worker is given later only those scripts that it read when it was installed. What is damaged is told of when it is needed. */
export function readTableFiles(): void {
  for (const name of names)
    try {
      tableRead(name);
    } catch {
      // Asked for again by what needs it, which says so.
    }
}
