import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText } from './driver/closed-root';
import { closeReader } from './driver/escape';
import { articlePage, call, keyOf, backgroundStopper } from './driver/faults';
import { launchMubin, type Mubin } from './driver/launch';
import { playerState } from './driver/player-state';

let mubin: Mubin;
let stop: () => Promise<void>;
beforeAll(async () => {
  mubin = await launchMubin({
    lang: 'ar',
    pages: { '/bridge.html': { body: articlePage('افتتاح الجسر الجديد') } },
  });
  stop = await backgroundStopper(mubin);
});
afterAll(() => mubin.close());

/** Stops the background while it is at what was asked for. */
const stopSoon = () =>
  Promise.all([0, 5, 20].map((ms) => new Promise((done) => setTimeout(done, ms)).then(stop)));
const status = async (reader: Frame) => (await playerState(reader))?.status;
const alerts = (reader: Frame) => reader.locator('[role=alert]').allInnerTexts();

describe('a background that the browser stops', () => {
  it('before, during and after each step: the job goes on, and nothing is lost', async () => {
    const { page, url } = mubin;
    await page.goto(`${url}/bridge.html`);
    await stop();
    await mubin.clickToolbar();
    const popup = await mubin.popup();
    await stopSoon();
    await popup.waitFor(`document.querySelector('#open-reader') !== null`);
    await stop();
    await popup.click('#open-reader');
    await stopSoon();
    const reader = await mubin.readerFrame();
    expect(await reader.locator('h1').innerText()).toBe('افتتاح الجسر الجديد');

    await stop();
    await reader.locator('#people').waitFor();
    expect(await reader.locator('#people').innerText()).toContain('سلمى حداد');

    await stop();
    await reader.locator('#play').click();
    await stopSoon();
    await expect.poll(() => status(reader)).toBe('playing');
    // The voice does not need it, and tells the next one where it is.
    await stop();
    const said = (await mubin.voice.utterances()).length;
    await expect
      .poll(async () => (await mubin.voice.utterances()).length, { timeout: 15_000 })
      .toBeGreaterThan(said);
    // So slow from the next sentence on that it is not over before it is looked at again.
    await mubin.voice.takeForWord(3_000);
    const before = (await mubin.voice.utterances()).length;
    await expect.poll(async () => (await mubin.voice.utterances()).length).toBeGreaterThan(before);
    await stop();
    await reader.locator('#play').click();
    await stopSoon();
    await expect.poll(() => status(reader)).toBe('paused');
    const place = (await playerState(reader))?.sentence;
    await stop();
    await reader.locator('#play').click();
    await stopSoon();
    await expect.poll(() => status(reader)).toBe('playing');
    expect((await playerState(reader))?.sentence).toEqual(place);

    await stop();
    await reader.locator('#toggle-settings').click();
    await reader.locator('input[name=theme][value=dark]').check();
    await stop();
    await expect.poll(() => reader.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await reader.locator('#toggle-settings').click();

    await stop();
    await reader.evaluate(() => {
      const text = document.querySelector('.article-body .sentence')!.firstChild!;
      getSelection()!.setBaseAndExtent(text, 0, text, 4);
    });
    await page.keyboard.press('KeyD');
    await stopSoon();
    // The word itself stands over what is still being looked up.
    await reader.locator('#definition .entry').first().waitFor();
    expect(await reader.locator('#definition').innerText()).toContain('قالت');
    await page.keyboard.press('Escape');

    await stop();
    const key = keyOf(reader);
    const { article } = await call<{ article: { blocks: { id: string; text: string }[] } }>(
      reader,
      'readerContent',
      key,
    );
    const { id: block, text } = article.blocks.at(-1)!;
    await stop();
    await call(reader, 'keepReadingPlace', key, { block, start: 0, end: text.length });
    await stop();
    expect(await call(reader, 'readingPlace', key)).toMatchObject({ block });

    await stop();
    await reader.locator('#stop').click();
    await expect.poll(() => status(reader)).toBe('idle');
    expect(await alerts(reader)).toEqual([]);
    await mubin.voice.takeForWord(120);
    await stop();
    await closeReader(page);
    expect(await page.locator('[data-mubin]').count()).toBe(0);
    await page.locator('h1').click();
  });
});

describe('an extension that is loaded anew', () => {
  it.each(['ar', 'en'] as const)(
    'under an open reader says so (%s), falls silent, and leaves the page usable',
    async (lang) => {
      const own = lang === 'ar' ? mubin : await launchMubin({ lang, pages: mubin.pages });
      try {
        const { page, url } = own;
        await page.goto(`${url}/bridge.html`);
        const reader = await own.openReader();
        await reader.locator('#play').click();
        await expect.poll(() => status(reader)).toBe('playing');
        const manager = await own.context.newPage();
        await manager.goto('chrome://extensions');
        // Else Chromium leaves it switched off.
        await manager.evaluate(() =>
          (
            chrome as unknown as {
              developerPrivate: { updateProfileConfiguration(c: object): Promise<void> };
            }
          ).developerPrivate.updateProfileConfiguration({
            inDeveloperMode: true,
          }),
        );
        await page.bringToFront();
        const options = await own.openOptions();
        await page.bringToFront();
        const before = own.context.serviceWorkers();
        await options.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
        await page.locator('dialog[data-mubin]').waitFor({ state: 'detached', timeout: 10_000 });
        const said = (await own.voice.utterances()).length;
        await expect
          .poll(() => cardText(page))
          .toContain(lang === 'ar' ? 'أعد تحميل الصفحة' : 'Reload the page');
        await page.waitForTimeout(2_500);
        expect((await own.voice.utterances()).length).toBe(said);
        await page.keyboard.press('Escape');
        await page.locator('[data-mubin]').waitFor({ state: 'detached' });
        await page.locator('h1').click();
        // Loaded anew, the page has the new one.
        await expect
          .poll(() =>
            own.context
              .serviceWorkers()
              .some((worker) => !before.includes(worker) && worker.url().includes(own.extensionId)),
          )
          .toBe(true);
        await page.reload();
        expect(await (await own.openReader()).locator('h1').innerText()).toBe('افتتاح الجسر الجديد');
      } finally {
        if (own !== mubin) await own.close();
      }
    },
  );
});
