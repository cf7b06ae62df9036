import { AxeBuilder } from '@axe-core/playwright';
import fs from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { launchMubin, type Mubin } from './driver/launch';

let mubin: Mubin;
afterEach(async () => mubin.close());

async function open(row?: string): Promise<Page> {
  mubin = await launchMubin({ lang: 'ar' });
  return mubin.openOptions(row);
}

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ]);

describe('the page of all settings', () => {
  it('is searched by keyboard, and what is set there holds in an open reader at once', async () => {
    const page = await open();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await violations(page)).toEqual([]);
    const reader = await mubin.openReader();
    await page.bringToFront();

    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('setting-query');
    await page.keyboard.type('الألوان');
    await expect.poll(() => page.locator('.setting:visible').count()).toBe(1);
    expect(await page.locator('#setting-count').innerText()).toBe('إعداد واحد');
    expect(await violations(page)).toEqual([]);
    // From the search straight to what it left: nothing hidden takes the focus.
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.getAttribute('name') === 'theme')) break;
    }
    await page.keyboard.press('ArrowDown');
    const chosen = await page.evaluate(() => document.activeElement?.getAttribute('value'));
    expect(chosen).not.toBe('system');
    await expect.poll(() => reader.evaluate(() => document.documentElement.dataset['theme'])).toBe(chosen);

    await page.locator('#setting-query').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.setting:visible').count()).toBeGreaterThan(20);
  });

  it('is reached from the reader, from the popup, and at the setting that an address names', async () => {
    const named = await open('digits');
    expect(await named.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('digits');
    await named.close();
    const opened = async (press: () => Promise<void>) => {
      const [page] = await Promise.all([
        mubin.context.waitForEvent('page', { predicate: (next) => next.url().includes('options.html') }),
        press(),
      ]);
      await page.locator('html[data-state=ready]').waitFor();
      await page.close();
    };
    const reader = await mubin.openReader();
    await reader.locator('#toggle-settings').click();
    await opened(() => reader.locator('#settings .options-link').click());
    await mubin.page.bringToFront();
    await mubin.clickToolbar();
    const popup = await mubin.popup();
    await opened(() => popup.click('.options-link'));
  });

  it('puts settings into a file, takes them out of it, and resets them, each undone by a press', async () => {
    const page = await open();
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
    await page.locator('input[name=theme][value=sepia]').check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#export-settings').click(),
    ]);
    expect(download.suggestedFilename()).toBe('mubin-settings.json');
    const text = await fs.readFile(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'mubin-settings', settings: { theme: 'sepia' } });

    await page.locator('input[name=theme][value=dark]').check();
    const give = (content: string) =>
      page
        .locator('#settings-file-picker')
        .setInputFiles({ name: 's.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await give(text);
    await expect.poll(theme).toBe('sepia');
    await page.locator('#settings-file-status-undo').click();
    await expect.poll(theme).toBe('dark');
    await give('{"format":');
    await page.locator('#settings-file-status[role=alert]', { hasText: 'JSON' }).waitFor();

    await page.locator('#reset-settings').click();
    await page.locator('#reset-settings', { hasText: 'نعم' }).click();
    await expect.poll(theme).toBe('system');
    await page.locator('#reset-status-undo').click();
    await expect.poll(theme).toBe('dark');
    expect(await violations(page)).toEqual([]);
  });

  it('has everything in view at every width', async () => {
    const page = await open();
    for (const width of [1200, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const outside = await page.evaluate(() =>
        Array.from(document.querySelectorAll('body *'))
          .filter((element) => !element.matches('.unseen'))
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < -0.5 || right > innerWidth + 0.5;
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
      expect(outside, String(width)).toEqual([]);
      await page.screenshot({ path: `out/options-${width}.png`, fullPage: true });
    }
  });
});
