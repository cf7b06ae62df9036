import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decibels, loudnessOfFile } from '../../tools/wav.mjs';
import { launchMubin, type Mubin } from './driver/launch';

describe.skipIf(process.platform !== 'linux')("the system's voice (recorded on Linux only)", () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-heard-')), 'reading.wav');
  let mubin: Mubin;

  beforeAll(async () => {
    mubin = await launchMubin({ voice: 'real' });
    // The system's voices take long to be found where two cores have much to do.
  }, 120_000);
  afterAll(async () => {
    await mubin.close();
    fs.rmSync(path.dirname(file), { recursive: true });
  });

  it('is heard from play to pause', async () => {
    const reader = await mubin.openReader();
    const recording = await mubin.sound.record(file);
    await reader.locator('#play').click();
    await expect.poll(() => loudnessOfFile(file).peak, { timeout: 60_000 }).toBeGreaterThan(0.01);
    await sleep(5000);
    const { rms } = await recording.stop();
    expect(decibels(rms)).toBeGreaterThan(-40);

    await reader.locator('#play').click();
    // What speech-dispatcher has in its buffer is still played.
    await sleep(1500);
    const after = await mubin.sound.record(file);
    await sleep(2000);
    expect((await after.stop()).peak).toBeLessThan(0.001);
  });
});
