import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../tools/raw-target.mjs';
import type { DrivenFrame, DrivenMubin, DrivenPage } from '../driver/driven';
import { BROWSER, launchBare, launchDriven } from '../driver/launch-driven';
import { recordingProxy, type RecordingProxy } from '../driver/recording-proxy';

/** Firefox plays nothing where nothing can play it. */
const SOUND = process.platform === 'linux' ? 'bundled' : 'none';

/** Undone after each test, the last first. */
const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** The served pages lie at another port in every run. */
const LOCAL = /^http:\/\/127\.0\.0\.1:\d+/;
async function proxy(): Promise<RecordingProxy> {
  const started = await recordingProxy((address) => LOCAL.test(address));
  undo.push(started.close);
  return started;
}
async function launch(options: Parameters<typeof launchDriven>[0] = {}): Promise<DrivenMubin> {
  const mubin = await launchDriven(options);
  undo.push(() => mubin.close());
  return mubin;
}
/**
 * What the browser asks for by itself, when it likes: its updates, its account, what fields of forms are. A run without
 * Mubin shows them too, but not at the same moment. No file of the extension names one of them.
 */
const BROWSERS_OWN = ['update.googleapis.com', 'accounts.google.com', 'content-autofill.googleapis.com'];
const isBrowsersOwn = (address: string) =>
  BROWSERS_OWN.some((host) => address.startsWith(`${host}:443`) || address.startsWith(`http://${host}/`));
