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

/** Tells of the page once somebody sees it: a page may be loaded behind others, or before it is asked for. */
async function tell(): Promise<void> {
  if (window.top !== window || isReturn()) return;
  while (!isSeen()) await once(document, 'visibilitychange');
  if (await background.pageArrived()) return;
  if (!isComplete()) await once(window, 'load');
  await new Promise((resolve) => setTimeout(resolve, BUILT_MS));
  if (isSeen()) await background.pageArrived();
}

// Fails where the extension was reloaded under us.
tell().catch(() => undefined);
