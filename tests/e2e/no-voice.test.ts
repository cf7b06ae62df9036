import { describe, expect, it } from 'vitest';
import type { PlayerState } from '../../src/core/calls';
import { eventually } from '../../tools/raw-target.mjs';
import { launchMubin } from './driver/launch';

describe('a browser without any voice', () => {
  it('names the voice that Mubin brings along, and reads aloud by it', async () => {
    const mubin = await launchMubin({ lang: 'ar', voice: 'none' });
    try {
      await mubin.clickToolbar();
      const popup = await mubin.popup();
      // The browser is waited for, whether it has any after all.
      await popup.waitFor('/الصوت: .*مُبين/.test(document.body?.innerText)', 20_000);
      await popup.click('#open-reader');
      const reader = await mubin.readerFrame();
      await reader.locator('#play').click();
      const state = async (): Promise<PlayerState> => {
        const answer = await reader.evaluate(() =>
          chrome.runtime.sendMessage<unknown, { value: PlayerState }>({
            mubin: 1,
            to: 'background',
            call: 'playerState',
            args: [],
          }),
        );
        return answer.value;
      };
      await eventually(async () => (await state()).word !== null, 'no word is spoken', 20_000);
      expect(await state()).toMatchObject({
        status: 'playing',
        voice: { engine: 'bundled', lang: 'ar', isLocal: true },
        error: null,
      });
      // On to the next sentence by itself.
      const { index } = (await state()).progress;
      await eventually(async () => (await state()).progress.index > index, 'it does not go on', 30_000);
      expect(await reader.locator('.player-failure').count()).toBe(0);
    } finally {
      await mubin.close();
    }
  });
});
