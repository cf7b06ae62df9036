// @ts-check
import { evaluateWithoutGesture, launchBrowser } from '../../tools/browser.mjs';
import { serve } from '../../tools/serve.mjs';
/** @typedef {import('./bench-page.mjs').BenchPage} BenchPage */

/** The page's own scripts would change it under us, and there is no network; styles are what some ways look at. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  // Of these two the browser's clock is told to 5 µs, else to 100.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** What has the browser done with its parsing and layout. */
const IDLE = 'new Promise((resolve) => requestIdleCallback(() => resolve(null), { timeout: 2000 }))';

/** After so long a call is taken for one without an end, ms: Readability has them, where a form shadows the DOM. */
const PATIENCE = 20_000;

/**
 * @template T
 * @param {Promise<T>} call
 * @returns {Promise<T>}
 * @throws {Error} where there is no answer in time
 */
async function inTime(call) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    return /** @type {T} */ (await Promise.race([call, late]));
  } finally {
    clearTimeout(timer);
    // Of a page that is closed under it; nobody waits for that answer any more.
    call.catch(() => undefined);
  }
}

/**
 * @typedef {object} BenchBrowser
 * @property {string} version
 * @property {<T>(page: BenchPage, script: string, call: string, use?: PageUse) => Promise<T>} inFreshPage
 *   the value of an expression in a tab of its own, where only the script ran
 * @property {() => Promise<void>} close
 */

/**
 * Does something about the call in the tab, such as to profile it.
 * @typedef {(session: import('playwright-core').CDPSession, call: () => Promise<any>) => Promise<any>} PageUse
 */

/** @returns {Promise<BenchBrowser>} */
export async function startBrowser() {
  /** @type {Record<string, import('../../tools/serve.mjs').ServedPage>} */
  const pages = {};
  const server = await serve({ pages });
  const browser = await launchBrowser({ extensions: [] }).catch(async (error) => {
    await server.close();
    throw error;
  });
  const { product } = /** @type {{ product: string }} */ (await browser.cdp.send('Browser.getVersion'));
  let count = 0;
  return {
    version: product,
    inFreshPage: async ({ markup, url, isXhtml }, script, call, use = (_, work) => work()) => {
      const address = `/news/${++count}.html`;
      const type = isXhtml ? { type: 'application/xhtml+xml; charset=utf-8' } : {};
      pages[address] = { body: markup(), headers: HEADERS, ...type };
      const tab = await browser.context.newPage();
      try {
        await tab.goto(server.url + address, { waitUntil: 'domcontentloaded', timeout: 4 * PATIENCE });
        await evaluateWithoutGesture(tab, IDLE);
        // The page is told the address it was published at: some sites have rules of their own.
        await evaluateWithoutGesture(tab, `globalThis.pageUrl = ${JSON.stringify(url)}; ${script}; null`);
        const session = await browser.context.newCDPSession(tab);
        return /** @type {any} */ (await inTime(use(session, () => evaluateWithoutGesture(tab, call))));
      } finally {
        await tab.close();
        delete pages[address];
      }
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
