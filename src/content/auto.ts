import { HOST_MARK } from '../core/host-mark';
import { background } from '../platform/messaging';
import { onTrusted } from './on-trusted';

/** After `load`: pages that are built by their scripts have their text by then, or never say when. */
const BUILT_MS = 1_000;

const once = (target: EventTarget, event: 'load' | 'visibilitychange'): Promise<void> =>
  new Promise((resolve) => {
    const heard = new AbortController();
    const settle = (): void => {
      heard.abort();
      resolve();
    };
    onTrusted(target, event, settle, { signal: heard.signal });
  });

const isComplete = (): boolean => document.readyState === 'complete';

/** Whether the person went back or forward to the page, which they have had before. */
const isReturn = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => (entry as PerformanceNavigationTiming).type === 'back_forward');

const isSeen = (): boolean => document.visibilityState === 'visible';

/** A page that exchanges its article has done so once nothing was changed in it for so long, and is waited for no longer. */
const QUIET_MS = 600;
const LONGEST_MS = 5_000;

function untilQuiet(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      changes.disconnect();
      clearTimeout(quiet);
      clearTimeout(longest);
      resolve();
    };
    let quiet = setTimeout(done, QUIET_MS);
    const longest = setTimeout(done, LONGEST_MS);
    const changes = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET_MS);
    });
    changes.observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** How often we look whether the page has moved on by itself: no event says so in every browser (Firefox before 147). */
const WATCH_MS = 1_000;

const addressOf = (): string => location.href.replace(/#.*$/s, '');

async function untilSeen(): Promise<void> {
  while (!isSeen()) await once(document, 'visibilitychange');
}

/**
 * Tells of the page once somebody sees it: a page may be loaded behind others, or before it is asked for. Where no reader
 * opened, or the answer was lost, it is told of again when it is built.
 */
async function tell(): Promise<void> {
  await untilSeen();
  if (await background.pageArrived().catch(() => false)) return;
  if (!isComplete()) await once(window, 'load');
  await new Promise((resolve) => setTimeout(resolve, BUILT_MS));
  await untilSeen();
  await background.pageArrived();
}

/** Pages that exchange their article without a load are told of like any other. */
function watch(): void {
  let told = addressOf();
  const timer = setInterval(() => {
    if (addressOf() === told || !isSeen()) return;
    told = addressOf();
    // Who reads goes on reading.
    if (document.querySelector(`[${HOST_MARK}='reader'][open]`)) return;
    untilQuiet()
      .then(tell)
      .catch(() => clearInterval(timer));
  }, WATCH_MS);
}

if (window.top === window) {
  // Fails where the extension was reloaded under us.
  if (!isReturn()) tell().catch(() => undefined);
  watch();
}
