import fs from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './driver/axe';
import { bridgePage } from './driver/bridge-page';
import { launchMubin, type Mubin } from './driver/launch';
import { frameSurface } from './driver/surface';

const NEWS = '/people.html';
const OUT = path.resolve(import.meta.dirname, '../../out');

let mubin: Mubin;
let tab: Page;
beforeAll(async () => {
  fs.mkdirSync(OUT, { recursive: true });
  mubin = await launchMubin({ lang: 'ar', pages: { [NEWS]: { body: bridgePage() } } });
  tab = mubin.page;
});
afterAll(() => mubin.close());

const card = (reader: Frame, name: string) =>
  reader.locator('.person').filter({ has: reader.locator('h3', { hasText: name }) });
async function openPage(): Promise<Frame> {
  await tab.goto(mubin.url + NEWS);
  return mubin.openReader();
}

describe('the people of an article', () => {
  it.each(['light', 'dark'])('have nothing against them by axe, and fit small windows: %s', async (theme) => {
    const reader = await openPage();
    await reader.evaluate((name) => chrome.storage.local.set({ settings: { theme: name } }), theme);
    await reader.locator(`html[data-theme="${theme}"]`).waitFor();
    await tab.screenshot({ path: path.join(OUT, `people-${theme}.png`) });
    await card(reader, 'كمال منصور').getByRole('button', { name: 'صحّح' }).click();
    await reader.locator('.person-edit').waitFor();
    const surface = frameSurface(tab, reader);
    expect(await axe(surface)).toEqual([]);
    await tab.screenshot({ path: path.join(OUT, `people-edit-${theme}.png`) });
    const overflow = () => reader.locator('#people').evaluate((list) => list.scrollWidth - list.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    // Whatever is last in the list can be brought clear of the player.
    await surface.resize({ width: 1200, height: 900 });
    const roomUnderLast = () =>
      reader.evaluate(() => {
        window.scrollTo(0, 0);
        document.querySelector('#people')!.scrollTo(0, Number.MAX_SAFE_INTEGER);
        const last = document.querySelector('#add-person')!.getBoundingClientRect();
        return document.querySelector('.player-card')!.getBoundingClientRect().top - last.bottom;
      });
    // How high the bars stand is known with a frame.
    await expect.poll(roomUnderLast).toBeGreaterThanOrEqual(0);
    for (const width of [360, 320]) {
      await surface.resize({ width, height: 740 });
      if (!(await reader.locator('#people').isVisible())) await reader.locator('#toggle-people').click();
      await reader.locator('.person-edit').scrollIntoViewIfNeeded();
      expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await tab.screenshot({ path: path.join(OUT, `people-edit-${theme}-${width}.png`) });
    }
    expect(await axe(surface)).toEqual([]);
    await tab.setViewportSize({ width: 1280, height: 800 });
  });
});
