import type { Sound } from '../../../tools/sound.mjs';
import type { ServedPage } from '../../../tools/serve.mjs';

/**
 * What the tests that run in both browsers may ask of a page. It is the part of Playwright's interface that they
 * need: Playwright's own objects have it, and `driver/firefox` gives the same over Marionette.
 */

export interface LocatorOptions {
  /** Part of the text, letter case and runs of white space apart. */
  hasText?: string;
  /** What must be found inside. */
  has?: DrivenLocator;
}

export interface DrivenLocator {
  locator(selector: string, options?: LocatorOptions): DrivenLocator;
  filter(options: LocatorOptions): DrivenLocator;
  getByRole(role: 'button' | 'link', options: { name: string }): DrivenLocator;
  first(): DrivenLocator;
  last(): DrivenLocator;
  nth(index: number): DrivenLocator;
  all(): Promise<DrivenLocator[]>;
  count(): Promise<number>;
  waitFor(options?: { state?: 'visible' | 'hidden' | 'attached' | 'detached' }): Promise<void>;
  click(): Promise<void>;
  /** With a finger, where `isPhone`. Firefox is touched by its pointer, which is coarse then. */
  tap(): Promise<void>;
  check(): Promise<void>;
  fill(text: string): Promise<void>;
  focus(): Promise<void>;
  press(key: string): Promise<void>;
  scrollIntoViewIfNeeded(): Promise<void>;
  isVisible(): Promise<boolean>;
  isChecked(): Promise<boolean>;
  getAttribute(name: string): Promise<string | null>;
  textContent(): Promise<string | null>;
  innerText(): Promise<string>;
  inputValue(): Promise<string>;
  allTextContents(): Promise<string[]>;
  allInnerTexts(): Promise<string[]>;
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
  /** The function uses nothing from around it; argument and answer are plain data. */
  evaluate<T, A = undefined>(
    ask: (element: HTMLElement, argument: A) => T,
    argument?: A,
  ): Promise<Awaited<T>>;
  evaluateAll<T>(ask: (elements: HTMLElement[]) => T): Promise<Awaited<T>>;
}

/** A document: a page, or a frame in one. */
export interface DrivenFrame {
  locator(selector: string, options?: LocatorOptions): DrivenLocator;
  getByRole(role: 'button' | 'link', options: { name: string }): DrivenLocator;
  evaluate<T, A = undefined>(ask: (argument: A) => T, argument?: A): Promise<Awaited<T>>;
  waitForFunction<A = undefined>(ask: (argument: A) => unknown, argument?: A): Promise<unknown>;
}

export interface DrivenPage extends DrivenFrame {
  keyboard: {
    /** Names as Playwright has them: `Enter`, `KeyK`, `Shift+Tab`, `ن`. */
    press(key: string): Promise<void>;
    type(text: string): Promise<void>;
  };
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  goBack(): Promise<unknown>;
  title(): Promise<string>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  screenshot(options: { path: string }): Promise<unknown>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

/** A document that is no tab, such as the popup. Expressions are text: of some such documents nothing else is heard. */
export interface DrivenDocument {
  evaluate(expression: string): Promise<unknown>;
  /** Polls until the expression is truthy, and returns its value. */
  waitFor(expression: string): Promise<unknown>;
  /** A real press of the mouse. */
  click(selector: string): Promise<void>;
  press(key: 'Enter' | 'Tab' | 'Escape' | 'Space'): Promise<void>;
  screenshot(file: string): Promise<void>;
}

export type BrowserName = 'chromium' | 'firefox';

export interface DrivenOptions {
  /** `none`: the browser has no voice of its own; `real`: one of the system, recorded; `bundled`: ours, recorded. */
  voice?: 'none' | 'real' | 'bundled';
  /** Pages to serve by path, before the files of the sample. */
  pages?: Record<string, ServedPage>;
  viewport?: { width: number; height: number };
  /** A narrow window that is touched, and a browser without what Firefox for Android has not: menus and keys. */
  isPhone?: boolean;
  /** Leaves the tab open that greets after the installation. */
  keepsWelcome?: boolean;
  /** Where every request goes but those to the served pages: a proxy, as `http://127.0.0.1:PORT`. */
  proxy?: string;
}

export type ExtensionChange = 'reload' | 'disable' | 'enable' | 'uninstall';

export const PHONE = { width: 360, height: 740 } as const;

/** A browser, its interface in Arabic, with the built extension in it and one page open on the served article. */
export interface DrivenMubin {
  browserName: BrowserName;
  page: DrivenPage;
  /** Of the served pages, without a slash at its end. */
  url: string;
  /** The pages served by path; may be added to. */
  pages: Record<string, ServedPage>;
  /** Only with the voices `real` and `bundled`. */
  sound: Sound;
  /** Of a file of the extension, such as `options.html`. */
  extensionUrl(file: string): string;
  /** Presses the toolbar button: the popup opens, `activeTab` is granted. */
  clickToolbar(page?: DrivenPage): Promise<void>;
  /** Waits for the popup. */
  popup(): Promise<DrivenDocument>;
  /** Waits until the reader of a page shows its article. */
  readerFrame(page?: DrivenPage): Promise<DrivenFrame>;
  /** Toolbar button, popup, «open the reader», all by real input. */
  openReader(page?: DrivenPage): Promise<DrivenFrame>;
  /** Closes the reader by a real Esc. */
  closeReader(page?: DrivenPage): Promise<void>;
  /** Every document in a page but its own. */
  framesOf(page: DrivenPage): Promise<DrivenFrame[]>;
  newPage(): Promise<DrivenPage>;
  /** Waits for a page at an address. */
  pageAt(address: string): Promise<DrivenPage>;
  /** The page that opens at what is done, once its address holds `urlPart`. */
  pageOpenedBy(action: () => Promise<unknown>, urlPart: string): Promise<DrivenPage>;
  /** Of the tabs. */
  addresses(): Promise<string[]>;
  /** Runs a function in the background; it uses nothing from around it. */
  inBackground<T, A = undefined>(ask: (argument: A) => T, argument?: A): Promise<Awaited<T>>;
  /**
   * An entry of the menu on what is selected in the page. In Firefox by the menu itself; Chromium's is out of reach
   * for automation, there by its event.
   */
  chooseFromMenu(id: string): Promise<void>;
  /** What is said by the element of ours in the page, whose root is closed; empty where there is none. */
  cardText(): Promise<string>;
  /** Presses, by the pointer, a button of ours in the page by its name without marks; its size, or null where none is. */
  pressInPage(name: string): Promise<{ width: number; height: number } | null>;
  /** Presses the shortcut of a command of the manifest, or does what the browser does then where no key reaches it. */
  pressCommand(id: string): Promise<void>;
  /** Allows the extension in private windows, as a person may, and opens one at an address. */
  privateWindow(url: string): Promise<{ page: DrivenPage; close(): Promise<void> }>;
  /** What a person, or an update, may do to the extension at any time. Resolves once the browser has done so. */
  manage(change: ExtensionChange): Promise<void>;
  /** Takes away the document that speaks, as the browser may at any time. */
  losePlayer(): Promise<void>;
  close(): Promise<void>;
}

/** A browser without Mubin, one page open on the served article. */
export interface BareBrowser {
  page: DrivenPage;
  close(): Promise<void>;
}
