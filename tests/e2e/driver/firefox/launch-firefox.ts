import fs from 'node:fs';
import path from 'node:path';
import { serve } from '../../../../tools/serve.mjs';
import { startSound } from '../../../../tools/sound.mjs';
import { eventually } from '../../../../tools/raw-target.mjs';
import {
  PHONE,
  type BareBrowser,
  type DrivenDocument,
  type DrivenFrame,
  type DrivenMubin,
  type DrivenOptions,
} from '../driven';
import { changedExtension, withoutDesktop } from '../changed-extension';
import { comeLateIn, LATENESS } from '../late-frames';
import { firefoxContext, WAIT_MS, type FirefoxContext } from './firefox-context';
import { FirefoxFrame, FirefoxPage, pictureOf } from './firefox-page';
import { FirefoxLocator } from './firefox-locator';
import { pressKey, pressKeyInPanel } from './keys';
import {
  allowPrivateWindows,
  contextOfBackground,
  loseBackground,
  manage,
  triggerAction,
} from './manage-extension';
import type { FirefoxWindow } from './privileged';
import { startFirefox, type Firefox } from './start-firefox';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const EXTENSION = path.join(ROOT, 'dist/firefox');
/** Larger than any page in it. */
const WINDOW = { MOZ_HEADLESS_WIDTH: '1600', MOZ_HEADLESS_HEIGHT: '1300' };
/** As in Chromium. */
const VIEWPORT = { width: 1200, height: 900 };

export async function launchBareFirefox(proxy: string): Promise<BareBrowser> {
  const server = await serve({ folder: path.join(ROOT, 'sample') });
  const firefox = await startFirefox({ env: WINDOW, prefs: throughProxy(proxy) });
  const [first] = await firefox.inWindow(tabs);
  const page = new FirefoxPage(firefox, first!.id);
  await page.setViewportSize(VIEWPORT);
  await page.goto(`${server.url}/`);
  return {
    page,
    close: async () => {
      await firefox.close();
      await server.close();
    },
  };
}

