import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../tools/raw-target.mjs';
import { decibels } from '../../tools/wav.mjs';
import { launchMubin, type Mubin } from './driver/launch';

/** A real voice, since Chromium judges an offscreen document by the sound that it makes. */
let mubin: Mubin;
let folder: string;
beforeAll(async () => {
  if (process.platform !== 'linux') return;
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-'));
  mubin = await launchMubin({ voice: 'real', lang: 'ar' });
});
afterAll(async () => {
  if (process.platform !== 'linux') return;
  await mubin.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const SPOKEN_S = 60;
const PAUSE_S = 45;

async function recorded(name: string, seconds: number) {
  const recording = await mubin.sound.record(path.join(folder, name));
  await sleep(seconds * 1000);
  return recording.stop();
}

/** What is listened to and waited for, and half as much again for two starts of the voice. */
const LIMIT_MS = (SPOKEN_S + PAUSE_S + 5 + 6 + 6) * 1_500;

describe.skipIf(process.platform !== 'linux')('the player (a voice is recorded on Linux only)', () => {
  it(
    `speaks for ${SPOKEN_S} s, and goes on after a pause of ${PAUSE_S} s and after it was closed`,
    async () => {
      const reader = await mubin.openReader();
      await reader.locator('#play').click();
      const player = await mubin.player();
      await player.waitFor('speechSynthesis.speaking', 20_000);

      await sleep((SPOKEN_S - 10) * 1000);
      const late = await recorded('late.wav', 10);
      expect(decibels(late.rms)).toBeGreaterThan(-40);

      await reader.locator('#play').click();
      await player.waitFor('!speechSynthesis.speaking').catch(() => undefined);
      const sentence = () =>
        reader.evaluate(() =>
          [...(CSS.highlights.get('mubin-sentence') ?? [])]
            .map((range) => (range as Range).toString())
            .join(),
        );
      const place = await sentence();
      await sleep((PAUSE_S - 5) * 1000);
      const pause = await recorded('pause.wav', 5);
      expect(pause.peak).toBeLessThan(0.001);

      await reader.locator('#play').click();
      await eventually(async () => (await sentence()) === place, 'the place is lost', 10_000);
      const resumed = await recorded('resumed.wav', 6);
      expect(decibels(resumed.rms)).toBeGreaterThan(-40);

      // What Chromium may do at any time.
      await reader.locator('#play').click();
      await sleep(500);
      const before = await sentence();
      const worker = await mubin.browser.worker(mubin.extensionId);
      await worker.evaluate(() => chrome.offscreen.closeDocument());
      await reader.locator('#play').click();
      const again = await mubin.player();
      await again.waitFor('speechSynthesis.speaking', 20_000);
      await eventually(async () => (await sentence()) === before, 'the place is lost', 10_000);
      const rebuilt = await recorded('rebuilt.wav', 6);
      expect(decibels(rebuilt.rms)).toBeGreaterThan(-40);
    },
    LIMIT_MS,
  );
});
