// How the large tables of data/ and models/ stand in what is built: some modules of src/knowledge end in a value of JSON that is made of
// the tables, and takes long to make. They run when the extension is built, and their values stand in their places: few long strings, which
// are read several times faster than JSON, let alone than the literals that a bundler makes of JSON.
import { buildSync } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

const NAMES = ['name-texts', 'word-texts', 'model-text', 'extraction-texts', 'vocalise-tables'];

/** @param {string} name */
const fileOf = (name) => path.join(ROOT, 'src/knowledge', `${name}.ts`);

/** Each exports values of JSON by default and by names. */
const PACKED = new Set(NAMES.map(fileOf));

/** The exports of a module of ours, run as it stands. Its tables are read as JSON: bundled they would be literals. @param {string} file @returns {object} */
function exportsOf(file) {
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
  return module.exports;
}

/**
 * The source of a module that has the same exports as the file; null of files that are not packed.
 * @param {string} file absolute
 */
export const packedModule = (file) =>
  PACKED.has(file)
    ? Object.entries(exportsOf(file))
        .map(([name, value]) =>
          name === 'default'
            ? `export default ${JSON.stringify(value)};\n`
            : `export const ${name} = ${JSON.stringify(value)};\n`,
        )
        .join('')
    : null;

/** All packed modules by name, as they stand in bundles. @returns {Map<string, Uint8Array>} */
export const packedModules = () =>
  new Map(NAMES.map((name) => [name, Buffer.from(packedModule(fileOf(name)) ?? '')]));

/** For bundles. @type {import('esbuild').Plugin} */
export const packedTables = {
  name: 'packed-tables',
  setup(build) {
    build.onLoad({ filter: /[\\/]knowledge[\\/][^\\/]+\.ts$/ }, ({ path: file }) => {
      const contents = packedModule(file);
      return contents === null ? null : { contents, loader: 'js' };
    });
  },
};

/** For tests, which then read what is built. */
export const packedTablesInTests = {
  name: 'packed-tables',
  enforce: /** @type {const} */ ('pre'),
  load: packedModule,
};
