import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'vitest';
import type { PlayerState } from '../../src/core/calls';
import { eventually } from '../../tools/raw-target.mjs';
import { systemVoices } from '../../tools/system-voices.mjs';
import { decibels } from '../../tools/wav.mjs';
import { playerState } from './driver/player-state';
import { launchMubin, type Mubin } from './driver/launch';

/** Has the system's espeak-ng read Arabic, which would not be chosen by itself. */
async function chooseSystemVoice(mubin: Mubin): Promise<void> {
  await systemVoices(mubin.page);
  const uri = await mubin.page.evaluate(
    () =>
      speechSynthesis.getVoices().find(({ lang, name }) => lang === 'ar' && !name.includes('+'))?.voiceURI,
  );
  if (uri === undefined) throw new Error('the system has no Arabic voice');
  const worker = await mubin.browser.worker(mubin.extensionId);
  await worker.evaluate((ar) => chrome.storage.local.set({ settings: { voices: { ar } } }), uri);
}

const SPOKEN_S = 60;
const PAUSE_S = 45;

async function recorded({ sound }: Mubin, seconds: number) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-'));
  try {
    const recording = await sound.record(path.join(folder, 'sound.wav'));
    await sleep(seconds * 1000);
    return await recording.stop();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What is listened to and waited for, and half as much again for two starts of the voice. */
const LIMIT_MS = (SPOKEN_S + PAUSE_S + 5 + 6 + 6) * 1_500;

describe.skipIf(process.platform !== 'linux')('the player (a voice is recorded on Linux only)', () => {
  // Voices that are heard, since Chromium judges an offscreen document by the sound that it makes; side by side, since
  // nearly all of it is waiting.
  it.concurrent.for([
    { voice: 'real', engine: 'web-speech' },
    { voice: 'bundled', engine: 'bundled' },
  ] as const)(
    `speaks for ${SPOKEN_S} s by $engine, and goes on after a pause of ${PAUSE_S} s and after it was closed`,
    { timeout: LIMIT_MS },
    async ({ voice, engine }, { expect, onTestFinished }) => {
      const mubin = await launchMubin({ voice, lang: 'ar' });
      onTestFinished(() => mubin.close());
      if (voice === 'real') await chooseSystemVoice(mubin);
      const reader = await mubin.openReader();
      const state = () => playerState(reader);
      const reaches = (status: PlayerState['status']) =>
        eventually(async () => (await state())?.status === status, `it is never ${status}`, 20_000);
      /** A voice that goes on in the middle of a sentence may have ended it by now. */
      const isAt = async (index: number) =>
        expect([index, index + 1]).toContain((await state())?.progress.index);
      await reader.locator('#play').click();
      await reaches('playing');
      expect((await state())?.voice?.engine).toBe(engine);

      await sleep((SPOKEN_S - 10) * 1000);
      const late = await recorded(mubin, 10);
      expect(decibels(late.rms)).toBeGreaterThan(-40);

      await reader.locator('#play').click();
      await reaches('paused');
      const place = (await state())!.progress.index;
      await sleep((PAUSE_S - 5) * 1000);
      const pause = await recorded(mubin, 5);
      expect(pause.peak).toBeLessThan(0.001);

      await reader.locator('#play').click();
      await reaches('playing');
      await isAt(place);
      const resumed = await recorded(mubin, 6);
      expect(decibels(resumed.rms)).toBeGreaterThan(-40);

      // What Chromium may do at any time.
      await reader.locator('#play').click();
      await reaches('paused');
      const before = (await state())!.progress.index;
      const worker = await mubin.browser.worker(mubin.extensionId);
      await worker.evaluate(() => chrome.offscreen.closeDocument());
      await reader.locator('#play').click();
      await reaches('playing');
      await isAt(before);
      const rebuilt = await recorded(mubin, 6);
      expect(decibels(rebuilt.rms)).toBeGreaterThan(-40);
    },
  );
});
