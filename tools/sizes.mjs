// How large the parts of the extension are, gzipped file by file, and how large each may be (`tools/size-budget.json`).
// `npm run sizes` prints a table of what is built in `dist/`; it fails where a part is larger than it may be.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import { tablesInScripts } from './packed-tables.mjs';
import { filesBelow } from './packages/files-below.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

/** What is measured is not as the budget expects it; the message says in what. */
export class SizeError extends Error {
  /** @override */
  name = 'SizeError';
}

/**
 * @typedef {object} Allowance
 * @property {string} part
 * @property {string} files a regular expression for whole names
 * @property {number} most bytes, gzipped
 * @property {string} reason
 * @property {string} [inside] the part whose scripts carry these files packed; they are counted there too
 *
 * @typedef {Allowance & { count: number, bytes: number, gzipped: number }} MeasuredPart
 */

/** The part that all files are, besides their own. */
const ALL = 'all';

/** @returns {Allowance[]} */
export const sizeBudget = () =>
  JSON.parse(fs.readFileSync(path.join(ROOT, 'tools/size-budget.json'), 'utf8'));

/**
 * @param {Map<string, Uint8Array>} files
 * @param {readonly Allowance[]} [budget]
 * @returns {MeasuredPart[]} in the order of the budget
 * @throws {SizeError} where a file is in no part or in two, or a part has no file
 */
export function measuredParts(files, budget = sizeBudget()) {
  const parts = budget.map((allowance) => ({ ...allowance, count: 0, bytes: 0, gzipped: 0 }));
  for (const [name, bytes] of files) {
    const own = parts.filter(({ part, files }) => part !== ALL && new RegExp(`^(?:${files})$`).test(name));
    if (own.length !== 1)
      throw new SizeError(`${name} is in ${own.length} parts of tools/size-budget.json, and must be in one`);
    const gzipped = zlib.gzipSync(bytes, { level: 9 }).length;
    for (const part of [...own, ...parts.filter(({ part }) => part === ALL)]) {
      part.count++;
      part.bytes += bytes.length;
      part.gzipped += gzipped;
    }
  }
  const empty = parts.filter(({ count }) => count === 0);
  if (empty.length > 0) throw new SizeError(`no files of ${empty.map(({ part }) => `«${part}»`).join(', ')}`);
  return parts;
}

/** What is too large, in words. @param {readonly MeasuredPart[]} parts */
export const overrunsIn = (parts) =>
  parts
    .filter(({ gzipped, most }) => gzipped > most)
    .map(
      ({ part, gzipped, most, reason }) =>
        `${part}: ${gzipped} bytes gzipped, ${gzipped - most} more than the ${most} of tools/size-budget.json (${reason})`,
    );

/** @param {readonly MeasuredPart[]} parts */
export function sizeTable(parts) {
  const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
  const rows = [
    ['part', 'files', 'kB', 'gzipped', 'at most'],
    ...parts.map(({ part, inside, count, bytes, gzipped, most }) => [
      inside === undefined ? part : `  in ${inside}: ${part}`,
      String(count),
      kB(bytes),
      kB(gzipped),
      kB(most),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

/**
 * Of what is built for Chromium, whose manifest alone differs from Firefox's; and of the tables that are packed into it.
 * @param {readonly Allowance[]} [budget]
 */
export const builtParts = (budget = sizeBudget()) => [
  ...measuredParts(
    filesBelow(path.join(ROOT, 'dist/chromium')),
    budget.filter(({ inside }) => inside === undefined),
  ),
  ...measuredParts(
    tablesInScripts(),
    budget.filter(({ inside }) => inside !== undefined),
  ),
];

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const parts = builtParts();
    process.stdout.write(`${sizeTable(parts)}\n`);
    const overruns = overrunsIn(parts);
    if (overruns.length > 0) throw new SizeError(overruns.join('\n'));
  } catch (error) {
    if (!(error instanceof SizeError)) throw error;
    process.stderr.write(`sizes: ${error.message}\n`);
    process.exitCode = 1;
  }
}
