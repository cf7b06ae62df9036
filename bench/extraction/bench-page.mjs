// @ts-check
import fs from 'node:fs';
import path from 'node:path';

/**
 * What a page holds, told by hand. An absent field is not judged.
 * @typedef {object} Gold
 * @property {string} [title]
 * @property {string | null} [byline] null where the page names nobody
 * @property {string | null} [publishedTime] begins with the day, `2026-03-14`
 * @property {string[]} paragraphs every text of the body but captions
 * @property {string[]} neutral texts that an extraction may give or leave: deck, captions
 */

/**
 * @typedef {object} BenchPage
 * @property {string} name
 * @property {'saved' | 'own' | 'generated'} group pages of real sites, the tests' own, or made for their size
 * @property {string} url the address that it was published at
 * @property {boolean} isXhtml
 * @property {() => string} markup
 * @property {Gold | null} gold null where the page holds no article
 */

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What the tests call a page whose `expected.json` names no address. */
const OWN_URL = 'https://news.example/politics/article-7.html';
const OWN_FOLDERS = ['tests/fixtures/pages', 'tests/fixtures/sites'];

/** @param {string} file */
const textOf = (file) => fs.readFileSync(file, 'utf8');
/** @param {string} file */
const valueOf = (file) => JSON.parse(textOf(file));

/** @returns {BenchPage[]} empty, with a line that says so, where MUBIN_DATA names no pages */
export function savedPages() {
  const folder = path.resolve(ROOT, process.env['MUBIN_DATA'] ?? '../shared/data', 'pages');
  const manifest = path.join(folder, 'html/manifest.json');
  if (!fs.existsSync(manifest)) {
    console.log('saved pages: skipped, MUBIN_DATA names no folder that has pages/html and pages/gold\n');
    return [];
  }
  /** @type {{ slug: string, url?: string }[]} */
  const listed = valueOf(manifest);
  return listed.flatMap(({ slug, url }) => {
    const [html, gold] = [`html/${slug}.html`, `gold/${slug}.json`].map((name) => path.join(folder, name));
    if (!html || !gold || !fs.existsSync(html) || !fs.existsSync(gold)) return [];
    const { title, byline, publishedTime, paragraphs, captions = [], deck = [] } = valueOf(gold);
    return {
      name: slug,
      group: /** @type {const} */ ('saved'),
      url: url || `https://news.example/${slug}`,
      isXhtml: false,
      markup: () => textOf(html),
      gold: { title, byline, publishedTime, paragraphs, neutral: [...captions, ...deck] },
    };
  });
}

/** @param {any} expected an article, or what a test asks of one */
function goldFromExpected(expected) {
  /** @typedef {{ kind: string, text?: string, rows?: string[][] }} Stated */
  /** @type {Stated[]} */
  const blocks = expected.blocks ?? [];
  const isCaption = (/** @type {{ kind: string }} */ { kind }) => kind === 'picture' || kind === 'caption';
  const texts = (/** @type {Stated[]} */ list) =>
    list.map(({ text, rows = [] }) => text ?? rows.flat().join(' ')).filter(Boolean);
  return {
    title: expected.title,
    byline: expected.byline,
    publishedTime: expected.publishedTime,
    paragraphs: texts(blocks.filter((block) => !isCaption(block))),
    neutral: [...texts(blocks.filter(isCaption)), ...(expected.deck ? [expected.deck] : [])],
  };
}

/** @returns {BenchPage[]} the pages of the tests that state their blocks, or that there is no article */
export function ownPages() {
  return OWN_FOLDERS.map((folder) => path.join(ROOT, folder))
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => fs.readdirSync(folder).map((slug) => path.join(folder, slug)))
    .flatMap((place) => {
      const source = ['source.html', 'source.xhtml'].find((name) => fs.existsSync(path.join(place, name)));
      const stated = path.join(place, 'expected.json');
      if (!source || !fs.existsSync(stated)) return [];
      const expected = valueOf(stated);
      const gold = expected === null ? null : goldFromExpected(expected);
      if (gold?.paragraphs.length === 0) return [];
      const markup = () => textOf(path.join(place, source));
      // The front page of a site, and a site that has a rule, are told by the address.
      const canonical = /<link[^>]*\brel="?canonical"?[^>]*\bhref="([^"]+)"/.exec(markup())?.[1];
      const isSite = path.dirname(place).endsWith('sites');
      const url = expected === null || isSite ? canonical : undefined;
      return {
        name: path.basename(place),
        group: /** @type {const} */ ('own'),
        url: expected?.url ?? url ?? OWN_URL,
        isXhtml: source.endsWith('.xhtml'),
        markup,
        gold,
      };
    });
}
