// @ts-check
// Our own TypeScript as tools and benches use it: bundled for Node as it is for the command line, into a folder of its own, which goes when
// the tool ends.
import { build } from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { packedTables } from './packed-tables.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
/** @type {string | null} */
let folder = null;

/** The file of a program whose TypeScript is `source`; its imports are from the root of the project. @param {string} source @param {string} [name] */
export async function bundledFile(source, name = 'program.cjs') {
  if (folder === null) {
    const made = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-tool-'));
    process.on('exit', () => fs.rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  const outfile = path.join(folder, name);
  await build({
    stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    charset: 'utf8',
    plugins: [packedTables],
    outfile,
  });
  return outfile;
}

/** What the TypeScript `source` exports. @param {string} source @returns {Promise<unknown>} */
export const bundledModule = async (source) =>
  createRequire(import.meta.url)(await bundledFile(source, 'module.cjs'));