export async function launchFirefox({
  voice = 'none',
  pages = {},
  viewport: size = VIEWPORT,
  keepsWelcome = false,
  isPhone = false,
  proxy,
}: DrivenOptions): Promise<DrivenMubin> {
  if (!fs.existsSync(path.join(EXTENSION, 'manifest.json')))
    throw new Error('build first: node tools/build.mjs');
  const viewport = isPhone ? PHONE : size;
  // In the order of the undoing.
  const undo: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const server = await serve({ folder: path.join(ROOT, 'sample'), pages });
    undo.push(server.close);
    const sound = voice === 'none' ? null : await startSound();
    if (sound) undo.push(sound.close);
    const firefox = await startFirefox({
      env: { ...WINDOW, ...sound?.env },
      prefs: { ...(isPhone ? TOUCH : {}), ...(proxy === undefined ? {} : throughProxy(proxy)) },
    });
    undo.push(firefox.close);
    const extensionId = await firefox.install(extensionFolder(isPhone, undo));
    const host = await firefox.inWindow(
      ({ WebExtensionPolicy }, id) => WebExtensionPolicy.getByID(id).mozExtensionHostname,
      extensionId,
    );
    const extensionUrl = (file: string) => `moz-extension://${host}/${file}`;
    const pageAt = (address: string) =>
      eventually(
        async () => (await firefox.inWindow(tabs)).find(({ url }) => url.startsWith(address)),
        `no page opened at ${address}`,
        WAIT_MS,
      ).then(({ id }) => new FirefoxPage(firefox, id));
    const greeting = await pageAt(extensionUrl('welcome.html'));
    if (!keepsWelcome) await greeting.close();
    const [first] = await firefox.inWindow(tabs);
    const page = new FirefoxPage(firefox, first!.id);
    await page.bringToFront();
    await page.setViewportSize(viewport);
    const background = backgroundFrame(firefox, extensionId);
    if (voice === 'real') await chooseSystemVoice(background);
    await page.goto(`${server.url}/`);

    const mubin: DrivenMubin = {
      browserName: 'firefox',
      page,
      url: server.url,
      pages,
      get sound() {
        if (sound === null) throw new Error('launch with a voice that sounds for this');
        return sound;
      },
      extensionUrl,
      clickToolbar: async (on = page) => {
        await on.bringToFront();
        await firefox.inWindow(triggerAction, extensionId);
      },
      popup: () => Promise.resolve(popupDocument(firefox)),
      readerFrame: (on = page) => {
        if (!(on instanceof FirefoxPage)) throw new Error('not a page of this browser');
        return readerFrame(firefox, on, extensionUrl('reader.html'));
      },
      openReader: async (on = page) => {
        await mubin.clickToolbar(on);
        await (await mubin.popup()).click('#open-reader');
        // A press of the toolbar button while it is still there would close it.
        await eventually(
          async () => (await firefox.inWindow(contextOfPopup)) === null,
          'the popup stays open',
          WAIT_MS,
        );
        return mubin.readerFrame(on);
      },
      closeReader: async (on = page) => {
        await on.keyboard.press('Escape');
        await on.locator('dialog[data-mubin="reader"]').waitFor({ state: 'detached' });
      },
      framesOf: async (on) => {
        if (!(on instanceof FirefoxPage)) throw new Error('not a page of this browser');
        const [, ...frames] = await on.documents();
        return frames.map(
          ({ id }) =>
            new FirefoxFrame(
              firefox,
              firefoxContext(firefox, () => Promise.resolve(id)),
            ),
        );
      },
      newPage: async () => {
        const opened = new FirefoxPage(firefox, await firefox.inWindow(openTab));
        await opened.setViewportSize(viewport);
        return opened;
      },
      pageAt,
      pageOpenedBy: async (action, urlPart) => {
        const before = new Set((await firefox.inWindow(tabs)).map(({ id }) => id));
        await action();
        const { id } = await eventually(
          async () =>
            (await firefox.inWindow(tabs)).find((tab) => !before.has(tab.id) && tab.url.includes(urlPart)),
          `no page with «${urlPart}» in its address opened`,
          WAIT_MS,
        );
        return new FirefoxPage(firefox, id);
      },
      addresses: async () => (await firefox.inWindow(tabs)).map(({ url }) => url),
      inBackground: (ask, argument) => background.evaluate(ask, argument),
      chooseFromMenu: (id) => chooseFromMenu(firefox, page, id),
      cardText: () => page.context.ask(CARD_TEXT, null, true) as Promise<string>,
      pressInPage: async (name) => {
        const box = (await page.context.ask(BUTTON_IN_PAGE, name, true)) as DOMRect | null;
        if (box) await page.context.press(box.x + box.width / 2, box.y + box.height / 2);
        return box;
      },
      pressCommand: async (id) => {
        const keys = await background.evaluate(
          async (name) =>
            (await browser.commands.getAll()).find((command) => command.name === name)?.shortcut,
          id,
        );
        if (!keys) throw new Error(`the command «${id}» has no keys`);
        await pressKey(firefox, keys.replace(/\+([A-Z])$/, '+Key$1'));
      },
      privateWindow: async (address) => {
        await firefox.inWindow(allowPrivateWindows, extensionId);
        const leave = await firefox.openPrivateWindow();
        const [tab] = await firefox.inWindow(tabs);
        const opened = new FirefoxPage(firefox, tab!.id);
        await opened.goto(address);
        return { page: opened, close: leave };
      },
      manage: (change) => firefox.inWindow(manage, extensionId, change),
      losePlayer: () => firefox.inWindow(loseBackground, extensionId),
      close,
    };
    return mubin;
  } catch (error) {
    await close();
    throw error;
  }
}

function extensionFolder(isPhone: boolean, undo: (() => Promise<void>)[]): string {
  if (!isPhone && LATENESS === 0) return EXTENSION;
  const { folder, remove } = changedExtension(EXTENSION, isPhone ? withoutDesktop : (manifest) => manifest);
  undo.push(remove);
  comeLateIn(folder);
  return folder;
}

