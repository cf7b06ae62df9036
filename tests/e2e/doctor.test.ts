import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { voiceCatalogue } from '../../src/knowledge/voices';
import { launchMubin, type Mubin, type MubinOptions } from './driver/launch';

let mubin: Mubin;
afterEach(async () => mubin.close());

async function open(options: MubinOptions, of = 'ar'): Promise<Page> {
  mubin = await launchMubin(options);
  const page = await mubin.context.newPage();
  await page.goto(`chrome-extension://${mubin.extensionId}/doctor.html?lang=${of}`);
  // A browser without voices is waited for: it never says that it has none.
  await page.locator('html[data-state=ready]').waitFor({ timeout: 20_000 });
  return page;
}

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ]);

/** The test voice, which the catalogue takes for one that listeners know. */
const KNOWN = '[data-uri="Majed"]';
const BUNDLED = '[data-uri="mubin:espeak-ng:ar"]';

describe('«why do I hear nothing?»', () => {
  it('tries a voice, says which events came, and asks the listener', async () => {
    const page = await open({ lang: 'ar' });
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.title()).toBe('لماذا لا أسمع؟ – مُبين');
    expect(await page.locator('#system').innerText()).toMatch(/Chrom\w+ \d+.*لينكس/);
    expect(await page.locator('#speaking-voice').innerText()).toContain('ماجد – السعودية. هو أفضل ما نعرفه');
    expect(await page.locator('#install details[open] summary').allInnerTexts()).toEqual(['لينكس']);
    expect(await page.locator('.voice-item').count()).toBe(2);

    const voice = page.locator(KNOWN);
    await voice.locator('.voice-try').click();
    await voice.locator('.trial').waitFor();
    expect((await mubin.voice.utterances()).map(({ text }) => text)).toEqual([
      voiceCatalogue.phraseFor('ar'),
    ]);
    expect(await voice.locator('.is-there').count()).toBe(3);
    expect(await voice.locator('.trial-events').innerText()).toContain('أخبر بمواضع الكلمات (٥)');
    expect(await voice.locator('.trial-finding').innerText()).toContain('هل سمعته؟');
    await voice.getByLabel('نعم، سمعته').check();
    expect(await voice.locator('.trial-finding').innerText()).toBe('يعمل هذا الصوت كما ينبغي.');

    await voice.getByLabel('لا، لم أسمع شيئًا').check();
    expect(await voice.locator('.trial-finding').innerText()).toContain('الجهاز مكتوم');
    expect(await page.locator('#report').innerText()).toMatch(
      /tried: notHeard; start \d+ ms, 5 boundaries, end \d+ ms; heard: no/,
    );
    expect(await violations(page)).toEqual([]);
  });

  it('says of a voice that tells no words, and of one that fails, what that means', async () => {
    const page = await open({ lang: 'en' });
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    const voice = page.locator(KNOWN);
    await mubin.voice.behave('silent');
    await voice.locator('.voice-try').click();
    await voice.locator('.trial').waitFor();
    expect(await voice.locator('.is-missing').allInnerTexts()).toEqual([
      expect.stringContaining('did not tell where its words are'),
    ]);
    await mubin.voice.behave('absent');
    await voice.locator('.voice-try').click();
    await expect.poll(() => voice.locator('.is-missing').count()).toBe(3);
    expect(await voice.locator('.trial-finding').innerText()).toContain('does not work');
    expect(await violations(page)).toEqual([]);
  });

  it('says that the system has no voice, offers the steps, and tries the one that Mubin brings', async () => {
    const page = await open({ lang: 'ar', voice: 'none' });
    expect(await page.locator('#no-system-voice').innerText()).toContain('لا صوت لهذه اللغة في نظامك');
    await page.locator('#no-system-voice a').click();
    expect(await page.locator('#install-linux').innerText()).toContain('sudo apt install speech-dispatcher');

    const voice = page.locator(BUNDLED);
    expect(await page.locator('.voice-item').count()).toBe(1);
    await voice.locator('.voice-try').click();
    await voice.locator('.trial').waitFor({ timeout: 20_000 });
    expect(await voice.locator('.is-there').count()).toBe(3);

    await page.locator('#copy-report').click();
    await expect.poll(() => page.locator('#copy-report + [role=status]').innerText()).toBe('نُسخ التقرير.');
    expect(await violations(page)).toEqual([]);
  });

  it('says that there is none at all for a language, and offers the steps', async () => {
    const page = await open({ lang: 'ar', voice: 'none' }, 'fa');
    expect(await page.locator('#no-voice').innerText()).toContain('لا صوت بالفارسية على هذا الجهاز');
    expect(await page.locator('.voice-item').count()).toBe(0);
    expect(await page.locator('#report').innerText()).toContain('Would speak: none');
    expect(await violations(page)).toEqual([]);
  });

  it('is reached from the popup and from the settings of the reader', async () => {
    mubin = await launchMubin({ lang: 'ar' });
    const opened = mubin.context.waitForEvent('page');
    const reader = await mubin.openReader();
    await reader.locator('#toggle-settings').click();
    await reader.locator('#settings .doctor-link').click();
    const doctor = await opened;
    await expect.poll(() => doctor.url()).toContain(`${mubin.extensionId}/doctor.html?lang=ar`);

    const again = mubin.context.waitForEvent('page');
    await mubin.clickToolbar();
    const popup = await mubin.popup();
    await popup.click('.doctor-link');
    const second = await again;
    await expect.poll(() => second.url()).toContain('doctor.html?lang=ar');
  });
});
