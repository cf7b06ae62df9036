import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { atEnd, removeFolder } from './clean-up.mjs';
import { chromiumProgram } from './programs.mjs';
import { attachRaw, attachToTarget } from './raw-target.mjs';

/**
 * @typedef {object} LaunchOptions
 * @property {string[]} extensions folders of unpacked extensions
 * @property {boolean} [headless] true by default
 * @property {boolean} [sound] the page's own sound; off by default
 * @property {boolean} [voices] the system's voices; as `sound` by default
 * @property {string} [lang] of the browser's interface, BCP 47; `ar` by default
 * @property {Record<string, string>} [env] added to the environment, such as `Sound.env` of sound.mjs
 * @property {string[]} [args] further switches
 * @property {boolean} [keepsLeftPages] whether pages that are left may be kept for coming back; off by default, as Playwright has it
 * @property {boolean} [hasTouch] whether the screen is touched
 * @property {{ width: number, height: number } | null} [viewport] null: as large as the window
 */

/**
 * A running browser with extensions in it. `extensionIds` stand in the order of the folders given.
 * @typedef {object} Browser
 * @property {import('playwright-core').BrowserContext} context
 * @property {import('playwright-core').CDPSession} cdp of the browser as a whole
 * @property {string[]} extensionIds
 * @property {(extensionId: string, page: import('playwright-core').Page) => Promise<void>} clickAction
 *   presses the extension's toolbar button for the tab of a page: opens the popup where there is one, and grants
 *   `activeTab`
 * @property {(urlPart: string, timeout?: number) => Promise<import('./raw-target.mjs').RawTarget>} attach
 *   waits for a document that Playwright has no Page for (popup, offscreen document) and attaches to it
 * @property {(extensionId: string) => Promise<import('playwright-core').Worker>} worker the service worker of an
 *   extension, once it runs. What is evaluated in it counts as a gesture of the user.
 * @property {() => Promise<void>} close
 */

/**
 * Starts a browser of the Chromium family on a fresh profile.
 *
 * Extensions are loaded over the debugging pipe, not by `--load-extension`: Google Chrome and Edge ignore that switch
 * since version 137, and the pipe works in all of them.
 * @param {LaunchOptions} options
 * @returns {Promise<Browser>}
 */
export async function launchBrowser({
  extensions,
  headless = true,
  sound = false,
  voices = sound,
  lang = 'ar',
  env = {},
  args = [],
  keepsLeftPages = false,
  viewport,
  hasTouch = false,
}) {
  const executablePath = chromiumProgram();
  if (!executablePath) throw new Error('no browser of the Chromium family found; set MUBIN_CHROMIUM');
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-profile-'));
  const removeFiles = () => removeFolder(profile);
  const removeProfile = atEnd(removeFiles);
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless,
      locale: lang,
      hasTouch,
      viewport: viewport === undefined ? { width: 1200, height: 900 } : viewport,
      // clean-up.mjs ends the process on a signal, and Playwright then its browser.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ignoreDefaultArgs: [
        '--disable-extensions',
        ...(sound ? ['--mute-audio'] : []),
        ...(keepsLeftPages ? ['--disable-back-forward-cache'] : []),
      ],
      env: { ...definedOnly(process.env), LANGUAGE: lang, ...env },
      args: [
        ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--lang=${lang}`,
        '--no-first-run',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(headless ? ['--disable-gpu'] : []),
        ...(voices ? ['--enable-speech-dispatcher'] : []),
        '--enable-unsafe-extension-debugging',
        ...args,
      ],
    });
    // Again, to come after what Playwright does at the end: an open browser would write its files anew.
    atEnd(removeFiles);
    const cdp = await browserSession(context);
    const extensionIds = [];
    for (const folder of extensions) {
      const { id } = await cdp.send('Extensions.loadUnpacked', { path: path.resolve(folder) });
      extensionIds.push(id);
    }
    return {
      context,
      cdp,
      extensionIds,
      clickAction: (extensionId, page) => clickAction(context, cdp, extensionId, page),
      worker: (extensionId) => serviceWorker(context, extensionId),
      attach: (urlPart, timeout) => attachRaw(cdp, urlPart, timeout),
      close: async () => {
        await context.close();
        removeProfile();
      },
    };
  } catch (error) {
    removeProfile();
    throw error;
  }
}

/** @param {import('playwright-core').BrowserContext} context */
async function browserSession(context) {
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gives no browser for this context');
  return browser.newBrowserCDPSession();
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} extensionId
 */
async function serviceWorker(context, extensionId) {
  /** @param {import('playwright-core').Worker} worker */
  const isOurs = (worker) => worker.url().startsWith(`chrome-extension://${extensionId}/`);
  return (
    context.serviceWorkers().find(isOurs) ??
    context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 10_000 })
  );
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {import('playwright-core').CDPSession} cdp
 * @param {string} id
 * @param {import('playwright-core').Page} page
 */
async function clickAction(context, cdp, id, page) {
  await page.bringToFront();
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  await cdp.send('Extensions.triggerAction', { id, targetId: await tabOf(cdp, targetInfo) });
}

/**
 * The button belongs to a tab, and a tab is a target of its own, above that of its page.
 * @param {import('playwright-core').CDPSession} cdp
 * @param {{ targetId: string, url: string }} page
 * @returns {Promise<string>} the tab's target id
 */
async function tabOf(cdp, page) {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  for (const info of targetInfos.filter((tab) => tab.url === page.url)) {
    const tab = await attachToTarget(cdp, info);
    /** @type {string[]} */
    const below = [];
    tab.on('Target.attachedToTarget', ({ targetInfo }) => below.push(targetInfo.targetId));
    await tab.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
    await tab.detach();
    if (below.includes(page.targetId)) return info.targetId;
  }
  throw new Error(`no tab shows ${page.url}`);
}

/**
 * Evaluates an expression in a page or in a frame of another origin as its own code would: Playwright's `evaluate`
 * counts as a gesture of the user, and so hides what a page may not do before one.
 * @param {import('playwright-core').Page | import('playwright-core').Frame} pageOrFrame
 * @param {string} expression its value, awaited, must be plain JSON
 * @returns {Promise<unknown>}
 */
export async function evaluateWithoutGesture(pageOrFrame, expression) {
  const context = 'context' in pageOrFrame ? pageOrFrame.context() : pageOrFrame.page().context();
  const session = await context.newCDPSession(pageOrFrame);
  try {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      userGesture: false,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
const definedOnly = (env) =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