/** A finger is coarse and hovers over nothing: `ui.*PointerCapabilities` of LookAndFeel. */
const TOUCH = {
  'dom.w3c_touch_events.enabled': 1,
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
};

/** Local pages too; nothing goes past it. */
function throughProxy(proxy: string): Record<string, string | number | boolean> {
  const { hostname, port } = new URL(proxy);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
  };
}

/** Mubin's own comes before the system's espeak-ng, unless a listener chose that. */
async function chooseSystemVoice(background: DrivenFrame): Promise<void> {
  const voice = await eventually(
    () =>
      background.evaluate(
        () => speechSynthesis.getVoices().find(({ lang }) => lang === 'ar')?.voiceURI ?? null,
      ),
    'the system has no Arabic voice',
    60_000,
  );
  await background.evaluate((ar) => chrome.storage.local.set({ settings: { voices: { ar } } }), voice);
}

function popupDocument(firefox: Firefox): DrivenDocument {
  const context = firefoxContext(firefox, () => firefox.inWindow(contextOfPopup), true);
  const evaluate = (expression: string) =>
    context.ask(`() => (${expression.replace(/;\s*undefined$/, '')})`, null);
  const isOpen = async () => (await context.id()) !== null;
  // Its document is there before the panel is, and has the keys after it.
  const hasKeys = async () =>
    (await firefox.inWindow(isPopupShown)) && Boolean(await evaluate('document.hasFocus()'));
  const press = async (key: string) => {
    await eventually(isOpen, 'the popup is closed', WAIT_MS);
    if (key !== 'Escape') return pressKeyInPanel(firefox, (await context.id())!, key);
    // The browser's own: it closes the panel.
    await eventually(hasKeys, 'the popup never has the keys', WAIT_MS);
    await pressKey(firefox, key);
    await eventually(async () => !(await isOpen()), 'the popup stays open', WAIT_MS);
  };
  const keyboard = { press, type: () => Promise.resolve() };
  return {
    evaluate,
    waitFor: (expression) => context.waitFor(`() => (${expression})`, null, `never true: ${expression}`),
    click: (selector) => new FirefoxLocator(context, keyboard, [{ css: selector }]).click(),
    press,
    screenshot: async (file) => fs.writeFileSync(file, await pictureOf(firefox, context)),
  };
}

/** The frame over the page, or, where the page's policy forbids that, the tab that opened in its place. */
async function readerFrame(firefox: Firefox, page: FirefoxPage, address: string): Promise<DrivenFrame> {
  const isReader = ({ url }: { url: string }) => url.startsWith(address);
  const findOver = async () => (await page.documents()).find(isReader)?.id;
  const findTab = async () => (await firefox.inWindow(tabs)).find(isReader)?.context;
  const find = async () => (await findOver()) ?? (await findTab()) ?? null;
  // One that loads unseen may be for an article that has become another: it fails, and goes again.
  const openDialog = page.locator('dialog[data-mubin="reader"][open]');
  const isSeen = async () => ((await openDialog.count()) > 0 ? findOver() : findTab());
  await eventually(isSeen, 'no reader opened', WAIT_MS);
  const frame = new FirefoxFrame(firefox, firefoxContext(firefox, find));
  const state = await frame.context.waitFor(
    `() => document.documentElement.dataset.state !== 'loading' && document.documentElement.dataset.state`,
    null,
    'the reader goes on loading',
  );
  if (state !== 'ready') throw new Error(`the reader is in the state «${String(state)}»`);
  // At first no more of the article is laid out than what is seen.
  await frame.locator('.article-body:not(.article-body-first)').waitFor({ state: 'attached' });
  return frame;
}

function backgroundFrame(firefox: Firefox, extensionId: string): DrivenFrame {
  const context: FirefoxContext = firefoxContext(firefox, () =>
    firefox.inWindow(contextOfBackground, extensionId),
  );
  return new FirefoxFrame(firefox, context);
}

