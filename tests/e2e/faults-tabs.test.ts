import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORED } from '../../src/core/stored-entries';
import { eventually } from '../../tools/raw-target.mjs';
import { closePopup } from './driver/close-popup';
import { closeReader } from './driver/escape';
import { articlePage, call, keyOf } from './driver/faults';
import { launchMubin, type Mubin } from './driver/launch';
import { playerState } from './driver/player-state';

const FIRST = 'افتتاح الجسر الجديد';
const SECOND = 'تأجيل افتتاح الطريق الساحلي';
/** A page that exchanges its article for another, as those built by scripts do. */
const moveTo = (address: string) => `<script>
  addEventListener('move', () => {
    history.pushState(null, '', '${address}');
    setTimeout(() => {
      document.title = document.querySelector('h1').textContent = '${SECOND}';
      const first = document.querySelector('p');
      first.textContent = 'أعلنت وزارة النقل أن الطريق الساحلي لن يفتح هذا الشهر، وأن العمل فيه يستمر حتى نهاية الشتاء المقبل.';
    }, 300);
  });
</script>`;

/** Who opens a folder of bookmarks, or the tabs of last time. */
const MANY = 50;

let mubin: Mubin;
let page: Page;
beforeAll(async () => {
  mubin = await launchMubin({
    lang: 'ar',
    allowed: ['http://127.0.0.1/*'],
    keepsLeftPages: true,
    pages: {
      '/first.html': { body: articlePage(FIRST, moveTo('/second.html')) },
      '/third.html': { body: articlePage(FIRST, moveTo('/fourth.html')) },
      '/second.html': { body: articlePage(SECOND) },
      '/frame.html': {
        body: `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>إطار</title><iframe src="/first.html" style="width:100%;height:90vh"></iframe></html>`,
      },
    },
  });
  ({ page } = mubin);
});
afterAll(() => mubin.close());

const dialog = (on: Page = page) => on.locator('dialog[data-mubin="reader"]');
const worker = () => mubin.browser.worker(mubin.extensionId);
const openAlone = async (isOn: boolean) => {
  await (
    await worker()
  ).evaluate((autoHosts) => chrome.storage.local.set({ settings: { autoHosts } }), isOn ? ['127.0.0.1'] : []);
  await expect
    .poll(
      async () =>
        (await (await worker()).evaluate(() => chrome.scripting.getRegisteredContentScripts())).length,
    )
    .toBe(isOn ? 1 : 0);
};
const leftPages = async () =>
  JSON.stringify(
    await (await worker()).evaluate((key) => chrome.storage.session.get(key), STORED.leftPages.key),
  );
/** How often the background was told of a page, from the first question on. */
const arrivals = async () =>
  (await worker()).evaluate(() => {
    const scope = globalThis as { arrivals?: number };
    if (scope.arrivals === undefined) {
      scope.arrivals = 0;
      chrome.runtime.onMessage.addListener((message: { call?: string }) => {
        if (message.call === 'pageArrived') scope.arrivals!++;
      });
    }
    return scope.arrivals;
  });
const move = () => page.evaluate(() => dispatchEvent(new Event('move')));
const heading = async (on: Page = page) => (await mubin.readerFrame(on)).locator('h1').innerText();

describe('a reader that opens by itself', () => {
  it('does so after a reload under it, and where a page exchanges its article; closed, it stays closed', async () => {
    await openAlone(true);
    await page.goto(`${mubin.url}/first.html`);
    expect(await heading()).toBe(FIRST);
    await page.reload();
    expect(await heading()).toBe(FIRST);
    await closeReader(page);
    // The dialog goes before that is noted.
    await expect.poll(leftPages).toContain('/first.html');
    const before = await arrivals();
    await page.reload();
    // Told of as soon as it is seen, and again once it is built.
    await expect.poll(arrivals).toBe(before + 2);
    await page.waitForTimeout(2_000);
    expect(await dialog().count()).toBe(0);
    // That page was closed, the one that it moves on to was not.
    await move();
    expect(await heading()).toBe(SECOND);
    await closeReader(page);

    // Who reads goes on reading, whatever the page does behind.
    await page.goto(`${mubin.url}/third.html`);
    expect(await heading()).toBe(FIRST);
    await move();
    await (await mubin.readerFrame()).locator('#read-moved').waitFor();
    await page.waitForTimeout(3_000);
    expect(await heading()).toBe(FIRST);
    await closeReader(page);
    await openAlone(false);
  });
});

