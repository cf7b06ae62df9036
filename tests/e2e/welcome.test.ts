import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../tools/raw-target.mjs';
import { welcomeTab } from '../../tools/welcome-tab.mjs';
import { voiceCatalogue } from '../../src/knowledge/voices';
import { launchMubin, type Mubin } from './driver/launch';

let mubin: Mubin;
let page: Page;
beforeAll(async () => {
  mubin = await launchMubin({ lang: 'ar', keepsWelcome: true });
  page = await welcomeTab(mubin.context, mubin.extensionId);
  await page.locator('html[data-state=ready]').waitFor();
});
afterAll(() => mubin.close());

const violations = async () =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

describe('the welcome page', () => {
  it('lets the voice be heard by one press', async () => {
    await page.locator('#hear-voice').click();
    await page.locator('#voice-step [role=status]', { hasText: 'انتهت الجملة.' }).waitFor();
    expect((await mubin.voice.utterances()).map(({ text }) => text)).toEqual([
      voiceCatalogue.phraseFor('ar'),
    ]);
  });

  it.each(['light', 'dark'])(
    'has nothing against it by axe, and nothing is cut at 320 px: %s',
    async (theme) => {
      await page.locator(`#look-step input[value=${theme}]`).check();
      await page.locator(`html[data-theme=${theme}]`).waitFor();
      expect(await violations()).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      await page.waitForFunction(() => innerWidth === 320);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await violations()).toEqual([]);
      await page.setViewportSize({ width: 1200, height: 900 });
    },
  );

  it('gives what was chosen to the reader, which opens on an article with people and asks nothing of the network', async () => {
    const requests: string[] = [];
    mubin.context.on('request', (request) => requests.push(request.url()));
    await page.locator('#text-size-more').click();
    const opened = mubin.context.waitForEvent('page');
    await page.locator('#try-sample').click();
    const reader = await mubin.readerFrame(await opened);
    await reader.locator('html[data-theme=dark]').waitFor();
    expect(await reader.locator('#people .person').count()).toBeGreaterThan(4);
    await eventually(
      () => reader.locator('#article img').evaluate((picture: HTMLImageElement) => picture.naturalWidth > 0),
      'the picture is not there',
      10_000,
    );
    await reader.locator('#play').click();
    await reader.locator('#play[aria-label="إيقاف مؤقت"]').waitFor();
    await reader.locator('#play').click();
    await reader.locator('#play[aria-label="متابعة"]').waitFor();
    expect(requests.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
  });

  it('is come back to from the help of the reader', async () => {
    const reader = await mubin.readerFrame();
    await reader.locator('#open-help').click();
    const opened = mubin.context.waitForEvent('page');
    await reader.locator('#help-tour').click();
    const tour = await opened;
    await tour.locator('#try-sample').waitFor();
    expect(tour.url()).toBe(page.url());
  });
});
