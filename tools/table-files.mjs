// The large tables of an extension's background, each in a script of its own that is read when it is first asked for: `src/platform/table-file`
// says why. Scripts, since a worker reads those at once and without asking the network.
import fs from 'node:fs';
import path from 'node:path';
import { inPlaceOfTables, packedText, TABLE_FILES } from './packed-tables.mjs';

const KNOWLEDGE = path.resolve(import.meta.dirname, '../src/knowledge');

/** Of an extension, below its folder. */
export const TABLE_FILE_PATHS = TABLE_FILES.map((name) => `tables/${name}.js`);

/** For the bundle of the background: its tables come out of their files. */
export const tablesInFiles = inPlaceOfTables((file) => {
  const name = TABLE_FILES.find((name) => file === path.join(KNOWLEDGE, `${name}.ts`));
  return name === undefined
    ? null
    : `import { tableFile } from '../platform/table-file';\nexport default tableFile('${name}');\n`;
});

/** @param {string} folder of an extension */
export function writeTableFiles(folder) {
  fs.mkdirSync(path.join(folder, 'tables'), { recursive: true });
  for (const [i, file] of TABLE_FILE_PATHS.entries()) {
    const name = TABLE_FILES[i] ?? '';
    fs.writeFileSync(
      path.join(folder, file),
      `(globalThis.mubinTables ??= {})[${JSON.stringify(name)}] = ${packedText(name)};\n`,
    );
  }
}
