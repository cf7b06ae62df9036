import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripDiacritics } from '../../src/core/arabic/letters';
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

/** The card stands in a closed shadow root: what it says is asked of the accessibility tree. */
async function cardText(): Promise<string> {
  await page.locator('[data-mubin="card"]').waitFor({ state: 'attached' });
  const session = await mubin.context.newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: { nodeId: string; role?: { value: string }; name?: { value: string }; childIds?: string[] }[];
  };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const dialog = nodes.find((node) => node.role?.value === 'dialog');
  const below = (id: string): string[] => {
    const node = byId.get(id);
    return node
      ? [
          node.role?.value === 'StaticText' ? (node.name?.value ?? '') : '',
          ...(node.childIds ?? []).flatMap(below),
        ]
      : [];
  };
  return dialog ? stripDiacritics(below(dialog.nodeId).join(' ')) : '';
}

/** Presses, by the pointer, a button of ours in the page, whose root is closed; false where there is none. */
async function pressInPage(name: string): Promise<boolean> {
  const session = await mubin.context.newCDPSession(page);
  try {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
      nodes: { role?: { value: string }; name?: { value: string }; backendDOMNodeId?: number }[];
    };
    const button = nodes.find(
      ({ role, name: found }) => role?.value === 'button' && stripDiacritics(found?.value ?? '') === name,
    );
    if (button?.backendDOMNodeId === undefined) return false;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: button.backendDOMNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    expect(Math.min(right - left, bottom - top)).toBeGreaterThanOrEqual(44);
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    return true;
  } finally {
    await session.detach();
  }
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

  it('shows the word beside the selection; Esc closes the card and focus returns', async () => {
    await mubin.clickToolbar();
    await (await mubin.popup()).press('Escape');
    await page.locator('.comments textarea').focus();
    expect(await page.evaluate(`(${select})(document.querySelector('article'), 'اتفاقا')`)).toBe(true);
    await choose('define', 'اتفاقا');
    await expect.poll(cardText).toContain('اتفاق');
    await page.keyboard.press('Escape');
    await page.locator('[data-mubin="card"]').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });

  it('shows a person of the article, and says so where nothing is known', async () => {
    await choose('define', 'بن عاشور');
    await expect.poll(cardText).toContain('وزيرة الخارجية التونسية');
    await page.keyboard.press('Escape');
    await choose('define', 'قشمبرص');
    await expect.poll(cardText).toContain('قشمبرص');
    await page.keyboard.press('Escape');
  });

  it('says what it is where no word was selected: Latin letters, a number', async () => {
    await choose('define', 'UNESCO');
    await expect.poll(cardText).toContain('حروف لاتينية');
    await page.keyboard.press('Escape');
    await choose('define', '18');
    await expect.poll(cardText).toContain('ثمانية عشر');
    await page.keyboard.press('Escape');
  });

  it('speaks and copies the word at a press, and says why', async () => {
    await page.evaluate(`(${select})(document.querySelector('article'), 'مفاوضات')`);
    await choose('define', 'والتزامهما');
    await expect.poll(cardText).toContain('التزام');
    expect(await cardText()).toContain('لماذا؟');
    expect(await pressInPage('استمع إلى «التزام»')).toBe(true);
    await expect
      .poll(async () => (await mubin.voice.utterances()).map(({ text }) => stripDiacritics(text)))
      .toContain('التزام');
    expect(await pressInPage('انسخ المعنى')).toBe(true);
    await expect.poll(cardText).toContain('نسخ المعنى');
    await page.keyboard.press('Escape');
    await page.locator('[data-mubin="card"]').waitFor({ state: 'detached' });
  });

  it('offers to define a selection where that is wanted, and not on a site where it is not', async () => {
    const worker = await mubin.browser.worker(mubin.extensionId);
    const set = (settings: object) =>
      worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
    const bubble = page.locator('[data-mubin="bubble"]');
    const choosePlace = (text: string) =>
      page.evaluate(`(${select})(document.querySelector('article'), ${JSON.stringify(text)})`);
    await choosePlace('مفاوضات');
    await page.waitForTimeout(600);
    expect(await bubble.count()).toBe(0);

    await set({ pageBubble: true });
    await choosePlace('اتفاقا');
    await bubble.waitFor({ state: 'attached' });
    expect(await pressInPage('عرف')).toBe(true);
    await expect.poll(cardText).toContain('اتفاق');
    await page.keyboard.press('Escape');

    await choosePlace('مفاوضات');
    await bubble.waitFor({ state: 'attached' });
    expect(await pressInPage('لا تظهر هذا الزر في هذا الموقع')).toBe(true);
    await bubble.waitFor({ state: 'detached' });
    await choosePlace('اتفاقا');
    await page.waitForTimeout(600);
    expect(await bubble.count()).toBe(0);
    const kept = await worker.evaluate(() => chrome.storage.local.get('settings'));
    expect(kept).toMatchObject({ settings: { pageBubble: true, noBubbleHosts: [new URL(mubin.url).host] } });
    await set({});
  });

  it('reads a selection, and nothing else', async () => {
    await page.evaluate(`(${select})(document.querySelector('article'), 'مؤتمر صحفي عقب التوقيع')`);
    const before = (await mubin.voice.utterances()).length;
    await choose('read-selection', 'مؤتمر صحفي عقب التوقيع');
    await expect
      .poll(async () => (await mubin.voice.utterances()).slice(before).map(({ text }) => text), {
        timeout: 10_000,
      })
      .toEqual(['مؤتمر صحفي عقب التوقيع']);
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
  it('opens by a button beside the selection and by a key, and gives focus back', async () => {
    const reader = await mubin.openReader();
    await reader.evaluate(`(${select})(document.querySelector('#article'), 'مفاوضات')`);
    await reader.locator('#define').click();
    const dialog = reader.locator('#definition');
    await expect.poll(async () => stripDiacritics(await dialog.innerText())).toContain('مفاوض');
    expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(false);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('dialog[data-mubin="reader"]').count()).toBe(1);

    await reader.evaluate(`(${select})(document.querySelector('#article'), 'هولمستروم')`);
    await page.keyboard.press('KeyD');
    await expect.poll(() => dialog.innerText()).toContain('ماريا هولمستروم');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('has nothing against it by axe, with its reasons open, and so have the settings', async () => {
    const reader = await mubin.openReader();
    const violations = () => axe(reader);
    await reader.evaluate(`(${select})(document.querySelector('#article'), 'مفاوضات')`);
    await reader.locator('#define').click();
    await reader.locator('#definition summary').first().click();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await reader.locator('#toggle-settings').click();
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
    const options = await mubin.openOptions('keep-words');
    const words = options.locator('details:has(.my-words)');
    await words.locator('summary').click();
    expect(stripDiacritics(await words.locator('.my-words').innerText())).toContain('مفاوض');
    const [file] = await Promise.all([
      options.waitForEvent('download'),
      words.getByRole('button', { name: 'جدول CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('mubin-words.csv');
    expect(await fs.readFile(await file.path(), 'utf8')).toMatch(/^\uFEFF"lemma",/);
    expect(await axe(options.mainFrame())).toEqual([]);
    await options.locator('#erase-words').click();
    await options.locator('#erase-words').click();
    await words.waitFor({ state: 'detached' });
    await options.close();
  });
});
