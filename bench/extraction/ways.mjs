// @ts-check
// Ways of extraction in Node, each as its authors mean it to be used; none of them touches the network.
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { buildSync } from 'esbuild';
import { JSDOM, VirtualConsole } from 'jsdom';
import path from 'node:path';
import vm from 'node:vm';
import { postlightScript } from './page-scripts.mjs';
import { textsOfMarkup } from './texts-of-markup.mjs';
/** @typedef {import('./bench-page.mjs').BenchPage} BenchPage */
/** @typedef {import('./score.mjs').Reading} Reading */

/**
 * @typedef {object} Way
 * @property {string} name
 * @property {boolean} runsInPage it works on a live document, and so is timed in the browser
 * @property {(page: BenchPage) => Promise<unknown>} run the work alone, which is timed where it needs no document
 * @property {(result: any) => Reading | null} read what the result says
 */

/** @param {BenchPage} page */
function documentOf({ markup, url, isXhtml }) {
  const contentType = isXhtml ? 'application/xhtml+xml' : 'text/html';
  return new JSDOM(markup(), { url, contentType, virtualConsole: new VirtualConsole() }).window.document;
}

/** The extraction as it stands in `src`, without a build. */
function ownExtraction() {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { extractArticle } from './src/dom/extract-article';
        export { extractionWords } from './src/knowledge/extraction';`,
      resolveDir: path.resolve(import.meta.dirname, '../..'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'own',
  });
  return vm.compileFunction(`${outputFiles[0]?.text ?? ''}; return own;`)();
}

/** Postlight's build for pages, in a page of jsdom: its build for Node was seen to lose text that this one keeps. */
function postlight() {
  const { window } = new JSDOM('', { runScripts: 'outside-only', virtualConsole: new VirtualConsole() });
  window.eval(postlightScript());
  return window['Mercury'];
}

/** @returns {Way[]} ours first */
export function allWays() {
  const { extractArticle, extractionWords: words } = ownExtraction();
  return [
    {
      name: 'mubin',
      runsInPage: true,
      run: async (page) => extractArticle(documentOf(page), { url: page.url, words }),
      read: (article) =>
        article && { ...article, blocks: article.blocks.map((/** @type {any} */ { text }) => text) },
    },
    {
      name: 'readability',
      runsInPage: true,
      run: async (page) => new Readability(documentOf(page)).parse(),
      read: (found) => found && { ...found, blocks: textsOfMarkup(found.content) },
    },
    {
      name: 'defuddle',
      runsInPage: true,
      run: (page) => Defuddle(documentOf(page), page.url, { useAsync: false }),
      read: ({ title, author, published, content }) => ({
        title,
        byline: author,
        publishedTime: published,
        blocks: textsOfMarkup(content),
      }),
    },
    {
      name: 'extractus',
      runsInPage: false,
      run: (page) => extractFromHtml(page.markup(), page.url),
      read: (found) =>
        found && {
          title: found.title,
          byline: found.author,
          publishedTime: found.published,
          blocks: textsOfMarkup(found.content),
        },
    },
    {
      name: 'postlight',
      runsInPage: true,
      run: (page) => postlight().parse(page.url, { html: page.markup(), fetchAllPages: false }),
      read: (found) =>
        found.error
          ? null
          : {
              title: found.title,
              byline: found.author,
              publishedTime: found.date_published,
              blocks: textsOfMarkup(found.content),
            },
    },
  ];
}
