import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
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

  it('reads a selection, and nothing else', async () => {
    await page.evaluate(`(${select})(document.querySelector('article'), 'مؤتمر صحفي عقب التوقيع')`);
    await choose('read-selection', 'مؤتمر صحفي عقب التوقيع');
    await expect
      .poll(async () => (await mubin.voice.utterances()).map(({ text }) => text), { timeout: 10_000 })
      .toEqual(['مؤتمر صحفي عقب التوقيع']);
  });
});

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
    const source = await fs.readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const violations = () =>
      reader.evaluate(
        `${source}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))`,
      );
    await reader.evaluate(`(${select})(document.querySelector('#article'), 'مفاوضات')`);
    await reader.locator('#define').click();
    await reader.locator('#definition summary').first().click();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await reader.locator('#toggle-settings').click();
    await reader.locator('details:has(.my-words) summary').click();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('keeps the words that were looked up, gives them as a table and erases them', async () => {
    const reader = await mubin.openReader();
    await reader.locator('#toggle-settings').click();
    const words = reader.locator('details:has(.my-words)');
    await words.locator('summary').click();
    expect(stripDiacritics(await words.locator('.my-words').innerText())).toContain('مفاوض');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      words.getByRole('button', { name: 'جدول CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('mubin-words.csv');
    expect(await fs.readFile(await file.path(), 'utf8')).toMatch(/^\uFEFF"lemma",/);
    await reader.locator('#erase-words').click();
    await reader.locator('#erase-words').click();
    await words.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  });
});