describe('fifty pages that are opened at once', () => {
  it('have each its reader once they are seen', async () => {
    await openAlone(true);
    const before = mubin.context.pages().length;
    await (
      await worker()
    ).evaluate(
      ([url, many]) =>
        Promise.all(
          Array.from({ length: many }, (_, at) =>
            chrome.tabs.create({ url: `${url}/second.html?${at}`, active: false }),
          ),
        ),
      [mubin.url, MANY] as const,
    );
    await expect.poll(() => mubin.context.pages().length, { timeout: 30_000 }).toBe(before + MANY);
    const missing: string[] = [];
    for (const tab of mubin.context.pages().slice(before)) {
      await tab.bringToFront();
      const title = await mubin
        .readerFrame(tab)
        .then((reader) => reader.locator('h1').innerText())
        .catch((error: unknown) => String(error));
      if (title !== SECOND) missing.push(`${tab.url()}: ${title}`);
      await tab.close();
    }
    expect(missing).toEqual([]);
    await page.bringToFront();
    await openAlone(false);
  }, 240_000);
});

describe('a page', () => {
  it('under which the reader is open can exchange its article: the popup opens the new one in its place', async () => {
    await page.goto(`${mubin.url}/first.html`);
    const before = keyOf(await mubin.openReader());
    await move();
    await expect.poll(() => page.title()).toBe(SECOND);
    await mubin.clickToolbar();
    const popup = await mubin.popup();
    await popup.click('#open-reader');
    await eventually(
      () =>
        Promise.resolve(
          page.frames().some((frame) => frame.url().includes('reader.html') && keyOf(frame) !== before),
        ),
      'no reader opens in place of the other',
      30_000,
    );
    await eventually(async () => (await heading()) === SECOND, 'it is not of the new article', 30_000);
    expect(await dialog().count()).toBe(1);
    await closeReader(page);
  });

  it('that takes our element away is usable, and the reader opens again', async () => {
    await page.goto(`${mubin.url}/first.html`);
    await mubin.openReader();
    const overflow = () => page.evaluate(() => document.documentElement.style.overflow);
    expect(await overflow()).toBe('hidden');
    await page.evaluate(() => document.querySelector('[data-mubin]')?.remove());
    await expect.poll(overflow).toBe('');
    await page.locator('h1').click();
    const reader = await mubin.openReader();
    expect(await reader.locator('h1').innerText()).toBe(FIRST);
    await closeReader(page);
  });

  it('whose article stands in a frame says that there is none, and what to do', async () => {
    await page.goto(`${mubin.url}/frame.html`);
    await mubin.clickToolbar();
    const popup = await mubin.popup();
    await popup.waitFor(
      `document.querySelector('#why-not')?.textContent.includes('افتح الإطار في لسان مستقل')`,
    );
    await closePopup(mubin);
  });

  it('without a network has the whole job', async () => {
    await page.goto(`${mubin.url}/second.html`);
    await mubin.context.setOffline(true);
    try {
      const reader = await mubin.openReader();
      expect(await reader.locator('#people').innerText()).toContain('كمال منصور');
      await reader.locator('#play').click();
      await expect.poll(async () => (await playerState(reader))?.status).toBe('playing');
      await reader.evaluate(() => {
        const text = document.querySelector('.article-body .sentence')!.firstChild!;
        getSelection()!.setBaseAndExtent(text, 0, text, 4);
      });
      await page.keyboard.press('KeyD');
      await reader.locator('#definition .entry').first().waitFor();
      expect(await reader.locator('[role=alert]').count()).toBe(0);
      await page.keyboard.press('Escape');
      await closeReader(page);
    } finally {
      await mubin.context.setOffline(false);
    }
  });

  it('at 200 % has the reader whole', async () => {
    await page.goto(`${mubin.url}/second.html`);
    await (
      await worker()
    ).evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.tabs.setZoom(tab!.id, 2);
    }, `${mubin.url}/second.html`);
    const reader = await mubin.openReader();
    const { width, view } = await reader.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      view: document.documentElement.clientWidth,
    }));
    expect(width).toBeLessThanOrEqual(view);
    await reader.locator('#play').click();
    await expect.poll(async () => (await playerState(reader))?.status).toBe('playing');
    await closeReader(page);
  });

  it('that is left while it is read takes nothing of the next one along', async () => {
    for (const path of ['first', 'second', 'first', 'second', 'first', 'second']) {
      await page.goto(`${mubin.url}/${path}.html`);
      await (
        await worker()
      ).evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ url });
        const { onCommand } = chrome.commands as unknown as {
          onCommand: { dispatch(...args: unknown[]): void };
        };
        onCommand.dispatch('open-reader', tab);
        onCommand.dispatch('toggle-listening', tab);
      }, `${mubin.url}/${path}.html`);
      const reader = await mubin.readerFrame();
      await expect
        .poll(async () => (await playerState(reader)) ?? null)
        .toMatchObject({ status: 'playing', title: path === 'first' ? FIRST : SECOND });
      expect(await call(reader, 'readerContent', keyOf(reader))).not.toBeNull();
      await closeReader(page);
    }
  });

  it('whose keys are pressed ten times in a second has one reader, on one article', async () => {
    await page.goto(`${mubin.url}/first.html`);
    await page.bringToFront();
    const tabId = await (
      await worker()
    ).evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const { onCommand } = chrome.commands as unknown as {
        onCommand: { dispatch(...args: unknown[]): void };
      };
      for (let i = 0; i < 10; i++) onCommand.dispatch('open-reader', tab);
      for (let i = 0; i < 10; i++) onCommand.dispatch('toggle-listening', tab);
      return tab!.id;
    }, `${mubin.url}/first.html`);
    const reader = await mubin.readerFrame();
    expect(await reader.locator('h1').innerText()).toBe(FIRST);
    // The background looks at a tab for one after the other: this one comes last.
    await call(reader, 'pageReport', tabId);
    await page.waitForTimeout(1_500);
    expect(await dialog().count()).toBe(1);
    expect(await reader.locator('[role=alert]').count()).toBe(0);
    // Whatever the last press meant, the next one does what the button says.
    const status = async () => (await playerState(reader))?.status;
    const button = reader.locator('#play');
    await expect
      .poll(async () => `${await status()}: ${await button.getAttribute('aria-label')}`)
      .toMatch(/^(?:playing: إيقاف مؤقت|paused: متابعة)$/);
    const before = await status();
    await button.click();
    await expect.poll(status).toBe(before === 'playing' ? 'paused' : 'playing');
    for (let i = 0; i < 3; i++) await button.click();
    await closeReader(page);
  });

  it('that the browser discards is read again once it is back', async () => {
    await page.goto(`${mubin.url}/second.html`);
    const reader = await mubin.openReader();
    const key = keyOf(reader);
    const other = await mubin.context.newPage();
    await other.goto(`${mubin.url}/first.html`);
    await other.bringToFront();
    const discarded = await (
      await worker()
    ).evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      return (await chrome.tabs.discard(tab!.id))?.id;
    }, `${mubin.url}/second.html`);
    expect(discarded).toBeDefined();
    await (await worker()).evaluate((id) => chrome.tabs.update(id, { active: true }), discarded);
    const back = await eventually(
      () =>
        Promise.resolve(
          mubin.context.pages().find((tab) => tab !== other && tab.url().endsWith('/second.html')),
        ),
      'the tab does not come back',
      10_000,
    );
    await back.locator('h1').waitFor();
    const again = await mubin.openReader(back);
    expect(await again.locator('h1').innerText()).toBe(SECOND);
    expect(key).not.toBe('');
    await again.locator('#play').click();
    await expect.poll(async () => (await playerState(again))?.status).toBe('playing');
    await other.close();
  });
});
