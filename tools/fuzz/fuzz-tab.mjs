// @ts-check
// A tab in which mutated documents are read; a document that never ends costs the tab, not the run.
import { build } from 'esbuild';
import path from 'node:path';
import { evaluateWithoutGesture, launchBrowser } from '../browser.mjs';
import { packedTables } from '../packed-tables.mjs';
import { serve } from '../serve.mjs';
/** @typedef {import('./base-pages.mjs').BasePage} BasePage */
/** @typedef {import('./mutated-page').Recipe} Recipe */
/** @typedef {import('./page-entry').Verdict} Verdict */

/** Nothing of a document runs or loads; what its frame inherits. */
const HEADERS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
/** So long a document may keep the tab before it is taken for one without an end, ms. */
const PATIENCE = 30_000;
/** The tab is opened anew after so many, for the frames that it has had. */
const DOCUMENTS_OF_TAB = 500;

/** @returns {Promise<string>} a script that names itself `fuzz` */
async function pageScript() {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'page-entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'fuzz',
    platform: 'browser',
    charset: 'utf8',
    plugins: [packedTables],
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * @typedef {object} FuzzTab
 * @property {(recipes: Recipe[]) => Promise<Verdict[]>} examine
 * @property {(seeds: number[]) => Promise<Recipe[]>} recipesOf
 * @property {(recipe: Recipe) => Promise<string>} markupOf
 * @property {() => Promise<void>} close
 */

/**
 * @param {BasePage[]} bases
 * @returns {Promise<FuzzTab>}
 */
export async function openFuzzTab(bases) {
  const script = `${await pageScript()}; globalThis.fuzz = fuzz; fuzz.setBases(${JSON.stringify(bases)}); null`;
  const server = await serve({
    pages: { '/': { body: '<!doctype html><title>fuzz</title>', headers: HEADERS } },
  });
  const browser = await launchBrowser({ extensions: [] }).catch(async (error) => {
    await server.close();
    throw error;
  });
  /** @type {import('playwright-core').Page | null} */
  let tab = null;
  let count = 0;

  const freshTab = async () => {
    const opened = await browser.context.newPage();
    await opened.goto(server.url);
    await evaluateWithoutGesture(opened, script);
    const old = tab;
    tab = opened;
    count = 0;
    // A tab that hangs closes when it may.
    if (old) void old.close().catch(() => undefined);
    return opened;
  };

  /** @param {string} call @param {number} patience @returns {Promise<any>} null where there is no answer */
  const answer = async (call, patience) => {
    const page = tab && count < DOCUMENTS_OF_TAB ? tab : await freshTab();
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const asked = evaluateWithoutGesture(page, call);
    asked.catch(() => undefined);
    const late = new Promise((resolve) => (timer = setTimeout(() => resolve(null), patience)));
    try {
      return await Promise.race([asked, late]);
    } finally {
      clearTimeout(timer);
    }
  };

  /** @type {FuzzTab['examine']} */
  const examine = async (recipes) => {
    const call = `${JSON.stringify(recipes)}.map((recipe) => fuzz.examine(recipe))`;
    const verdicts = await answer(call, PATIENCE * Math.max(1, recipes.length / 10));
    count += recipes.length;
    if (verdicts) return verdicts;
    await freshTab();
    const [only, ...others] = recipes;
    if (only && others.length === 0)
      return [
        {
          faults: [`no answer in ${PATIENCE} ms`],
          slowest: [PATIENCE, 'all'],
          ms: PATIENCE,
          blocks: 0,
          people: 0,
        },
      ];
    const one = [];
    for (const recipe of recipes) one.push(...(await examine([recipe])));
    return one;
  };

  return {
    examine,
    recipesOf: (seeds) =>
      answer(`${JSON.stringify(seeds)}.map((seed) => fuzz.recipeOf(seed, ${bases.length}))`, PATIENCE),
    markupOf: (recipe) => answer(`fuzz.written(${JSON.stringify(recipe)})`, PATIENCE),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