const tabs = ({ gBrowser }: FirefoxWindow): { id: number; context: number; url: string }[] =>
  gBrowser.tabs.map(({ linkedBrowser }) => ({
    id: linkedBrowser.browserId,
    context: linkedBrowser.browsingContext.id,
    url: linkedBrowser.currentURI.spec,
  }));

const openTab = ({ gBrowser, Services }: FirefoxWindow): number => {
  const tab = gBrowser.addTab('about:blank', {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
  gBrowser.selectedTab = tab;
  return tab.linkedBrowser.browserId;
};

const contextOfPopup = ({ document }: FirefoxWindow): number | null => {
  const popup = document.querySelector<never>('.webextension-popup-browser') as {
    currentURI: { spec: string };
    browsingContext: { id: number };
  } | null;
  return popup?.currentURI.spec.includes('popup.html') ? popup.browsingContext.id : null;
};

const isPopupShown = ({ document }: FirefoxWindow): boolean =>
  (document.querySelector('.webextension-popup-browser')?.closest('panel') as { state?: string } | null)
    ?.state === 'open';

/** Opens the browser's own menu at the middle of the page's selection, and chooses an entry of ours. */
async function chooseFromMenu(firefox: Firefox, page: FirefoxPage, entryId: string): Promise<void> {
  const place = await page.evaluate(() => {
    const { x, y, width, height } = getSelection()!.getRangeAt(0).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.context.pressSecondary(place.x, place.y);
  await eventually(() => firefox.inWindow(isMenuOpen), 'no menu opened', WAIT_MS);
  await firefox.inWindow(chooseEntry, entryId);
  // Until then it has the keys.
  await eventually(() => firefox.inWindow(isMenuClosed), 'the menu stays open', WAIT_MS);
}

const isMenuOpen = ({ document }: FirefoxWindow): boolean =>
  (document.getElementById('contentAreaContextMenu') as unknown as { state: string }).state === 'open';
const isMenuClosed = ({ document }: FirefoxWindow): boolean =>
  (document.getElementById('contentAreaContextMenu') as unknown as { state: string }).state === 'closed';

const chooseEntry = ({ document }: FirefoxWindow, id: string): void => {
  const menu = document.getElementById('contentAreaContextMenu') as unknown as HTMLElement & {
    hidePopup(): void;
  };
  const entry = menu.querySelector(`[id$="-menuitem-_${id}"]`) as { doCommand(): void } | null;
  const ids = Array.from(menu.querySelectorAll('[id*="-menuitem-_"]'), (element) => element.id);
  entry?.doCommand();
  menu.hidePopup();
  if (!entry) throw new Error(`no entry «${id}» in the menu: ${ids.join(' ')}`);
};

/** Without the marks of vowels; the root is closed, and open to the browser's own rights. */
const PLAIN = `const plain = (text) => text.replace(/[\\u064B-\\u0652\\u0670]/g, '').replace(/\\s+/g, ' ').trim();`;
const CARD_TEXT = `() => {
  ${PLAIN}
  // What is left of a reader without its extension is such an element too.
  const host = document.querySelector('[data-mubin="card"], [data-mubin="reader"] > div');
  const root = host && host.openOrClosedShadowRoot;
  const dialog = root && root.querySelector('[role=dialog], dialog, [role=alert]');
  return dialog && dialog.getClientRects().length > 0 ? plain(dialog.textContent) : '';
}`;
const BUTTON_IN_PAGE = `(name) => {
  ${PLAIN}
  for (const host of document.querySelectorAll('[data-mubin], [data-mubin="reader"] > div')) {
    const buttons = host.openOrClosedShadowRoot ? host.openOrClosedShadowRoot.querySelectorAll('button') : [];
    for (const button of buttons) {
      if (plain(button.getAttribute('aria-label') || button.textContent) !== name) continue;
      const { x, y, width, height } = button.getBoundingClientRect();
      if (width > 0) return { x, y, width, height };
    }
  }
  return null;
}`;
