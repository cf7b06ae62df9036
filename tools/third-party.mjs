// Writes THIRD_PARTY.md: what of other people's work the built extension carries or was made of, and under which licence.
// `node tools/third-party.mjs [--check]`; --check writes nothing and fails where the file is out of date.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installedWeights } from './weights.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

/**
 * SPDX identifiers that a work under GPL-3.0-or-later may contain: the FSF's list of GPL-compatible licences
 * (https://www.gnu.org/licenses/license-list.html), and the OFL, whose fonts are aggregated, not linked.
 */
const COMPATIBLE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'GPL-3.0',
  'GPL-3.0-only',
  'GPL-3.0-or-later',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
]);

/**
 * Whether an SPDX expression allows use in a GPL-3.0-or-later work: any side of OR, all sides of AND.
 * @param {string} expression
 */
export function isCompatible(expression) {
  const bare = expression.replace(/[()]/g, ' ').trim();
  return bare
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => COMPATIBLE.has(licence.trim())));
}

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression
 * @property {string} licenceFile relative to the repository
 * @property {string} homepage
 */

/**
 * The runtime packages, theirs included, out of package-lock.json.
 * @returns {BundledPackage[]}
 * @throws {Error} where one has no licence text, or a licence that the GPL cannot take in
 */
export function bundledPackages() {
  const lock = JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([place, entry]) => place !== '' && !entry.dev && !entry.devOptional && !entry.peer)
    .map(([place, entry]) => {
      const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, place, 'package.json'), 'utf8'));
      const name = String(manifest.name);
      const licence = String(manifest.license ?? 'none');
      if (!isCompatible(licence))
        throw new Error(`${name}: licence ${licence} is not compatible with the GPL`);
      const file = fs
        .readdirSync(path.join(ROOT, place))
        .find((entry) => /^(licen[cs]e|copying)/i.test(entry));
      if (!file) throw new Error(`${name}: no licence text in the package`);
      return {
        name,
        version: String(entry.version),
        licence,
        licenceFile: `${place}/${file}`,
        homepage: `https://www.npmjs.com/package/${name}`,
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The text of THIRD_PARTY.md as it should be. */
export function thirdPartyText() {
  const rows = bundledPackages().map(
    ({ name, version, licence, licenceFile, homepage }) =>
      `| [${name}](${homepage}) | ${version} | ${licence} | \`${licenceFile}\` |`,
  );
  const weights = installedWeights().map(
    ({ file, trainedOn, licence }) => `| \`${file}\` | ${trainedOn} | ${licence} |`,
  );
  return `# Work of others in Mubin

The built extension carries these packages; the texts of their licences lie beside it in \`licences/\`.
Written by \`node tools/third-party.mjs\`.

| package | version | licence | licence text |
| --- | --- | --- | --- |
${rows.join('\n')}

## What the weights were trained on

No text of these is in the extension; its weights were made of them, beside texts of our own. As \`models/README.md\` says, and \`SOURCE.md\` in the packages.

| weights | trained on | licence |
| --- | --- | --- |
${weights.join('\n')}
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = path.join(ROOT, 'THIRD_PARTY.md');
  const text = thirdPartyText();
  if (!process.argv.includes('--check')) fs.writeFileSync(file, text);
  else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) {
    process.stderr.write('THIRD_PARTY.md is out of date: run «node tools/third-party.mjs»\n');
    process.exit(1);
  }
}
