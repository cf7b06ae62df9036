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
  it('has nothing against it by axe, also while it is searched', async () => {
    const page = await open();
    expect(await violations(page)).toEqual([]);
    await page.locator('#setting-query').fill('الألوان');
    await expect.poll(() => page.locator('.setting:visible').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it('puts settings into a file, takes them out of it, and resets them, each undone by a press', async () => {
    const page = await open();
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
    // It shows at once and is then saved; a file, and what an undoing leads back to, are of what is saved.
    const kept = (name: string) =>
      expect
        .poll(() =>
          page.evaluate(
            async () => (await chrome.storage.local.get<{ settings?: object }>('settings')).settings,
          ),
        )
        .toMatchObject({ theme: name });
    await page.locator('input[name=theme][value=sepia]').check();
    await kept('sepia');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#export-settings').click(),
    ]);
    expect(download.suggestedFilename()).toBe('mubin-settings.json');
    const text = await fs.readFile(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'mubin-settings', settings: { theme: 'sepia' } });

    await page.locator('input[name=theme][value=dark]').check();
    await kept('dark');
    const give = (content: string) =>
      page
        .locator('#settings-file-picker')
        .setInputFiles({ name: 's.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await give(text);
    await expect.poll(theme).toBe('sepia');
    await page.locator('#settings-file-status-undo').click();
    await expect.poll(theme).toBe('dark');
    await kept('dark');
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
      await page.waitForFunction((wanted) => innerWidth === wanted, width);
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
