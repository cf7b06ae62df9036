import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../tools/raw-target.mjs';
import { startDisplay, type Display } from './driver/display';
import { launchMubin, type Mubin } from './driver/launch';
import { startSessionBus, type SessionBus } from './driver/session-bus';

const has = (program: string): boolean => spawnSync('which', [program]).status === 0;
const hasDesktop = process.platform === 'linux' && ['Xvfb', 'dbus-daemon', 'gdbus'].every(has);

let bus: SessionBus;
let display: Display;
let mubin: Mubin;
beforeAll(async () => {
  if (!hasDesktop) return;
  bus = await startSessionBus();
  display = await startDisplay();
  const env = { ...display.env, ...bus.env };
  mubin = await launchMubin({ voice: 'bundled', lang: 'ar', display: { ...display, env } });
});
afterAll(async () => {
  if (!hasDesktop) return;
  await mubin.close();
  await display.close();
  bus.close();
});

/** What of the extension is open, which tells whether the key came to it, and what the page was shown by it. */
async function opened(): Promise<string> {
  const worker = await mubin.browser.worker(mubin.extensionId);
  const contexts = await worker.evaluate(() => chrome.runtime.getContexts({}));
  const shown = await mubin.page.locator('[data-mubin]').allInnerTexts();
  return [...contexts.map(({ documentUrl, contextType }) => documentUrl ?? contextType), ...shown].join(', ');
}

describe.skipIf(!hasDesktop)('media keys (of a Linux desktop)', () => {
  it('see what the bundled voice reads, and pause, step and play it', async () => {
    await display.press('AltLeft', 'KeyL');
    const sees = (what: string) =>
      eventually(() => Promise.resolve(bus.player().includes(what)), what, 15_000).catch(
        async (error: unknown) => {
          throw new Error(`the desktop sees «${bus.player()}»; open: ${await opened()}`, { cause: error });
        },
      );
    await sees("<'Playing'>");
    await sees(await mubin.page.locator('h1').first().innerText());
    bus.ask('Pause');
    await sees("<'Paused'>");
    const player = await mubin.player();
    await player.waitFor('navigator.mediaSession.playbackState === "paused"');
    bus.ask('Next');
    bus.ask('Play');
    await sees("<'Playing'>");
    const call = JSON.stringify({ mubin: 1, to: 'background', call: 'playerState', args: [] });
    const { value } = (await player.evaluate(`chrome.runtime.sendMessage(${call})`)) as {
      value: { progress: { index: number } };
    };
    expect(value.progress.index).toBeGreaterThan(0);
  });
});
