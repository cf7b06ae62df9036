import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../../tools/raw-target.mjs';
import { HOSTILE_PAGES, HOSTILE_TITLE } from '../../fakes/hostile-pages';
import type { DrivenMubin, DrivenPage } from '../driver/driven';
import { articleKeyOf } from '../driver/driven-calls';
import { launchDriven } from '../driver/launch-driven';

let mubin: DrivenMubin;
beforeAll(async () => {
  mubin = await launchDriven({ pages: { ...HOSTILE_PAGES } });
});
afterAll(() => mubin.close());

const open = async (path: keyof typeof HOSTILE_PAGES) => {
  await mubin.page.bringToFront();
  await mubin.page.goto(mubin.url + path);
  return mubin.openReader();
};

interface Shown {
  /** Of the reader page, where the frame holds it at all. */
  state: string | null;
  /** Whether it has yet to say whether there is anything. */
  isLoading: boolean;
  text: string;
}

/**
 * What all frames of a page show once those of a stranger, added now, had their time, and as much more as it takes until
 * so many say that they failed and none is loading.
 */
async function framesWith(page: DrivenPage, urls: string[], failed = 0): Promise<Shown[]> {
  await page.evaluate((addresses) => {
    for (const url of addresses) {
      const frame = document.createElement('iframe');
      frame.className = 'stolen';
      frame.src = url;
      document.body.append(frame);
    }
  }, urls);
  // A frame that the browser refuses says so to nobody in Firefox.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const shown = () => {
    const state = document.documentElement.dataset['state'] ?? null;
    const isLoading = state === 'loading' && !document.querySelector('main:not([aria-busy])');
    return { state, isLoading, text: document.body.innerText };
  };
  return eventually(
    async () => {
      const all: Shown[] = [];
      // One after the other: Marionette answers one question at a time. A frame that the browser refused cannot be asked.
      for (const frame of await mubin.framesOf(page))
        all.push(await frame.evaluate(shown).catch(() => ({ state: null, isLoading: false, text: '' })));
      const count = all.filter(({ state }) => state === 'failed').length;
      return all.length >= urls.length && count >= failed && !all.some(({ isLoading }) => isLoading) && all;
    },
    'the frames are never there',
    30_000,
  );
}
const withArticle = (shown: Shown[]) => shown.filter(({ text }) => /الجسر|الفقرة/.test(text)).length;

describe('the reader in a frame of a stranger', () => {
  it('cannot be found by the page over which it lies', async () => {
    const reader = await open('/thief.html');
    await reader.locator('main').focus();
    // By the clock of the page, which looks every 50 ms.
    await mubin.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    const seen = await mubin.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.filter((one) => /extension|reader|article=|window|root/.test(one))).toEqual([]);
    // It did look.
    expect(seen.join()).toContain('thief.html');
    await mubin.closeReader();
  });

  it('shows nothing, in the same tab or another, by the true address or a guessed one', async () => {
    const reader = await open('/events.html');
    const key = await articleKeyOf(reader);
    expect(key.length).toBeGreaterThan(20);
    // As the background gives it to the content script: in Chromium an address that changes with each start.
    const url = await mubin.inBackground((name) => chrome.runtime.getURL(`reader.html?article=${name}`), key);
    const urls = [
      url,
      `${url}&tab=1`,
      await reader.evaluate(() => location.href),
      mubin.extensionUrl(`reader.html?article=${key}`),
      new URL('reader.html', url).href,
      new URL('reader.html?article=00000000-0000-4000-8000-000000000000', url).href,
    ];
    const other = await mubin.newPage();
    await other.goto(`${mubin.url}/events.html`);
    for (const [page, own] of [
      [mubin.page, 1],
      [other, 0],
    ] as const) {
      // Some do come as far as our page, which says that there is nothing.
      const shown = await framesWith(page, urls, 2);
      expect(shown).toHaveLength(urls.length + own);
      expect(withArticle(shown)).toBe(own);
    }
    await other.close();
    await mubin.page.bringToFront();
    // Its own reader still has it.
    expect(await reader.locator('h1').first().textContent()).toBe(HOSTILE_TITLE);
    // After it was closed, the page may not have what it kept of the address either.
    await reader.locator('main').focus();
    await mubin.closeReader();
    await mubin.page.evaluate(() => document.querySelectorAll('.stolen').forEach((frame) => frame.remove()));
    expect(withArticle(await framesWith(mubin.page, urls))).toBe(0);
  });

  it('is the only page of ours that a stranger can name', async () => {
    await mubin.page.goto(`${mubin.url}/events.html`);
    const urls = ['popup', 'options', 'welcome', 'doctor', 'player'].map((name) =>
      mubin.extensionUrl(`${name}.html`),
    );
    const frames = await framesWith(mubin.page, urls);
    expect(frames).toHaveLength(urls.length);
    for (const { state, text } of frames) {
      expect(state).toBeNull();
      expect(text).not.toMatch(/مُبين|القارئ/);
    }
    const files = ['reader.js', 'content.js', 'manifest.json', 'icons/mubin-16.png'];
    const loaded = await mubin.page.evaluate(
      (addresses) => Promise.all(addresses.map((url) => fetch(url).then(String, () => null))),
      [...urls, ...files.map((file) => mubin.extensionUrl(file))],
    );
    expect(loaded.filter(Boolean)).toEqual([]);
  });
});

describe('a page of ours', () => {
  it.each(['reader', 'popup', 'options', 'welcome', 'doctor', 'player'])(
    '%s: takes no markup as text, and runs none',
    async (name) => {
      const page = await mubin.newPage();
      await page.goto(mubin.extensionUrl(`${name}.html`));
      const tried = await page.evaluate(async () => {
        // What is evaluated from outside may make code of text; a task of the page's own may not.
        await new Promise((resolve) => setTimeout(resolve));
        const attempts: Record<string, () => unknown> = {
          innerHTML: () => (document.body.innerHTML = '<img src=x onerror=window.__ran=1>'),
          insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- to see it refused
          write: () => document.write('<b>x</b>'),
          parse: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
          fragment: () => document.createRange().createContextualFragment('<b>x</b>'),
          // The page's own: in Firefox we stand beside it.
          eval: () => (globalThis as unknown as { eval(code: string): unknown }).eval('1'),
          script: () => (document.createElement('script').src = 'https://canary.example/x.js'),
          worker: () => new Worker('https://canary.example/x.js'),
        };
        const passed = Object.entries(attempts).filter(([, attempt]) => {
          try {
            attempt();
            return true;
          } catch {
            return false;
          }
        });
        const sent = await fetch('https://canary.example/sent').then(
          () => true,
          () => false,
        );
        return [
          ...passed.map(([way]) => way),
          ...(sent ? ['fetch'] : []),
          ...('__ran' in window ? ['ran'] : []),
        ];
      });
      expect(tried).toEqual([]);
      await page.close();
    },
  );
});
