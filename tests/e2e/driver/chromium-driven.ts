import path from 'node:path';
import { launchBrowser } from '../../../tools/browser.mjs';
import { eventually } from '../../../tools/raw-target.mjs';
import { systemVoices } from '../../../tools/system-voices.mjs';
import { serve } from '../../../tools/serve.mjs';
import {
  PHONE,
  type BareBrowser,
  type DrivenFrame,
  type DrivenMubin,
  type DrivenOptions,
  type DrivenPage,
  type ExtensionChange,
} from './driven';
import { closeReader } from './escape';
import { launchMubin } from './launch';
import { cardText, pressInPage } from './closed-root';
import type { BrowserContext, Page } from 'playwright-core';

const SAMPLE = path.resolve(import.meta.dirname, '../../../sample');

/** Local pages too; nothing goes past it. */
const throughProxy = (proxy: string) => [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'];

export async function launchBareChromium(proxy: string): Promise<BareBrowser> {
  const server = await serve({ folder: SAMPLE });
  const browser = await launchBrowser({ extensions: [], args: throughProxy(proxy) });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(`${server.url}/`);
  return {
    page: page as unknown as DrivenPage,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Chromium as the tests of both browsers ask it: Playwright's objects have what they need. */
export async function launchChromium({
  voice = 'none',
  proxy,
  isPhone = false,
  ...options
}: DrivenOptions): Promise<DrivenMubin> {
  const mubin = await launchMubin({
    ...options,
    voice,
    lang: 'ar',
    ...(isPhone ? { isPhone, viewport: PHONE } : {}),
    ...(proxy === undefined ? {} : { args: [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'] }),
  });
  const { context, extensionId } = mubin;
  if (voice === 'real') await systemVoices(mubin.page);
  const driven = (page: Page) => page as unknown as DrivenPage;
  const playwrights = (page: DrivenPage | undefined) => (page as unknown as Page | undefined) ?? mubin.page;
  const worker = () => mubin.browser.worker(extensionId);
  return {
    browserName: 'chromium',
    page: driven(mubin.page),
    url: mubin.url,
    pages: mubin.pages,
    get sound() {
      return mubin.sound;
    },
    extensionUrl: (file) => `chrome-extension://${extensionId}/${file}`,
    clickToolbar: (page) => mubin.clickToolbar(playwrights(page)),
    popup: () => mubin.popup(),
    readerFrame: async (page) => (await mubin.readerFrame(playwrights(page))) as unknown as DrivenFrame,
    openReader: async (page) => (await mubin.openReader(playwrights(page))) as unknown as DrivenFrame,
    closeReader: (page) => closeReader(playwrights(page)),
    framesOf: (page) => {
      const frames = playwrights(page)
        .frames()
        .filter((frame) => frame.parentFrame() !== null);
      return Promise.resolve(frames as unknown as DrivenFrame[]);
    },
    newPage: async () => driven(await context.newPage()),
    pageAt: async (address) =>
      driven(
        await eventually(
          () => Promise.resolve(context.pages().find((page) => page.url().startsWith(address))),
          `no page opened at ${address}`,
          30_000,
        ),
      ),
    pageOpenedBy: async (action, urlPart) => {
      const before = new Set(context.pages());
      await action();
      const opened = await eventually(
        () =>
          Promise.resolve(context.pages().find((page) => !before.has(page) && page.url().includes(urlPart))),
        `no page with «${urlPart}» in its address opened`,
        30_000,
      );
      return driven(opened);
    },
    addresses: () => Promise.resolve(context.pages().map((page) => page.url())),
    inBackground: async (ask, argument) => (await worker()).evaluate(ask as never, argument) as never,
    chooseFromMenu: async (id) => {
      const selection = await mubin.page.evaluate(() => getSelection()!.toString());
      await (
        await worker()
      ).evaluate(
        async ([menuItemId, selectionText]) => {
          const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
          const clicked = chrome.contextMenus.onClicked as unknown as {
            dispatch(info: object, tab: unknown): void;
          };
          clicked.dispatch({ menuItemId, selectionText, editable: false, pageUrl: tab?.url }, tab);
        },
        [id, selection] as const,
      );
    },
    cardText: () => cardText(mubin.page),
    pressInPage: (name) => pressInPage(mubin.page, name),
    pressCommand: async (id) => {
      // Keys reach commands of a hidden browser no more than a hand does; tests/e2e/keys has a window for them.
      await (
        await worker()
      ).evaluate(async (name) => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        const pressed = chrome.commands.onCommand as unknown as {
          dispatch(name: string, tab: unknown): void;
        };
        pressed.dispatch(name, tab);
      }, id);
    },
    privateWindow: (url) => privateWindow(context, extensionId, url),
    manage: (change) => manage(context, extensionId, change),
    losePlayer: async () => (await worker()).evaluate(() => chrome.offscreen.closeDocument()),
    close: () => mubin.close(),
  };
}

async function privateWindow(context: BrowserContext, extensionId: string, url: string) {
  await withManager(context, (manager) =>
    manager.evaluate(async (id) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      // Else Chromium leaves the extension switched off when it is loaded anew for this.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
    }, extensionId),
  );
  const opener = await eventually(
    async () => {
      const own = await context.newPage();
      await own.goto(`chrome-extension://${extensionId}/doctor.html`).catch(() => own.close());
      return own.isClosed() ? null : own;
    },
    'the extension is not there again',
    15_000,
  );
  const window = await opener.evaluate(
    async (address) => (await chrome.windows.create({ incognito: true, url: address }))!.id!,
    url,
  );
  const page = await eventually(
    () => Promise.resolve(context.pages().find((tab) => tab.url() === url)),
    'no private page',
    10_000,
  );
  await page.waitForLoadState();
  return {
    page: page as unknown as DrivenPage,
    close: async () => {
      await opener.evaluate((id) => chrome.windows.remove(id), window);
      await opener.close();
    },
  };
}

interface DeveloperPrivate {
  updateExtensionConfiguration(change: object): Promise<void>;
  updateProfileConfiguration(change: object): Promise<void>;
  reload(id: string, options: object): Promise<void>;
}

/** Mostly from the browser's own page of extensions; it would ask a person whether to remove one. */
async function manage(context: BrowserContext, extensionId: string, change: ExtensionChange): Promise<void> {
  if (change === 'uninstall') {
    const own = await context.newPage();
    await own.goto(`chrome-extension://${extensionId}/doctor.html`);
    // Its page goes with it, and with that page the answer.
    await own.evaluate(() => chrome.management.uninstallSelf()).catch(() => undefined);
    return;
  }
  await withManager(context, (manager) =>
    manager.evaluate(
      async ([id, change]) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
        // As above.
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        if (change === 'reload') await developerPrivate.reload(id, { failQuietly: true });
        else await chrome.management.setEnabled(id, change === 'enable');
      },
      [extensionId, change] as const,
    ),
  );
}

async function withManager(context: BrowserContext, act: (manager: Page) => Promise<void>): Promise<void> {
  const manager = await context.newPage();
  await manager.goto('chrome://extensions');
  await act(manager);
  await manager.close();
}
