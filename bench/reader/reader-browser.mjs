// @ts-check
// A browser with both extensions in it, pages served on loopback, and the press of a button without a person.
import { launchBrowser } from '../../tools/browser.mjs';
import { eventually } from '../../tools/raw-target.mjs';
import { serve } from '../../tools/serve.mjs';
import { welcomeTab } from '../../tools/welcome-tab.mjs';
import { allowedExtension, bareExtension, PAINTED } from './bench-extensions.mjs';
/** @typedef {import('playwright-core').Page} Page */

/** Runs in every document from its start: in ours it waits for the article, in the page for the dialog to be opened, since ours may be drawn unseen before. */
const WATCH = `if (location.pathname === '/reader.html') {
  const look = () => {
    if (!document.querySelector('#article')) return;
    observer.disconnect();
    globalThis.benchRendered = performance.timeOrigin + performance.now();
    ${PAINTED}.then((at) => (globalThis.benchPainted = at));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true });
} else if (top === window) {
  let wasOpen = false;
  new MutationObserver(() => {
    const isOpen = document.querySelector('dialog[data-mubin="reader"]')?.open === true;
    if (isOpen === wasOpen) return;
    wasOpen = isOpen;
    globalThis.benchShown = null;
    if (isOpen) ${PAINTED}.then((at) => (globalThis.benchShown = at));
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['open'] });
}`;

/**
 * @typedef {object} ReaderBrowser
 * @property {import('../../tools/browser.mjs').Browser} browser
 * @property {string} version
 * @property {string} url of the served pages
 * @property {Record<string, import('../../tools/serve.mjs').ServedPage>} pages
 * @property {(page: Page) => Promise<number>} openReader ms from the press to the painted article
 * @property {(page: Page) => Promise<void>} closeReader by its own button
 * @property {(page: Page) => Promise<number>} openBare the same of the bare reader
 * @property {(page: Page) => import('playwright-core').Frame | undefined} frameOf of the reader
 * @property {() => Promise<void>} close
 */

/** What the browser calls when the user presses; a time of the wall clock in ms comes back. @param {'commands' | 'action'} way */
const press = (way) => `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const at = performance.timeOrigin + performance.now();
  ${way === 'commands' ? "chrome.commands.onCommand.dispatch('open-reader', tab)" : 'chrome.action.onClicked.dispatch(tab)'};
  return at;
})()`;

/** @param {{ args?: string[] }} [options] @returns {Promise<ReaderBrowser>} */
export async function startReaderBrowser({ args = [] } = {}) {
  /** @type {ReaderBrowser['pages']} */
  const pages = {};
  const server = await serve({ pages });
  const extensions = [allowedExtension(), await bareExtension()];
  const browser = await launchBrowser({ extensions, args }).catch(async (error) => {
    await server.close();
    throw error;
  });
  const [ours = '', bare = ''] = browser.extensionIds;
  const { product } = /** @type {{ product: string }} */ (await browser.cdp.send('Browser.getVersion'));
  await (await welcomeTab(browser.context, ours)).close();
  await browser.context.addInitScript(WATCH);

  /** @param {Page} page */
  const frameOf = (page) =>
    page.frames().find((frame) => frame.url().startsWith(`chrome-extension://${ours}/reader.html`));
  return {
    browser,
    version: product,
    url: server.url,
    pages,
    frameOf,
    openReader: async (page) => {
      await page.bringToFront();
      const start = /** @type {number} */ (await (await browser.worker(ours)).evaluate(press('commands')));
      const end = await eventually(
        async () => {
          const shown = Number(await page.evaluate('globalThis.benchShown ?? 0'));
          const painted = Number(
            shown &&
              (await frameOf(page)
                ?.evaluate('globalThis.benchPainted ?? 0')
                .catch(() => 0)),
          );
          return painted && Math.max(shown, painted);
        },
        'the reader is never painted',
        20_000,
      );
      return end - start;
    },
    closeReader: async (page) => {
      await frameOf(page)?.evaluate("document.querySelector('#close-reader').click()");
      await eventually(
        () => Promise.resolve(frameOf(page) === undefined),
        'the reader is never closed',
        10_000,
      );
    },
    openBare: async (page) => {
      await page.bringToFront();
      const start = /** @type {number} */ (await (await browser.worker(bare)).evaluate(press('action')));
      const end = await eventually(
        () => page.evaluate(() => document.documentElement.getAttribute('data-bare-painted')),
        'the bare reader is never painted',
        20_000,
      );
      return Number(end) - start;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
