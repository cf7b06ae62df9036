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
        eventually(
          async () => {
            const now = await state();
            return now?.status === status && now;
          },
          `it is never ${status}`,
          20_000,
        );
      /** Presses the button once it says what it will do: that follows the player. */
      const press = (label: string) => reader.locator(`#play[aria-label="${label}"]`).click();
      /** A voice that goes on in the middle of a sentence may have ended it by now. */
      const isAt = (index: number, { progress }: PlayerState) =>
        expect([index, index + 1]).toContain(progress.index);
      await reader.locator('#play').click();
      expect((await reaches('playing')).voice?.engine).toBe(engine);

      await sleep((SPOKEN_S - 10) * 1000);
      const late = await recorded(mubin, 10);
      expect(decibels(late.rms)).toBeGreaterThan(-40);

      await press('إيقاف مؤقت');
      const place = (await reaches('paused')).progress.index;
      await sleep((PAUSE_S - 5) * 1000);
      const pause = await recorded(mubin, 5);
      expect(pause.peak).toBeLessThan(0.001);

      await press('متابعة');
      isAt(place, await reaches('playing'));
      const resumed = await recorded(mubin, 6);
      expect(decibels(resumed.rms)).toBeGreaterThan(-40);

      // What the browser may do at any time.
      await press('إيقاف مؤقت');
      const before = (await reaches('paused')).progress.index;
      await reader.locator('#play[aria-label="متابعة"]').waitFor();
      await mubin.losePlayer();
      await reader.locator('#play').click();
      isAt(before, await reaches('playing'));
      const rebuilt = await recorded(mubin, 6);
      expect(decibels(rebuilt.rms)).toBeGreaterThan(-40);
    },
  );
});
