import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_PAGES, HOSTILE_PARAGRAPHS, HOSTILE_TITLE } from '../fakes/hostile-pages';
import { closeReader, pressEscape } from './driver/escape';
import { launchMubin, type Mubin } from './driver/launch';

let mubin: Mubin;
let tab: Page;
beforeAll(async () => {
  mubin = await launchMubin({ lang: 'ar', pages: { ...HOSTILE_PAGES } });
  tab = mubin.page;
  tab.on('dialog', (dialog) => void dialog.dismiss());
});
afterAll(() => mubin.close());
afterEach(async () => {
  for (const other of mubin.context.pages()) if (other !== tab) await other.close();
});

type Path = keyof typeof HOSTILE_PAGES;
const open = async (path: Path): Promise<Frame> => {
  await tab.goto(mubin.url + path);
  return mubin.openReader();
};
const heard = async () => (await mubin.voice.utterances()).length;
const ourDialogs = () => tab.locator('[data-mubin]').count();

/** Whether the page can be used: its own button takes the focus, and nothing of ours lies in it. */
async function expectPageUsable(): Promise<void> {
  await expect.poll(ourDialogs, { timeout: 5_000 }).toBe(0);
  await tab.locator('#own').focus();
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe('own');
}

async function expectWholeArticle(reader: Frame): Promise<void> {
  expect(await reader.locator('h1').first().textContent()).toBe(HOSTILE_TITLE);
  expect(await reader.locator('#article p.paragraph').count()).toBeGreaterThanOrEqual(HOSTILE_PARAGRAPHS);
  expect(await reader.locator('body').textContent()).not.toContain('HIJACKED');
  expect(await reader.evaluate(() => (globalThis as { __ran?: unknown }).__ran)).toBeUndefined();
}

