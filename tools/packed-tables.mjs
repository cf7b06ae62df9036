// How the large tables of data/ and models/ stand in what is built: some modules of src/knowledge end in a value of JSON that is made of
// the tables, and takes long to make. They run when the extension is built, and their values stand in their places: few long strings, which
// are read several times faster than JSON, let alone than the literals that a bundler makes of JSON.
import { buildSync } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

/** @type {string[]} */
export const TABLE_FILES = JSON.parse(
  fs.readFileSync(path.join(ROOT, 'src/platform/table-files.json'), 'utf8'),
);

/** What extensions have in files of their own (`table-files.mjs`), and what goes with the script that pages are given. */
const NAMES = [...TABLE_FILES, 'extraction-texts'];

/** @param {string} name */
const fileOf = (name) => path.join(ROOT, 'src/knowledge', `${name}.ts`);

/** Each exports a value of JSON. */
const PACKED = new Set(NAMES.map(fileOf));

/** What a module of ours exports, run as it stands. Its tables are read as JSON: bundled they would be literals. @param {string} file @returns {unknown} */
function exportOf(file) {
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['*.json'],
    write: false,
  });
  const module = { exports: {} };
  const table = (/** @type {string} */ name) =>
    JSON.parse(fs.readFileSync(path.resolve(path.dirname(file), name), 'utf8'));
  new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(module, module.exports, table);
  return /** @type {{ default?: unknown }} */ (module.exports).default;
}

/** What a packed module exports, as text; null of files that are not packed. @param {string} file absolute */
const packedValue = (file) => (PACKED.has(file) ? JSON.stringify(exportOf(file)) : null);

/**
 * The source of a module that exports the same as the file; null of files that are not packed.
 * @param {string} file absolute
 */
export function packedModule(file) {
  const value = packedValue(file);
  return value === null ? null : `export default ${value};\n`;
}

/** The table of a name. @param {string} name */
export const packedText = (name) => packedValue(fileOf(name)) ?? '';

/** What stands in scripts with the rest of them, by name. @returns {Map<string, Uint8Array>} */
export const tablesInScripts = () =>
  new Map(
    NAMES.filter((name) => !TABLE_FILES.includes(name)).map((name) => [name, Buffer.from(packedText(name))]),
  );

/**
 * Puts other sources in the places of modules of src/knowledge.
 * @param {(file: string) => string | null} sourceOf an absolute path
 * @returns {import('esbuild').Plugin}
 */
export const inPlaceOfTables = (sourceOf) => ({
  name: 'packed-tables',
  setup(build) {
    build.onLoad({ filter: /[\\/]knowledge[\\/][^\\/]+\.ts$/ }, ({ path: file }) => {
      const contents = sourceOf(file);
      return contents === null ? null : { contents, loader: 'js', resolveDir: path.dirname(file) };
    });
  },
});

/** For bundles that carry their tables. */
export const packedTables = inPlaceOfTables(packedModule);

/** For tests, which then read what is built. */
export const packedTablesInTests = {
  name: 'packed-tables',
  enforce: /** @type {const} */ ('pre'),
  load: packedModule,
};
