import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripDiacritics } from '../../src/core/arabic/letters';
import { closePopup } from './driver/close-popup';
import { cardText, pressInPage } from './driver/closed-root';
import { launchMubin, type Mubin } from './driver/launch';

let mubin: Mubin;
let page: Page;
beforeAll(async () => {
  mubin = await launchMubin({ lang: 'ar' });
  ({ page } = mubin);
});
afterAll(() => mubin.close());

/** Selects the first occurrence of a text within an element. */
const select = `(root, text) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + text.length);
    walker.currentNode.parentElement.scrollIntoView({ block: 'center' });
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return true;
  }
  return false;
}`;

/** Automation does not reach the browser's own menu; its event does. `activeTab` comes from the toolbar click. */
async function choose(menuItemId: string, selectionText: string): Promise<void> {
  const worker = await mubin.browser.worker(mubin.extensionId);
  await worker.evaluate(
    async ([id, text]) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const clicked = chrome.contextMenus.onClicked as unknown as {
        dispatch(info: object, tab: unknown): void;
      };
      clicked.dispatch({ menuItemId: id, selectionText: text, editable: false, pageUrl: tab?.url }, tab);
    },
    [menuItemId, selectionText] as const,
  );
}

describe('definition in the page', () => {
  it('has both entries in the menu of a selection', async () => {
    const worker = await mubin.browser.worker(mubin.extensionId);
    const updated = await worker.evaluate(async () => {
      await chrome.contextMenus.update('define', {});
      await chrome.contextMenus.update('read-selection', {});
      return true;
    });
    expect(updated).toBe(true);
  });

  it('speaks and copies the word at a press, and says why', async () => {
    await mubin.clickToolbar();
    await closePopup(mubin);
    await page.evaluate(`(${select})(document.querySelector('article'), 'مفاوضات')`);
    await choose('define', 'والتزامهما');
    await expect.poll(() => cardText(page)).toContain('التزام');
    expect(await cardText(page)).toContain('لماذا؟');
    expect((await pressInPage(page, 'استمع إلى «التزام»'))?.height).toBeGreaterThanOrEqual(44);
    await expect
      .poll(async () => (await mubin.voice.utterances()).map(({ text }) => stripDiacritics(text)))
      .toContain('التزام');
    expect((await pressInPage(page, 'انسخ المعنى'))?.height).toBeGreaterThanOrEqual(44);
    await expect.poll(() => cardText(page)).toContain('نسخ المعنى');
    await page.keyboard.press('Escape');
    await page.locator('[data-mubin="card"]').waitFor({ state: 'detached' });
  });

  it('reads a selection, and nothing else', async () => {
    await page.evaluate(`(${select})(document.querySelector('article'), 'مؤتمر صحفي عقب التوقيع')`);
    const before = (await mubin.voice.utterances()).length;
    await choose('read-selection', 'مؤتمر صحفي عقب التوقيع');
    const said = async () => (await mubin.voice.utterances()).slice(before).map(({ text }) => text);
    await expect.poll(said, { timeout: 10_000 }).toHaveLength(1);
    const player = await mubin.player();
    await player.waitFor(
      `chrome.runtime.sendMessage({ mubin: 1, to: 'background', call: 'playerState', args: [] })
        .then(({ value }) => value?.status === 'ended')`,
    );
    expect(await said()).toEqual(['مؤتمر صحفي عقب التوقيع']);
  });
});

/** What axe has against a document. */
async function axe(frame: Frame): Promise<unknown> {
  const source = await fs.readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return frame.evaluate(
    `${source}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))`,
  );
}

describe('definition in the reader', () => {
  it('has nothing against it by axe, with its reasons open, and so have the settings', async () => {
    const reader = await mubin.openReader();
    const violations = () => axe(reader);
    await reader.evaluate(`(${select})(document.querySelector('#article'), 'مفاوضات')`);
    await reader.locator('#define').click();
    await reader.locator('#definition summary').first().click();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await reader.locator('#toggle-settings').click();
    // Once the voices are known, and whether the window is a private one.
    await reader.locator('#settings #try-voice').waitFor();
    await reader.locator('#settings #auto-here').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('pauses the reading to say a word, and leads to its other places', async () => {
    const reader = await mubin.openReader();
    await reader.locator('#play').click();
    await expect.poll(() => reader.locator('#play').getAttribute('aria-label')).toBe('إيقاف مؤقت');
    await reader.evaluate(`(${select})(document.querySelector('#article'), 'الاتفاق')`);
    await reader.locator('#define').click();
    await reader.locator('#definition .say').first().click();
    await expect.poll(() => reader.locator('#play').getAttribute('aria-label')).toBe('متابعة');
    await expect
      .poll(async () => stripDiacritics((await mubin.voice.utterances()).at(-1)?.text ?? ''))
      .toBe('اتفاق');
    const place = reader.locator('.other-places button').first();
    const form = await place.locator('mark').innerText();
    expect(await axe(reader)).toEqual([]);
    const target = await place.boundingBox();
    expect(target?.height).toBeGreaterThanOrEqual(44);
    await place.click();
    await reader.locator('#definition').waitFor({ state: 'detached' });
    const focused = await reader.evaluate(() => document.activeElement?.textContent ?? '');
    expect(focused).toContain(form);
    expect(await reader.evaluate(() => document.activeElement?.className)).toBe('sentence');
  });

  it('keeps the words that were looked up, gives them as a table and erases them', async () => {
    // Kept after the answer was given, and looked for once by the page.
    const worker = await mubin.browser.worker(mubin.extensionId);
    await expect
      .poll(async () =>
        stripDiacritics(
          JSON.stringify(await worker.evaluate(() => chrome.storage.local.get('lookedUpWords'))),
        ),
      )
      .toContain('مفاوض');
    const options = await mubin.openOptions('keep-words');
    const words = options.locator('details:has(.my-words)');
    await words.locator('summary').click();
    expect(stripDiacritics(await words.locator('.my-words').innerText())).toContain('مفاوض');
    const [file] = await Promise.all([
      options.waitForEvent('download'),
      words.getByRole('button', { name: 'جدول CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('mubin-words.csv');
    expect(await fs.readFile(await file.path(), 'utf8')).toMatch(/^\uFEFFlemma,/);
    expect(await axe(options.mainFrame())).toEqual([]);
    await options.locator('#erase-words').click();
    await options.locator('#erase-words').click();
    await words.waitFor({ state: 'detached' });
    await options.close();
  });
});
