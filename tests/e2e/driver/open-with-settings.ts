import type { Frame, Page } from 'playwright-core';
import type { Settings } from '../../../src/core/settings/settings';
import type { Mubin } from './launch';

/** Opens the reader on a page that is served, with these settings alone kept. @param address from the root of the pages */
export async function openWithSettings(
  mubin: Mubin,
  address: string,
  settings: Partial<Settings>,
): Promise<{ page: Page; reader: Frame }> {
  const worker = await mubin.browser.worker(mubin.extensionId);
  await worker.evaluate(async (chosen) => {
    // First: what is told late of a page that was closed is then treated by these.
    await chrome.storage.local.set({ settings: chosen });
    const others = Object.keys(await chrome.storage.local.get(null)).filter((key) => key !== 'settings');
    await chrome.storage.local.remove(others);
  }, settings);
  const page = await mubin.context.newPage();
  await page.goto(`${mubin.url}${address}`);
  return { page, reader: await mubin.openReader(page) };
}
