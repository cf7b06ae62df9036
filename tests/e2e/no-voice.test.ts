import { describe, expect, it } from 'vitest';
import { launchMubin } from './driver/launch';

describe('a browser without any voice', () => {
  it('says so in popup and reader, and how to get one', async () => {
    const mubin = await launchMubin({ lang: 'ar', voice: 'none' });
    try {
      await mubin.clickToolbar();
      const popup = await mubin.popup();
      await popup.waitFor('/لا يوجد صوت|صوت عربي/.test(document.body?.innerText)', 20_000);
      await popup.click('#open-reader');
      const reader = await mubin.readerFrame();
      await reader.locator('#play').click();
      await reader.locator('.player-failure').waitFor({ timeout: 20_000 });
      expect(await reader.locator('.player-failure').innerText()).toMatch(/صوت/);
    } finally {
      await mubin.close();
    }
  });
});
