import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../tools/raw-target.mjs';
import { startDisplay, type Display } from './driver/display';
import { launchMubin, type Mubin } from './driver/launch';

/** Real keys on a virtual screen: a hidden browser gives no command to its extensions. */
let display: Display;
let mubin: Mubin;
const hasScreens = process.platform === 'linux';

beforeAll(async () => {
  if (!hasScreens) return;
  display = await startDisplay('us,ara');
  mubin = await launchMubin({ lang: 'ar', display });
});
afterAll(async () => {
  if (!hasScreens) return;
  await mubin.close();
  await display.close();
});

const spoken = async () => (await mubin.voice.utterances()).length;

describe.skipIf(!hasScreens)('keyboard commands (really pressed on Linux only)', () => {
  it('were assigned by the browser as they were asked for', async () => {
    const worker = await mubin.browser.worker(mubin.extensionId);
    const commands = await worker.evaluate(() => chrome.commands.getAll());
    const keys = new Map(commands.map(({ name, shortcut }) => [name, shortcut]));
    expect(Object.fromEntries(keys)).toMatchObject({
      'open-reader': 'Alt+K',
      'toggle-listening': 'Alt+L',
      'who-is-this': 'Alt+W',
    });
  });

  it('speak on a page that was never touched, and pause', async () => {
    expect(await mubin.page.evaluate(() => document.hasFocus())).toBe(true);
    await display.press('AltLeft', 'KeyL');
    await eventually(async () => (await spoken()) > 0, 'nothing was spoken', 20_000);
    const player = await mubin.player();
    await player.waitFor('speechSynthesis.speaking');
    await display.press('AltLeft', 'KeyL');
    await player.waitFor('!speechSynthesis.speaking');
  });

  it('work under an Arabic layout too', async () => {
    display.useLayout('ara');
    const before = await spoken();
    await display.press('AltLeft', 'KeyL');
    await eventually(async () => (await spoken()) > before, 'nothing was spoken', 20_000);
    const player = await mubin.player();
    await player.waitFor('speechSynthesis.speaking');
    await display.press('AltLeft', 'KeyL');
    await player.waitFor('!speechSynthesis.speaking');
    await display.press('AltLeft', 'KeyK');
    const reader = await mubin.readerFrame();
    expect(await reader.locator('h1').count()).toBe(1);
  });

  it('reach the reader by their place on the keyboard, and the host page never sees them', async () => {
    await mubin.page.evaluate(() => {
      const scope = globalThis as unknown as { keys: string[] };
      scope.keys = [];
      addEventListener('keydown', (event) => scope.keys.push(event.code), true);
    });
    const reader = await mubin.readerFrame();
    await reader.evaluate(() => {
      const scope = globalThis as unknown as { keys: string[]; isClicked?: boolean };
      scope.keys = [];
      addEventListener('keydown', (event) => scope.keys.push(`${event.code} ${event.key}`), true);
      addEventListener('pointerup', () => (scope.isClicked = true), true);
    });
    // A page that automation opened leaves the keyboard to the address bar; a person's click takes it from there.
    await display.click(60, 500);
    await reader.waitForFunction(() => (globalThis as unknown as { isClicked?: boolean }).isClicked);
    const before = await spoken();
    await display.press('KeyK');
    await eventually(async () => (await spoken()) > before, 'nothing was spoken', 20_000);
    // The layout writes «ن» where a Latin one writes k.
    expect(await reader.evaluate(() => (globalThis as unknown as { keys: string[] }).keys)).toContain(
      'KeyK ن',
    );
    await display.press('Escape');
    await mubin.page.locator('dialog[data-mubin="reader"]').waitFor({ state: 'detached' });
    expect(await mubin.page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys)).toEqual([]);
  });

  it('open the sample article where they are tried, on the welcome page', async () => {
    const welcome = await mubin.context.newPage();
    await welcome.goto(`chrome-extension://${mubin.extensionId}/welcome.html`);
    await display.focused(await welcome.title());
    const opened = mubin.context.waitForEvent('page');
    await display.press('AltLeft', 'KeyK');
    const reader = await mubin.readerFrame(await opened);
    expect(await reader.locator('#people .person').count()).toBeGreaterThan(4);
  });
});
