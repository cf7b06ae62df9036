// @ts-check
// The pages that are mutated: the tests' own, some made for their size, and those of real sites where MUBIN_DATA has them.
import fs from 'node:fs';
import path from 'node:path';
import { ownPages, savedPages } from '../../bench/extraction/bench-page.mjs';
import { portalPages } from '../../bench/extraction/generated-page.mjs';

const LANGUAGES = path.resolve(import.meta.dirname, '../../tests/fixtures/languages');

/** @typedef {{ name: string, url: string, markup: string }} BasePage */

/** @returns {BasePage[]} */
function pagesOfLanguages() {
  return fs
    .readdirSync(LANGUAGES)
    .sort()
    .map((name) => ({ name, file: path.join(LANGUAGES, name, 'source.html') }))
    .filter(({ file }) => fs.existsSync(file))
    .map(({ name, file }) => ({
      name,
      url: `https://news.example/${name}`,
      markup: fs.readFileSync(file, 'utf8'),
    }));
}

/**
 * @param {{ isSavedToo: boolean }} options whether pages of real sites are among them: then a seed makes another document
 * @returns {BasePage[]}
 */
export function basePages({ isSavedToo }) {
  const own = ownPages().filter(({ isXhtml }) => !isXhtml);
  const [large] = portalPages();
  const listed = [...own, ...(large ? [large] : []), ...(isSavedToo ? savedPages() : [])];
  return [...pagesOfLanguages(), ...listed.map(({ name, url, markup }) => ({ name, url, markup: markup() }))];
}
