import { options } from 'preact';

/**
 * Preact runs effects after the next frame, or by a timer of its own where none comes; after the last test of a file
 * that timer finds the document gone. In tests effects run as soon as rendering is done.
 */
options.requestAnimationFrame = (callback) => queueMicrotask(callback);

/** jsdom lays nothing out, and has no observer of sizes: nothing ever changes its own. */
class StillObserver implements ResizeObserver {
  readonly observe = (): void => undefined;
  readonly unobserve = (): void => undefined;
  readonly disconnect = (): void => undefined;
}
globalThis.ResizeObserver = StillObserver;
