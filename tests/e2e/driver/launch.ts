import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { launchBrowser, type Browser } from '../../../tools/browser.mjs';
import { eventually, type RawTarget } from '../../../tools/raw-target.mjs';
import { readerFrame } from '../../../tools/reader-frame.mjs';
import { serve, type ServedPage } from '../../../tools/serve.mjs';
import { startSound, type Sound } from '../../../tools/sound.mjs';
import { systemVoices } from '../../../tools/system-voices.mjs';
import { welcomeTab } from '../../../tools/welcome-tab.mjs';
import { changedExtension, withoutDesktop } from './changed-extension';
import type { Display } from './display';
import { comeLate } from './late-frames';
import { TestVoice } from './test-voice';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const EXTENSION = path.join(ROOT, 'dist/chromium');
const TEST_VOICE = path.join(ROOT, 'tests/fakes/test-voice');

export interface MubinOptions {
  /**
   * `test`: exact word events and no sound; `real`: a voice of the system, to be recorded; `none`: the browser has no
   * voice, and what Mubin's own says is not to be heard; `bundled`: the same, to be recorded.
   */
  voice?: 'test' | 'real' | 'none' | 'bundled';
  /** Of the browser's interface, BCP 47. */
  lang?: string;
  /** A screen to show the window on, for real key presses; hidden without. */
  display?: Display;
  /** Pages to serve by path, before the files of `folder`. */
  pages?: Record<string, ServedPage>;
  /** The sample article by default. */
  folder?: string;
  viewport?: { width: number; height: number };
  /** A screen that is touched, and a browser without menus and keys, as Firefox for Android. */
  isPhone?: boolean;
  /** Leaves the tab open that greets after the installation. */
  keepsWelcome?: boolean;
  args?: string[];
  /** Origins that the browser lets Mubin see from the start: its own question cannot be answered without a person. */
  allowed?: string[];
  /** Changes the files of the extension before it is loaded; they lie in a copy, in this folder. */
  prepare?: (folder: string) => void;
  /** Whether pages that are left may be kept for coming back; Playwright has them dropped. */
  keepsLeftPages?: boolean;
}

/** A browser with the built extension in it, one page open on the served article, not touched by anybody. */
export interface Mubin {
  browser: Browser;
  context: BrowserContext;
  page: Page;
  extensionId: string;
  /** Of the served pages, without a slash at its end. */
  url: string;
  /** The pages served by path; may be added to. */
  pages: Record<string, ServedPage>;
  /** Only with the voice `test`. */
  voice: TestVoice;
  /** Only with the voices `real` and `bundled`. */
  sound: Sound;
  /** Presses the toolbar button: the popup opens, `activeTab` is granted. */
  clickToolbar(page?: Page): Promise<void>;
  /** Waits for the popup document. */
  popup(): Promise<RawTarget>;
  /** Waits for the document that speaks. */
  player(): Promise<RawTarget>;
  /** Waits until the reader of a page shows its article. */
  readerFrame(page?: Page): Promise<Frame>;
  /** Toolbar button, popup, «open the reader», all by real input. */
  openReader(page?: Page): Promise<Frame>;
  /** The page of all settings in a tab of its own, at the setting of a name. */
  openOptions(row?: string): Promise<Page>;
  close(): Promise<void>;
}