/** How often each place was asked for. */
function countsIn({ asked }: RecordingProxy): Map<string, number> {
  const counts = new Map<string, number>();
  for (const address of asked.filter((one) => !isBrowsersOwn(one))) {
    const place = address.replace(LOCAL, '');
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}
/**
 * The reader is a document of its own, and shows pictures of the page: whether the browser has them at hand still is its own
 * affair, and so is when it looks for the icon of a site.
 */
const isPicture = (place: string) => /\.(?:svg|png|jpe?g|webp|gif|ico)$/.test(place);

const PLANTED = 'http://planted.example/';
/** Has the page ask for what is not to get past the proxy unseen. What was asked for before is written down by then. */
async function plant(page: DrivenPage, { asked }: RecordingProxy): Promise<void> {
  const isAnswered = await page.evaluate(
    (address) =>
      fetch(address, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      ),
    PLANTED,
  );
  expect(isAnswered).toBe(true);
  expect(asked).toContain(PLANTED);
}

/** Asked for more often than a bare browser asks, with how often. */
const askedBeside = (bare: ReadonlyMap<string, number>, recorded: RecordingProxy): [string, number][] =>
  [...countsIn(recorded)].filter(
    ([place, count]) => count > (bare.get(place) ?? 0) && !(bare.has(place) && isPicture(place)),
  );

/**
 * All that a reader does with an article: looks at all of it, hears it, asks for words and people, sets something, has it
 * vowelled, saves it and its sound, asks for a word in the page itself, and for why nothing is heard.
 */
async function wholeJob(mubin: DrivenMubin): Promise<void> {
  const reader = await mubin.openReader();
  await showAll(reader);
  await reader.locator('#play').click();
  await reader.locator('#play[aria-label="إيقاف مؤقت"]').waitFor();
  await eventually(
    () => reader.evaluate(() => CSS.highlights.get('mubin-sentence')?.size),
    'no sentence is spoken',
    20_000,
  );
  await mubin.page.keyboard.press('KeyK');
  await reader.locator('#play[aria-label="متابعة"]').waitFor();
  await reader.locator('.mention').first().click();
  await reader.locator('li.person:focus').waitFor();
  await reader.evaluate(() => {
    const paragraph = document.querySelector('.article-body .sentence')!;
    getSelection()!.selectAllChildren(paragraph);
  });
  await mubin.page.keyboard.press('KeyD');
  await reader.locator('#definition').waitFor();
  await mubin.page.keyboard.press('Escape');
  await reader.locator('#toggle-settings').click();
  await reader.locator('#settings input[value="dark"]').check();
  await reader.locator('html[data-theme="dark"]').waitFor();
  await reader.locator('#settings input[name="diacritics"][value="all"]').check();
  await reader.waitForFunction(() =>
    /(?:\p{L}[\u064B-\u0652]{1,2}){3}/u.test(document.querySelector('.article-body')!.textContent),
  );
  await reader.locator('#close-settings').click();

  await reader.locator('#save-audio').click();
  await reader.locator('#audio-status', { hasText: 'حُفظ' }).waitFor();
  for (const format of ['epub', 'html', 'md']) {
    await reader.locator('#toggle-share').click();
    await reader.locator(`#save-${format}`).click();
    await reader.locator('.share-said', { hasText: `.${format}` }).waitFor();
  }

  await reader.locator('#close-reader').click();
  await mubin.page.locator('dialog[data-mubin="reader"]').waitFor({ state: 'detached' });
  await mubin.page.evaluate(() => {
    const text = document.querySelector('h1')!.firstChild as Text;
    const word = /\S+/.exec(text.data)!;
    text.parentElement!.scrollIntoView({ block: 'center' });
    getSelection()!.setBaseAndExtent(text, word.index, text, word.index + word[0].length);
  });
  await mubin.chooseFromMenu('define');
  await eventually(() => mubin.cardText(), 'no definition in the page', 20_000);
  for (const ours of ['options.html', 'doctor.html?lang=ar']) {
    const opened = await mubin.newPage();
    await opened.goto(mubin.extensionUrl(ours));
    await opened.locator('html[data-state=ready]').waitFor();
    await opened.close();
  }
}
async function showAll(reader: DrivenFrame): Promise<void> {
  await reader.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await reader.waitForFunction(() => Array.from(document.images).every(({ complete }) => complete));
}

describe('privacy', () => {
  it('asks for nothing at install but what the button needs, and sees no page before it is pressed', async () => {
    const mubin = await launch();
    const granted = await mubin.inBackground(() => chrome.permissions.getAll());
    expect((granted.permissions ?? []).filter((name) => name !== 'offscreen').toSorted()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
    ]);
    expect(granted.origins).toEqual([]);
    const refused = await mubin.inBackground(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      return chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['content.js'] }).then(
        () => null,
        (error: unknown) => String(error),
      );
    });
    expect(refused).toMatch(/Cannot access|Missing host permission/);
  });

  it('asks the network for nothing during the whole job that the page does not ask for without it', async () => {
    const control = await proxy();
    const bare = await launchBare(control.url);
    undo.push(() => bare.close());
    await bare.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await bare.page.waitForFunction(() => Array.from(document.images).every(({ complete }) => complete));
    await plant(bare.page, control);

    const recorded = await proxy();
    const mubin = await launch({ proxy: recorded.url, voice: SOUND });
    await wholeJob(mubin);
    await plant(mubin.page, recorded);
    const bareCounts = countsIn(control);
    expect(bareCounts.get('/')).toBe(1);
    expect(bareCounts.size).toBeGreaterThan(2);
    expect(askedBeside(bareCounts, recorded)).toEqual([]);
  });

  it('has nothing in its files by which it could ask what the browser asks for by itself', () => {
    const folder = path.resolve(import.meta.dirname, `../../../dist/${BROWSER}`);
    const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const scripts = files.filter((file) => /\.(?:js|html|json|css)$/.test(file));
    expect(scripts.length).toBeGreaterThan(20);
    for (const file of scripts) {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      expect(
        BROWSERS_OWN.filter((host) => text.includes(host)),
        file,
      ).toEqual([]);
    }
  });

  it('leaves the pictures of the article alone where they are switched off', async () => {
    const recorded = await proxy();
    const mubin = await launch({ proxy: recorded.url });
    await mubin.inBackground(() => chrome.storage.local.set({ settings: { pictures: false } }));
    await mubin.page.waitForFunction(() => Array.from(document.images).every(({ complete }) => complete));
    // When the browser looks for the icon of a site is its own affair.
    const asked = () =>
      recorded.asked.filter((address) => !isBrowsersOwn(address) && !address.endsWith('/favicon.ico'));
    const before = asked().length;
    const reader = await mubin.openReader();
    expect(await reader.locator('#article img').count()).toBe(0);
    await showAll(reader);
    await plant(mubin.page, recorded);
    expect(asked().slice(before)).toEqual([PLANTED]);
  });
});