describe('a page that fights its reader', () => {
  it.each<[Path, string]>([
    ['/prototypes.html', 'rewrites the prototypes of its world'],
    ['/styled-away.html', 'hides what is ours by its style sheet'],
    ['/covered.html', 'covers us with all that a page has'],
    ['/flood.html', 'changes without end'],
    ['/deep.html', 'is nested deep and wide'],
    ['/based.html', 'names a base that runs'],
    ['/named.html', 'has markup in its name and address'],
  ])('%s: is read whole where it %s, and is usable afterwards', async (path) => {
    const reader = await open(path);
    await expectWholeArticle(reader);
    const before = await heard();
    const { width, height } = (await reader.locator('main').boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThan(100);
    // A true press reaches the reader, and not what lies over it in the page.
    await reader.locator('#article p.paragraph').first().click();
    await expect.poll(heard, { timeout: 15_000 }).toBeGreaterThan(before);
    await mubin.page.keyboard.press('KeyK');
    await closeReader(tab);
    if (path !== '/prototypes.html') await expectPageUsable();
  });

  it.each<[Path]>([['/clobbered.html'], ['/clobbered-form.html']])(
    '%s: is read whole where its elements bear the names of what a document has',
    async (path) => {
      const reader = await open(path);
      // In the page's own world the names do hide what they are to hide.
      expect(await tab.evaluate(() => document.documentElement instanceof HTMLHtmlElement)).toBe(false);
      await expectWholeArticle(reader);
      await reader.locator('main').focus();
      await closeReader(tab);
      await expect.poll(ourDialogs, { timeout: 5_000 }).toBe(0);
    },
  );

  it.each<[Path, string]>([
    ['/moved.html', 'moves our dialog to another place'],
    ['/closed.html', 'closes our dialog'],
  ])('%s: is usable where it %s', async (path) => {
    await tab.goto(mubin.url + path);
    await mubin.clickToolbar();
    const popup = await mubin.popup();
    await popup.click('#open-reader');
    // It closes once the reader was shown; the page's own timer began before.
    await popup.gone();
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    await expect
      .poll(async () => {
        if ((await tab.locator('dialog[data-mubin][open]').count()) === 0) return 'closed';
        const reader = tab.frames().find((frame) => frame.url().includes('reader.html'));
        return reader?.evaluate(() => document.documentElement.dataset['state']);
      })
      .toMatch(/^(?:closed|ready|failed)$/);
    await pressEscape(tab);
    // The reader has the key first, and asks to be closed.
    await expect
      .poll(async () => {
        await tab.locator('#own').focus();
        return tab.evaluate(() => document.activeElement?.id);
      })
      .toBe('own');
  });

  it('is usable where it opens a dialog of its own over ours', async () => {
    await open('/over.html');
    await tab.locator('#theirs[open]').waitFor();
    await tab.locator('#inside').focus();
    await tab.keyboard.press('Escape');
    await tab.locator('#theirs:not([open])').waitFor({ state: 'attached' });
    await closeReader(tab);
    await expectPageUsable();
  });
});

describe('what a page makes itself', () => {
  it('closes no reader and forgets no article: only the person and the browser do', async () => {
    const reader = await open('/events.html');
    const before = await heard();
    await tab.evaluate(() => {
      const dialog = document.querySelector('[data-mubin]')!;
      const keys = { bubbles: true, composed: true, cancelable: true };
      for (const target of [
        window,
        document,
        document.documentElement,
        document.body,
        dialog,
        ...dialog.children,
      ]) {
        for (const type of [
          'cancel',
          'close',
          'load',
          'pagehide',
          'beforeunload',
          'unload',
          'blur',
          'toggle',
          'click',
        ])
          target.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'click'])
          target.dispatchEvent(new MouseEvent(type, keys));
        for (const code of ['Escape', 'KeyK', 'KeyP', 'KeyD'])
          for (const altKey of [false, true])
            target.dispatchEvent(
              new KeyboardEvent('keydown', { ...keys, code, key: code.replace('Key', ''), altKey }),
            );
      }
    });
    await tab.waitForTimeout(3_000);
    expect(await ourDialogs()).toBe(1);
    expect(reader.isDetached()).toBe(false);
    expect(await heard()).toBe(before);
    // The article is still known to the background.
    await reader.locator('#play').click();
    await expect.poll(heard, { timeout: 15_000 }).toBeGreaterThan(before);
    await tab.keyboard.press('KeyK');
    await closeReader(tab);
  });

  it('presses no button of ours beside a selection, and takes none away', async () => {
    const worker = await mubin.browser.worker(mubin.extensionId);
    await worker.evaluate(() => chrome.storage.local.set({ settings: { pageBubble: true } }));
    await open('/events.html');
    await closeReader(tab);
    const bubbles = () => tab.locator('[data-mubin="bubble"]').count();
    await tab.evaluate(() => {
      const text = document.querySelector('#p0')!.firstChild!;
      getSelection()!.setBaseAndExtent(text, 0, text, 6);
    });
    await expect.poll(bubbles).toBe(1);
    await tab.evaluate(() => {
      const host = document.querySelector('[data-mubin="bubble"]')!;
      if (host.shadowRoot !== null) throw new Error('the shadow root is open');
      const keys = { bubbles: true, composed: true, cancelable: true };
      const { left, top } = host.getBoundingClientRect();
      for (const target of [host, document.elementFromPoint(left + 5, top + 5) ?? host, window])
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
          target.dispatchEvent(new MouseEvent(type, keys));
      for (const target of [host, document, window])
        target.dispatchEvent(new KeyboardEvent('keydown', { ...keys, code: 'Escape', key: 'Escape' }));
      document.dispatchEvent(new Event('selectionchange'));
    });
    await tab.waitForTimeout(800);
    expect(await tab.locator('[data-mubin="card"]').count()).toBe(0);
    expect(await bubbles()).toBe(1);
    // A true key does.
    await tab.keyboard.press('Escape');
    await expect.poll(bubbles).toBe(0);
    await worker.evaluate(() => chrome.storage.local.set({ settings: {} }));
  });

  it('reaches nobody of ours: no message, guessed or true in shape, has an effect', async () => {
    const reader = await open('/events.html');
    const tabs = mubin.context.pages().length;
    const reached = await tab.evaluate(async (id) => {
      const calls = [
        ['background', 'openOptions', [null]],
        ['background', 'openWelcome', []],
        ['background', 'openDoctor', ['ar']],
        ['background', 'pageGone', []],
        ['content', 'hideReader', [null]],
        ['player', 'currentState', []],
        ['events', 'playerStateChanged', [{ status: 'failed' }]],
      ].map(([to, call, args]) => ({ mubin: 1, to, call, args }));
      const answers: unknown[] = [];
      addEventListener('message', (event) => event.isTrusted && answers.push(event.data));
      for (const call of calls) {
        document.dispatchEvent(new CustomEvent('mubin', { detail: call }));
        window.dispatchEvent(new CustomEvent('message', { detail: call }));
        for (const { contentWindow } of document.querySelectorAll('iframe'))
          contentWindow?.postMessage(call, '*');
      }
      const { runtime } = (globalThis as { chrome?: { runtime?: typeof chrome.runtime } }).chrome ?? {};
      let sent: unknown = 'no way';
      if (runtime)
        sent = await Promise.all(calls.map((call) => runtime.sendMessage<unknown, unknown>(id, call))).catch(
          String,
        );
      await new Promise((done) => setTimeout(done, 1_500));
      return { answers, sent, frames: window.length };
    }, mubin.extensionId);
    // With no externally_connectable in the manifest a page has nobody to send to.
    expect(reached).toEqual({ answers: [], sent: 'no way', frames: 0 });
    expect(mubin.context.pages().length).toBe(tabs);
    expect(await ourDialogs()).toBe(1);
    expect(await reader.locator('#play').isVisible()).toBe(true);
    await closeReader(tab);
  });
});
