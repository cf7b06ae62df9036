import { afterEach, describe, expect, it } from 'vitest';
import type { DrivenMubin, DrivenPage } from '../driver/driven';
import { launchDriven } from '../driver/launch-driven';

let mubin: DrivenMubin;
afterEach(() => mubin.close());

async function openOptions(row = ''): Promise<DrivenPage> {
  const page = await mubin.newPage();
  await page.goto(mubin.extensionUrl(`options.html${row}`));
  await page.locator('html[data-state=ready]').waitFor();
  return page;
}

describe('the page of all settings', () => {
  it('is searched by keyboard, and what is set there holds in an open reader at once', async () => {
    mubin = await launchDriven();
    const reader = await mubin.openReader();
    const page = await openOptions();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');

    await page.locator('#setting-query').focus();
    await page.keyboard.type('الألوان');
    await expect.poll(() => page.locator('.setting:visible').count()).toBe(1);
    expect(await page.locator('#setting-count').innerText()).toBe('إعداد واحد');
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
    mubin = await launchDriven();
    const named = await openOptions('#digits');
    expect(await named.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('digits');
    await named.close();
    const opened = async (press: () => Promise<void>) => {
      const page = await mubin.pageOpenedBy(press, 'options.html');
      await page.locator('html[data-state=ready]').waitFor();
      await page.close();
    };
    await mubin.page.bringToFront();
    const reader = await mubin.openReader();
    await reader.locator('#toggle-settings').click();
    await opened(() => reader.locator('#settings .options-link').click());
    await mubin.page.bringToFront();
    await mubin.clickToolbar();
    const popup = await mubin.popup();
    // Until all of it is there: what comes in above the link moves it from under the pointer.
    await popup.waitFor('document.documentElement?.dataset.state === "ready"');
    await popup.waitFor('document.body?.innerText.includes("الصوت:")');
    await opened(() => popup.click('.options-link'));
  });
});

describe('the welcome page', () => {
  it('greets after the installation, once, and gives what is chosen to the reader on a sample', async () => {
    mubin = await launchDriven({ keepsWelcome: true });
    const page = await mubin.pageAt(mubin.extensionUrl('welcome.html'));
    await page.bringToFront();
    await page.locator('html[data-state=ready]').waitFor();
    expect(await page.title()).toBe('أهلًا بك في مُبين');
    expect((await mubin.addresses()).filter((address) => address.includes('welcome.html'))).toHaveLength(1);
    expect(await page.locator('h2').count()).toBe(4);

    expect(await page.locator('#keys-step kbd').allTextContents()).toEqual(['Alt', 'K', 'Kن']);
    await page.locator('#practice').focus();
    await page.keyboard.press('j');
    await page.locator('#keys-step [role=status]', { hasText: 'هذا مفتاح آخر.' }).waitFor();
    await page.keyboard.press('k');
    await page.locator('#keys-step [role=status]', { hasText: 'أحسنت!' }).waitFor();
    expect(await page.locator('#practice').inputValue()).toBe('');

    await page.locator('#look-step input[value=dark]').check();
    await page.locator('html[data-theme=dark]').waitFor();
    const sample = await mubin.pageOpenedBy(() => page.locator('#try-sample').click(), 'reader.html');
    const reader = await mubin.readerFrame(sample);
    // What is set is shown before it is kept.
    await reader.locator('html[data-theme=dark]').waitFor();
    expect(await reader.locator('#people .person').count()).toBeGreaterThan(4);
  });
});

describe('the command', () => {
  it('opens the reader', async () => {
    mubin = await launchDriven();
    await mubin.page.bringToFront();
    if (mubin.browserName === 'chromium') {
      // Grants access to the page where the key itself, which does, is out of reach here.
      await mubin.clickToolbar();
      await (await mubin.popup()).press('Escape');
    }
    await mubin.pressCommand('open-reader');
    const reader = await mubin.readerFrame();
    expect(await reader.locator('h1').count()).toBe(1);
  });
});
