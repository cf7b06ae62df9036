import fs from 'node:fs';
import path from 'node:path';
import { differenceOf } from './picture-difference.mjs';

/** @typedef {import('./picture-difference.mjs').Tolerance} Tolerance */

/** By the same browser on the same system. */
export const STRICT = /** @type {Tolerance} */ ({ distance: 4, blocks: 2 });
/** By another one, which smooths letters in its own way. */
export const WIDE = /** @type {Tolerance} */ ({ distance: 24, blocks: 40 });

/**
 * @param {string} folder of the pictures, with `made-by.json`
 * @param {string} version of the browser that makes the new ones
 * @returns {{ tolerance: Tolerance, note: string | null }}
 */
export function tolerancesFor(folder, version) {
  const file = path.join(folder, 'made-by.json');
  const made = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  if (made.chromium === version && made.platform === process.platform)
    return { tolerance: STRICT, note: null };
  return {
    tolerance: WIDE,
    note: `made by Chromium ${made.chromium} on ${made.platform}, this is ${version} on ${process.platform}: compared with wider tolerance`,
  };
}

/**
 * @typedef {object} Compared
 * @property {boolean} isSame
 * @property {string} words what differs
 * @property {readonly number[]} changed
 * @property {Buffer | null} before
 */

/**
 * @param {import('./darkroom.mjs').Darkroom} darkroom
 * @param {string} file the committed picture
 * @param {Buffer} after WebP
 * @param {Tolerance} tolerance
 * @returns {Promise<Compared>}
 */
export async function comparedWith(darkroom, file, after, tolerance) {
  if (!fs.existsSync(file))
    return { isSame: false, words: 'is not among the pictures', changed: [], before: null };
  const before = fs.readFileSync(file);
  const [old, now] = [await darkroom.meansOf(before), await darkroom.meansOf(after)];
  const { isSame, isSameSize, changed, share } = differenceOf(old, now, tolerance);
  const words = isSameSize
    ? `${changed.length} blocks differ (${(100 * share).toFixed(2)} %)`
    : `was ${old.width}×${old.height}, is ${now.width}×${now.height}`;
  return { isSame, words, changed, before };
}

/**
 * Leaves both pictures side by side, and where they differ.
 * @param {import('./darkroom.mjs').Darkroom} darkroom
 * @param {string} folder
 * @param {string} name
 * @param {Compared} found
 * @param {Buffer} after
 */
export async function writeDifference(darkroom, folder, name, found, after) {
  fs.writeFileSync(path.join(folder, `${name}-after.webp`), after);
  if (!found.before) return;
  fs.writeFileSync(path.join(folder, `${name}-before.webp`), found.before);
  fs.writeFileSync(path.join(folder, `${name}-difference.png`), await darkroom.marked(after, found.changed));
}
