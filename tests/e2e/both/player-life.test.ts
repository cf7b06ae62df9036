import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'vitest';
import type { PlayerState } from '../../../src/core/calls';
import { eventually } from '../../../tools/raw-target.mjs';
import { decibels } from '../../../tools/wav.mjs';
import type { DrivenMubin } from '../driver/driven';
import { launchDriven } from '../driver/launch-driven';
import { playerState } from '../driver/player-state';

const SPOKEN_S = 60;
const PAUSE_S = 45;

async function recorded({ sound }: DrivenMubin, seconds: number) {
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
  // Voices that are heard, since browsers judge the document that speaks by the sound that it makes; side by side, since
  // nearly all of it is waiting.
  it.concurrent.for([
    { voice: 'real', engine: 'web-speech' },
    { voice: 'bundled', engine: 'bundled' },
  ] as const)(
    `speaks for ${SPOKEN_S} s by $engine, and goes on after a pause of ${PAUSE_S} s and after it was closed`,
    { timeout: LIMIT_MS },
    async ({ voice, engine }, { expect, onTestFinished }) => {
      const mubin = await launchDriven({ voice });
      onTestFinished(() => mubin.close());
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

      // What the browser may do at any time.
      await reader.locator('#play').click();
      await reaches('paused');
      const before = (await state())!.progress.index;
      await mubin.losePlayer();
      await reader.locator('#play').click();
      await reaches('playing');
      await isAt(before);
      const rebuilt = await recorded(mubin, 6);
      expect(decibels(rebuilt.rms)).toBeGreaterThan(-40);
    },
  );
});
