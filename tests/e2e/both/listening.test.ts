import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlayerState } from '../../../src/core/calls';
import { eventually } from '../../../tools/raw-target.mjs';
import { decibels } from '../../../tools/wav.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DrivenFrame, DrivenMubin, DrivenPage } from '../driver/driven';
import { launchDriven } from '../driver/launch-driven';
import { playerState } from '../driver/player-state';

let mubin: DrivenMubin;
let page: DrivenPage;
let reader: DrivenFrame;
const FOLDER = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-listening-'));
beforeAll(async () => {
  if (process.platform !== 'linux') return;
  mubin = await launchDriven({ voice: 'real' });
  ({ page } = mubin);
  reader = await mubin.openReader();
});
afterAll(async () => {
  fs.rmSync(FOLDER, { recursive: true, force: true });
  if (process.platform === 'linux') await mubin.close();
});

const painted = (name: string) =>
  reader.evaluate(
    (highlight) =>
      Array.from(CSS.highlights.get(highlight) ?? [], (range) => (range as Range).toString()).join(''),
    name,
  );
const reaches = (failure: string, isReached: (state: PlayerState) => boolean) =>
  eventually(
    async () => {
      const state = await playerState(reader);
      return state && isReached(state) ? state : null;
    },
    failure,
    30_000,
  );

describe.skipIf(process.platform !== 'linux')('a voice of the system (recorded on Linux only)', () => {
  it('is heard, and its words are painted by an estimate, for it says nothing of them', async () => {
    const recording = await mubin.sound.record(path.join(FOLDER, 'spoken.wav'));
    await reader.locator('#play').click();
    const { voice } = await reaches('it never plays', ({ status }) => status === 'playing');
    expect(voice).toMatchObject({ engine: 'web-speech', lang: 'ar' });
    await reader.locator('#play[aria-label="إيقاف مؤقت"]').waitFor();
    const words = new Set<string>();
    await eventually(
      async () => {
        const word = await painted('mubin-word');
        if (word) words.add(word);
        return words.size >= 4;
      },
      'no words are painted',
      20_000,
    );
    await expect.poll(() => painted('mubin-sentence')).not.toBe('');
    const article = await reader.locator('#article').innerText();
    for (const word of words) expect(article).toContain(word);
    expect(decibels((await recording.stop()).rms)).toBeGreaterThan(-40);
  });

  it('falls silent in a pause, where the focus comes to the sentence, and goes on with it', async () => {
    await page.keyboard.press('KeyK');
    const { sentence } = await reaches('it never pauses', ({ status }) => status === 'paused');
    await expect
      .poll(() => reader.evaluate(() => (document.activeElement as HTMLElement).dataset['block']))
      .toBe(sentence?.block);
    const recording = await mubin.sound.record(path.join(FOLDER, 'pause.wav'));
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect((await recording.stop()).peak).toBeLessThan(0.001);
    await page.keyboard.press('KeyK');
    const resumed = await reaches('it never goes on', ({ status }) => status === 'playing');
    expect(resumed.sentence).toEqual(sentence);
  });

  it('begins at the sentence of the reading cursor', async () => {
    const other = reader.locator('.sentence', { hasText: 'ووعدت بن عاشور' });
    await other.focus();
    await page.keyboard.press('Enter');
    const start = Number(await other.getAttribute('data-start'));
    await reaches(
      'Enter does not start there',
      (now) => now.status === 'playing' && now.sentence?.start === start,
    );
  });

  it('is stopped from the popup, and begun again by the command', async () => {
    await mubin.clickToolbar();
    const popup = await mubin.popup();
    await popup.waitFor('document.querySelector("#listen")?.textContent.includes("إيقاف")');
    await popup.click('#listen');
    await reaches('it never pauses', ({ status }) => status === 'paused');
    await popup.press('Escape');
    await mubin.pressCommand('toggle-listening');
    await reaches('the command does not go on', ({ status }) => status === 'playing');
    await mubin.pressCommand('toggle-listening');
    await reaches('the command does not pause', ({ status }) => status === 'paused');
  });
});
