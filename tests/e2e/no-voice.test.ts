import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { IDLE_PLAYER, type PlayerState } from '../../src/core/calls';
import { eventually } from '../../tools/raw-target.mjs';
import { playerState } from './driver/player-state';
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
      const state = async (): Promise<PlayerState> => (await playerState(reader)) ?? IDLE_PLAYER;
      const speaking = await eventually(
        async () => {
          const now = await state();
          return now.word === null ? null : now;
        },
        'no word is spoken',
        20_000,
      );
      expect(speaking).toMatchObject({
        status: 'playing',
        voice: { engine: 'bundled', lang: 'ar', isLocal: true },
        error: null,
      });
      // On to the next sentence by itself.
      const { index } = speaking.progress;
      await eventually(async () => (await state()).progress.index > index, 'it does not go on', 30_000);
      expect(await reader.locator('.player-failure').count()).toBe(0);
    } finally {
      await mubin.close();
    }
  });

  it('says plainly that it has none for a language, and leads to the page that helps', async () => {
    const body = fs.readFileSync(
      path.resolve(import.meta.dirname, '../fixtures/languages/fa-metro-line/source.html'),
      'utf8',
    );
    const mubin = await launchMubin({
      lang: 'ar',
      voice: 'none',
      pages: { '/news/2026/metro.html': { body } },
    });
    try {
      await mubin.page.goto(`${mubin.url}/news/2026/metro.html`);
      const reader = await mubin.openReader();
      await reader.locator('#play').click();
      const failure = reader.locator('.player-failure');
      await failure.waitFor({ timeout: 20_000 });
      expect(await failure.innerText()).toContain('صوت بالفارسية');
      const opened = mubin.context.waitForEvent('page');
      await failure.locator('.doctor-link').click();
      await (await opened).waitForURL(/doctor\.html\?lang=fa/);
    } finally {
      await mubin.close();
    }
  });
});
