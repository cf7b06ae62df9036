import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** In ms; 0 where nothing is to come late. */
export const LATENESS = Number(process.env['MUBIN_LATE'] ?? 0);

/**
 * What a browser on a busy machine does late comes late in Mubin's own pages, by `MUBIN_LATE` ms: frames, the events
 * that come with them, and answers to messages. A test that looks once at what is only about to be fails then, always.
 */
export async function comeLate(context: BrowserContext): Promise<void> {
  if (LATENESS > 0) await context.addInitScript(delay, LATENESS);
}

/** The same for a copy of the extension: Firefox gives no script of ours to its pages. @param folder of its files */
export function comeLateIn(folder: string): void {
  if (LATENESS === 0) return;
  fs.writeFileSync(path.join(folder, 'late.js'), `(${delay.toString()})(${LATENESS});`);
  for (const name of fs.readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    const file = path.join(folder, name);
    const first = '<head><script src="late.js"></script>';
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('<head>', first));
  }
}

/** Runs in the page. */
function delay(ms: number): void {
  if (!location.protocol.endsWith('-extension:')) return;
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
  // Firefox has them by both names.
  const scopes = [chrome, (globalThis as { browser?: typeof chrome }).browser];
  for (const holder of scopes.flatMap((scope) => [scope?.runtime, scope?.tabs])) {
    if (typeof holder?.sendMessage !== 'function') continue;
    const send = holder.sendMessage.bind(holder) as (...args: unknown[]) => Promise<unknown>;
    const later = (answer: unknown) => new Promise((done) => setTimeout(() => done(answer), ms));
    Object.defineProperty(holder, 'sendMessage', {
      // With a callback or without, as webextension-polyfill or a test calls it. It is the answer that is late: what a script says
      // before its page has loaded is on its way by then.
      value: (...args: unknown[]) => {
        const answered = args.at(-1);
        if (typeof answered !== 'function') return send(...args).then(later);
        return send(...args.slice(0, -1), (answer: unknown) => {
          // Only now is there a word of what went wrong.
          if (chrome.runtime.lastError) Reflect.apply(answered, null, [answer]);
          else void later(answer).then((answer) => Reflect.apply(answered, null, [answer]) as unknown);
        });
      },
    });
  }
}
