import type { BrowserContext } from 'playwright-core';

/** In ms; 0 where nothing is to come late. */
const LATENESS = Number(process.env['MUBIN_LATE'] ?? 0);

/**
 * What a browser on a busy machine does late comes late in Mubin's own pages, by `MUBIN_LATE` ms: frames, the events
 * that come with them, and answers to messages. A test that looks once at what is only about to be fails then, always.
 */
export async function comeLate(context: BrowserContext): Promise<void> {
  if (LATENESS > 0) await context.addInitScript(delay, LATENESS);
}

/** Runs in the page. */
function delay(ms: number): void {
  if (location.protocol !== 'chrome-extension:') return;
  const inTime = new Set<Event>();
  const next = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => window.setTimeout(() => next(callback), ms);
  window.cancelAnimationFrame = (handle) => window.clearTimeout(handle);
  const events = ['close', 'toggle', 'selectionchange', 'scroll', 'scrollend', 'resize', 'fullscreenchange'];
  for (const name of events) {
    window.addEventListener(
      name,
      (event) => {
        const { target } = event;
        if (inTime.has(event) || !target) return;
        event.stopImmediatePropagation();
        setTimeout(() => {
          const again = new Event(name, { bubbles: event.bubbles });
          inTime.add(again);
          target.dispatchEvent(again);
        }, ms);
      },
      { capture: true },
    );
  }
  for (const holder of [chrome.runtime, chrome.tabs]) {
    if (typeof holder?.sendMessage !== 'function') continue;
    const send = holder.sendMessage.bind(holder) as (...args: unknown[]) => unknown;
    Object.defineProperty(holder, 'sendMessage', {
      // With a callback or without, as webextension-polyfill or a test calls it.
      value: (...args: unknown[]) => new Promise((done) => setTimeout(() => done(send(...args)), ms)),
    });
  }
}
