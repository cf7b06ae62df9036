import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchMubin, type Mubin } from './driver/launch';

let mubin: Mubin;
beforeAll(async () => {
  mubin = await launchMubin({ lang: 'ar' });
});
afterAll(() => mubin.close());

describe('privacy', () => {
  it('asks for nothing at install but what the button needs', async () => {
    const worker = await mubin.browser.worker(mubin.extensionId);
    const { permissions = [], origins = [] } = await worker.evaluate(() => chrome.permissions.getAll());
    expect(permissions.toSorted()).toEqual([
      'activeTab',
      'contextMenus',
      'offscreen',
      'scripting',
      'storage',
    ]);
    expect(origins).toEqual([]);
  });

  it('cannot see a page before the button is pressed', async () => {
    const worker = await mubin.browser.worker(mubin.extensionId);
    const refused = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      return chrome.scripting
        .executeScript({ target: { tabId: tab?.id ?? 0 }, func: () => document.title })
        .then(
          () => null,
          (error: unknown) => String(error),
        );
    });
    expect(refused).toMatch(/Cannot access/);
  });

  it('makes no request during the whole job, but for the pictures that the page itself shows', async () => {
    const asked = new Set<string>();
    mubin.context.on('request', (request) => asked.add(request.url()));
    await mubin.page.reload();
    const byPage = new Set(asked);
    asked.clear();
    const reader = await mubin.openReader();
    await reader.locator('#article').evaluate((article) => article.scrollIntoView({ block: 'end' }));
    await reader.locator('#play').click();
    await expect
      .poll(async () => (await mubin.voice.utterances()).length, { timeout: 15_000 })
      .toBeGreaterThan(1);
    await mubin.page.keyboard.press('KeyK');
    await reader.locator('.mention').first().click();
    const foreign = [...asked].filter(
      (url) => !url.startsWith('chrome-extension://') && !url.startsWith('data:'),
    );
    expect(foreign.filter((url) => !byPage.has(url))).toEqual([]);
    for (const url of foreign) expect(url).toMatch(/\.(svg|png|jpe?g|webp)$/);
  });
});
