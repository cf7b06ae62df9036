import { browser } from './browser-api';

const URL = 'player.html';

/** Concurrent askers wait for one document: Chromium refuses a second. */
let opening: Promise<void> | null = null;

/**
 * Sees to it that the player runs. In Chromium it lives in an offscreen document, which Chromium closes 30 s after
 * sound stops unless it also has the reason WORKERS (2026-11-23; tests/e2e/both/player-life). In Firefox it shares the background
 * page, and there is nothing to do.
 */
export async function ensurePlayer(): Promise<void> {
  // Not in the polyfill's types, and absent in Firefox.
  const offscreen = (globalThis as { chrome?: { offscreen?: typeof chrome.offscreen } }).chrome?.offscreen;
  if (!offscreen) return;
  const contexts = await chrome.runtime.getContexts({
    contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  if (contexts.length > 0) return;
  opening ??= offscreen
    .createDocument({
      url: browser.runtime.getURL(URL),
      reasons: [chrome.offscreen.Reason.AUDIO_PLAYBACK, chrome.offscreen.Reason.WORKERS],
      justification: 'Reads the article aloud',
    })
    .finally(() => (opening = null));
  await opening;
}

/** Whether the player runs already; asking it would otherwise wake it for nothing. */
export async function hasPlayer(): Promise<boolean> {
  const offscreen = (globalThis as { chrome?: { offscreen?: typeof chrome.offscreen } }).chrome?.offscreen;
  if (!offscreen) return true;
  return offscreen.hasDocument();
}
