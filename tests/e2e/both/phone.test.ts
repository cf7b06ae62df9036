import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, type DrivenFrame, type DrivenMubin } from '../driver/driven';
import { launchDriven } from '../driver/launch-driven';
import { playerState } from '../driver/player-state';

let mubin: DrivenMubin;
let reader: DrivenFrame;
beforeAll(async () => {
  mubin = await launchDriven({ isPhone: true, keepsWelcome: true });
  reader = await mubin.openReader();
});
afterAll(() => mubin.close());

const isWithin = (frame: DrivenFrame) =>
  frame.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
/** Names of what can be touched and is smaller than a finger wants, of all that is seen. */
const smallTargets = (frame: DrivenFrame, root: string) =>
  frame.evaluate((selector) => {
    const buttons = document
      .querySelector(selector)!
      .querySelectorAll('button, [role=button], select, summary');
    return Array.from(buttons)
      .filter((button) => button.checkVisibility({ visibilityProperty: true }))
      .map((button) => ({ button, box: button.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 43.5)
      .map(({ button, box }) => `${button.id || button.textContent} ${box.width}×${box.height}`);
  }, root);

describe('on a telephone', () => {
  it('greets without the keys and the toolbar that are not there', async () => {
    const page = await mubin.pageAt(mubin.extensionUrl('welcome.html'));
    await page.bringToFront();
    await page.locator('html[data-state=ready]').waitFor();
    expect(await isWithin(page)).toBe(true);
    await page.close();
  });

  it('reads in a column, by a finger', async () => {
    await mubin.page.bringToFront();
    expect(await reader.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await reader.evaluate(() => innerWidth)).toBe(PHONE.width);
    expect(await isWithin(reader)).toBe(true);
    for (const bar of ['header.bar', '.player']) expect(await smallTargets(reader, bar), bar).toEqual([]);
  });

  it('has the people in a drawer over the text', async () => {
    if (await reader.locator('#people').isVisible()) await reader.locator('.people-close').tap();
    await reader.locator('#people').waitFor({ state: 'hidden' });
    await reader.locator('a.mention').first().tap();
    await reader.locator('#people').waitFor();
    expect(await isWithin(reader)).toBe(true);
    await reader.locator('.people-close').tap();
    await reader.locator('#people').waitFor({ state: 'hidden' });
  });

  it('explains a word', async () => {
    await reader.evaluate(() => {
      const text = document.querySelector('.article-body .sentence')!.firstChild!;
      getSelection()!.setBaseAndExtent(text, 0, text, 5);
    });
    await reader.locator('#define').tap();
    await reader.locator('#definition').waitFor();
    expect(await isWithin(reader)).toBe(true);
    await mubin.page.keyboard.press('Escape');
    await reader.locator('#definition').waitFor({ state: 'detached' });
  });

  it('has its settings and its help, which names no key of the browser', async () => {
    await reader.locator('#toggle-settings').tap();
    await reader.locator('#close-settings').waitFor();
    expect(await isWithin(reader)).toBe(true);
    await reader.locator('#close-settings').tap();
    await reader.locator('#settings').waitFor({ state: 'hidden' });
    await reader.locator('#open-help').tap();
    await reader.locator('#help').waitFor();
    // It is shown once the browser has told its keys: asked earlier, that is answered earlier.
    await playerState(reader);
    expect(await reader.locator('#help-everywhere').count()).toBe(0);
    await mubin.page.keyboard.press('Escape');
    const options = await mubin.newPage();
    await options.goto(mubin.extensionUrl('options.html'));
    await options.locator('html[data-state=ready]').waitFor();
    await options.setViewportSize(PHONE);
    expect(await isWithin(options)).toBe(true);
    await options.close();
  });
});
