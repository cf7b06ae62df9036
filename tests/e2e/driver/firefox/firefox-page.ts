import fs from 'node:fs';
import type { DrivenFrame, DrivenLocator, DrivenPage, LocatorOptions } from '../driven';
import { firefoxContext, type FirefoxContext } from './firefox-context';
import { FirefoxLocator, type Keyboard } from './firefox-locator';
import { pressKey, typeText } from './keys';
import type { FirefoxWindow } from './privileged';
import type { Firefox } from './start-firefox';

/** A document of Firefox's as the tests ask it. */
export class FirefoxFrame implements DrivenFrame {
  readonly context: FirefoxContext;
  readonly keyboard: Keyboard;

  constructor(firefox: Firefox, context: FirefoxContext) {
    this.context = context;
    this.keyboard = {
      press: (key) => pressKey(firefox, key),
      type: (text) => typeText(firefox, text),
    };
  }
  #all(): FirefoxLocator {
    return new FirefoxLocator(this.context, this.keyboard, []);
  }
  locator(selector: string, options: LocatorOptions = {}): DrivenLocator {
    return this.#all().locator(selector, options);
  }
  getByRole(role: 'button' | 'link', options: { name: string }): DrivenLocator {
    return this.#all().getByRole(role, options);
  }
  async evaluate<T, A = undefined>(ask: (argument: A) => T, argument?: A): Promise<Awaited<T>> {
    return (await this.context.ask(ask.toString(), argument)) as Awaited<T>;
  }
  waitForFunction<A = undefined>(ask: (argument: A) => unknown, argument?: A): Promise<unknown> {
    return this.context.waitFor(ask.toString(), argument, `never true: ${ask.toString()}`);
  }
}

/** A tab. */
export class FirefoxPage extends FirefoxFrame implements DrivenPage {
  readonly #firefox: Firefox;
  /** Stays the same over whatever the tab shows. */
  readonly browserId: number;

  constructor(firefox: Firefox, browserId: number) {
    super(
      firefox,
      firefoxContext(firefox, () => firefox.inWindow(contextOfTab, browserId)),
    );
    this.#firefox = firefox;
    this.browserId = browserId;
  }
  goto(url: string): Promise<void> {
    return this.#firefox.inWindow(load, this.browserId, url);
  }
  reload(): Promise<void> {
    return this.#firefox.inWindow(load, this.browserId, { reload: true });
  }
  goBack(): Promise<void> {
    return this.#firefox.inWindow(load, this.browserId, { back: true });
  }
  title(): Promise<string> {
    return this.evaluate(() => document.title);
  }
  bringToFront(): Promise<void> {
    return this.#firefox.inWindow(selectTab, this.browserId);
  }
  async setViewportSize(size: { width: number; height: number }): Promise<void> {
    await this.#firefox.inWindow(resizePage, this.browserId, size.width, size.height);
    await this.context.waitFor(
      '({ width, height }) => innerWidth === width && innerHeight === height',
      size,
      `the page is never ${size.width}×${size.height}`,
    );
  }
  async screenshot({ path }: { path: string }): Promise<void> {
    fs.writeFileSync(path, await pictureOf(this.#firefox, this.context));
  }
  close(): Promise<void> {
    return this.#firefox.inWindow(closeTab, this.browserId);
  }
  /** Every document in it, itself first. */
  documents(): Promise<{ id: number; url: string }[]> {
    return this.#firefox.inWindow(documentsOfTab, this.browserId);
  }
}

/** PNG of what a document shows. */
export async function pictureOf(firefox: Firefox, context: FirefoxContext): Promise<Buffer> {
  const { width, height } = (await context.ask(
    '() => ({ width: innerWidth, height: innerHeight })',
    null,
  )) as { width: number; height: number };
  return Buffer.from(await firefox.inWindow(capture, (await context.id())!, width, height), 'base64');
}

const contextOfTab = ({ gBrowser }: FirefoxWindow, id: number): number | null =>
  gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.browserId === id)?.linkedBrowser.browsingContext
    .id ?? null;

const documentsOfTab = ({ gBrowser }: FirefoxWindow, id: number): { id: number; url: string }[] =>
  gBrowser.tabs
    .find(({ linkedBrowser }) => linkedBrowser.browserId === id)!
    .linkedBrowser.browsingContext.getAllBrowsingContextsInSubtree()
    .map((context) => ({ id: context.id, url: context.currentURI?.spec ?? '' }));

const selectTab = ({ gBrowser }: FirefoxWindow, id: number): void => {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.browserId === id)!;
  gBrowser.selectedTab = tab;
  tab.linkedBrowser.focus();
};

const closeTab = ({ gBrowser }: FirefoxWindow, id: number): void =>
  gBrowser.removeTab(gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.browserId === id)!);

/** Goes to an address, again to the same, or back, and waits until all of the page is there. */
const load = async (
  { gBrowser, Services }: FirefoxWindow,
  id: number,
  where: string | { reload: true } | { back: true },
): Promise<void> => {
  const { linkedBrowser } = gBrowser.tabs.find((tab) => tab.linkedBrowser.browserId === id)!;
  // nsIWebProgressListener: the end of the load of a whole window.
  const STATE_STOP = 0x10;
  const STATE_IS_WINDOW = 0x80000;
  await new Promise<void>((resolve) => {
    const listener = {
      onStateChange: (browser: unknown, _progress: unknown, _request: unknown, flags: number) => {
        if (browser !== linkedBrowser || !(flags & STATE_STOP) || !(flags & STATE_IS_WINDOW)) return;
        // The end of what the tab showed before may come late.
        if (typeof where === 'string' && linkedBrowser.currentURI.spec !== new URL(where).href) return;
        gBrowser.removeTabsProgressListener(listener);
        resolve();
      },
    };
    gBrowser.addTabsProgressListener(listener);
    if (typeof where === 'string')
      linkedBrowser.fixupAndLoadURIString(where, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      });
    else if ('reload' in where) linkedBrowser.reload();
    // By default it passes over pages in which the person did nothing, and a press in our frame is not always counted in time.
    else linkedBrowser.goBack(false);
  });
};

/** The window itself cannot be as narrow as a telephone: its page can. */
const resizePage = ({ gBrowser }: FirefoxWindow, id: number, width: number, height: number): void => {
  const { linkedBrowser } = gBrowser.tabs.find((tab) => tab.linkedBrowser.browserId === id)!;
  for (const [name, value] of [
    ['width', width],
    ['height', height],
  ] as const)
    for (const limit of ['', 'min-', 'max-'])
      linkedBrowser.style.setProperty(`${limit}${name}`, `${value}px`, 'important');
};

const capture = async (window: FirefoxWindow, id: number, width: number, height: number): Promise<string> => {
  const { capture: camera } = window.ChromeUtils.importESModule(
    'chrome://remote/content/shared/Capture.sys.mjs',
  ) as {
    capture: {
      canvas(
        win: Window,
        context: unknown,
        x: number,
        y: number,
        width: number,
        height: number,
      ): Promise<never>;
      toBase64(canvas: never, type: string): string;
    };
  };
  const canvas = await camera.canvas(window, window.BrowsingContext.get(id), 0, 0, width, height);
  return camera.toBase64(canvas, 'image/png');
};
