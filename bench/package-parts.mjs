// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILT = path.resolve(import.meta.dirname, '../dist/chromium');

/** The first that fits a file's path. @type {[name: string, fits: RegExp][]} */
const PARTS = [
  ['voice', /^voice\//],
  ['fonts', /^fonts\//],
  ['tables of the background: lexicon, names, weights', /^tables\//],
  ['background', /^background\.js$/],
  ['content script', /^content\.js$/],
  ['player', /^player\.|^voice-worker/],
  ['reader', /^reader\.js$/],
  ['other pages', /\.(?:js|html|css)$/],
  ['words of the interface', /^_locales\//],
  ['pictures, licences and the rest', /./],
];

/** @typedef {{ name: string, bytes: number, packed: number }} Part */

/** The built extension by part: bytes as they are, and each file gzipped, as a package has them. @returns {Part[]} */
export function packageParts() {
  /** @type {Map<string, Part>} */
  const parts = new Map(PARTS.map(([name]) => [name, { name, bytes: 0, packed: 0 }]));
  for (const entry of fs.readdirSync(BUILT, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = PARTS.find(([, fits]) => fits.test(path.relative(BUILT, file)))?.[0] ?? '';
    const part = parts.get(name);
    if (!part) continue;
    const content = fs.readFileSync(file);
    part.bytes += content.length;
    part.packed += gzipSync(content, { level: 9 }).length;
  }
  return [...parts.values()];
}