export async function launchMubin(options: MubinOptions = {}): Promise<Mubin> {
  const {
    voice = 'test',
    lang,
    display,
    pages = {},
    folder = path.join(ROOT, 'sample'),
    viewport,
    isPhone = false,
    keepsWelcome = false,
    args,
    allowed = [],
    prepare,
    keepsLeftPages = false,
  } = options;
  if (!fs.existsSync(path.join(EXTENSION, 'manifest.json')))
    throw new Error('build first: node tools/build.mjs');
  // In the order of the undoing.
  const undo: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const server = await serve({ folder, pages });
    undo.push(server.close);
    const sound = voice === 'real' || voice === 'bundled' ? await startSound() : null;
    if (sound) undo.push(sound.close);
    const browser = await launchBrowser({
      extensions: [
        allowed.length === 0 && !prepare && !isPhone
          ? EXTENSION
          : extensionWith(allowed, prepare, isPhone, undo),
        ...(voice === 'test' ? [TEST_VOICE] : []),
      ],
      headless: display === undefined,
      sound: sound !== null,
      voices: voice === 'real',
      keepsLeftPages,
      hasTouch: isPhone,
      env: { ...sound?.env, ...display?.env },
      ...(lang === undefined ? {} : { lang }),
      ...(args === undefined ? {} : { args }),
      ...(display ? { viewport: null } : viewport ? { viewport } : {}),
    });
    undo.push(browser.close);
    const { context, extensionIds } = browser;
    await comeLate(context);
    const [extensionId = '', voiceId] = extensionIds;
    const testVoice = voiceId === undefined ? null : new TestVoice(await browser.worker(voiceId));
    // An event of the browser is lost on a worker that has not yet come to its listeners for the first time.
    const worker = await browser.worker(extensionId);
    await eventually(
      () => worker.evaluate(() => chrome.runtime.onMessage.hasListeners()),
      'the background never listens',
      10_000,
    );
    const greeting = await welcomeTab(context, extensionId);
    if (!keepsWelcome) await greeting.close();
    // Mubin's own comes before the system's espeak-ng, unless a listener chose that.
    if (voice === 'real')
      await worker.evaluate(() =>
        chrome.storage.local.set({ settings: { voices: { ar: 'Arabic espeak-ng' } } }),
      );
    const page = context.pages()[0] ?? (await context.newPage());
    // In a page of its own: what is evaluated counts as a gesture.
    if (voice === 'real') await onNewPage(context, systemVoices);
    await page.goto(`${server.url}/`);
    await display?.focused(await page.title());

    const mubin: Mubin = {
      browser,
      context,
      page,
      extensionId,
      url: server.url,
      pages,
      get voice() {
        return present(testVoice, 'test');
      },
      get sound() {
        return present(sound, 'real');
      },
      clickToolbar: (on = page) => browser.clickAction(extensionId, on),
      popup: () => browser.attach('popup.html'),
      player: () => browser.attach('player.html'),
      readerFrame: (on = page) => readerFrame(on),
      openReader: async (on = page) => {
        await mubin.clickToolbar(on);
        const popup = await mubin.popup();
        await popup.click('#open-reader');
        const frame = await mubin.readerFrame(on);
        // It closes by itself, maybe later than the reader opens, and would be taken for the next one.
        await popup.gone();
        return frame;
      },
      openOptions: async (row) => {
        const options = await context.newPage();
        const place = row === undefined ? '' : `#${row}`;
        await options.goto(`chrome-extension://${extensionId}/options.html${place}`);
        await options.locator('html[data-state=ready]').waitFor();
        return options;
      },
      close,
    };
    return mubin;
  } catch (error) {
    await close();
    throw error;
  }
}

/** A copy of the extension whose manifest has hosts, or another. */
function extensionWith(
  hosts: string[],
  prepare: ((folder: string) => void) | undefined,
  isPhone: boolean,
  undo: (() => Promise<void>)[],
): string {
  const { folder, remove } = changedExtension(EXTENSION, (manifest) => ({
    ...(isPhone ? withoutDesktop(manifest) : manifest),
    ...(hosts.length > 0 ? { host_permissions: hosts } : {}),
  }));
  undo.push(remove);
  prepare?.(folder);
  return folder;
}

async function onNewPage(context: BrowserContext, run: (page: Page) => Promise<void>): Promise<void> {
  const page = await context.newPage();
  await run(page);
  await page.close();
}

function present<T>(value: T | null, voice: string): T {
  if (value === null) throw new Error(`launch with the voice «${voice}» for this`);
  return value;
}
