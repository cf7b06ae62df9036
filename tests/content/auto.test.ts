// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const pageArrived = vi.fn<() => Promise<boolean>>();
vi.mock('../../src/platform/messaging', () => ({ background: { pageArrived } }));
// Events of a test are no more trusted than a page's.
vi.mock('../../src/content/on-trusted', () => ({
  onTrusted: (target: EventTarget, type: string, listener: () => void, options?: AddEventListenerOptions) =>
    target.addEventListener(type, listener, options),
}));

let visibility: DocumentVisibilityState;
beforeEach(() => {
  vi.useFakeTimers();
  pageArrived.mockReset();
  visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
});
afterEach(() => vi.useRealTimers());

const see = async (next: DocumentVisibilityState) => {
  visibility = next;
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);
};
const start = async () => {
  vi.resetModules();
  await import('../../src/content/auto');
  await vi.advanceTimersByTimeAsync(0);
};
/** Longer than a page may take to be built by its scripts. */
const BUILT_MS = 1_500;

describe('the script that tells of a page', () => {
  it('tells once where the reader opened', async () => {
    pageArrived.mockResolvedValue(true);
    await start();
    await vi.advanceTimersByTimeAsync(BUILT_MS);
    expect(pageArrived).toHaveBeenCalledTimes(1);
  });

  it('tells again once the page is built', async () => {
    pageArrived.mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    await start();
    await vi.advanceTimersByTimeAsync(BUILT_MS);
    expect(pageArrived).toHaveBeenCalledTimes(2);
  });

  it('tells again where the first was lost, as when the background is stopped', async () => {
    pageArrived.mockRejectedValueOnce(new Error('interrupted')).mockResolvedValueOnce(true);
    await start();
    await vi.advanceTimersByTimeAsync(BUILT_MS);
    expect(pageArrived).toHaveBeenCalledTimes(2);
  });

  it('waits to be seen, before the first and before the second', async () => {
    pageArrived.mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    visibility = 'hidden';
    await start();
    await vi.advanceTimersByTimeAsync(BUILT_MS);
    expect(pageArrived).not.toHaveBeenCalled();
    await see('visible');
    expect(pageArrived).toHaveBeenCalledTimes(1);
    await see('hidden');
    await vi.advanceTimersByTimeAsync(BUILT_MS);
    expect(pageArrived).toHaveBeenCalledTimes(1);
    await see('visible');
    expect(pageArrived).toHaveBeenCalledTimes(2);
  });

  it('does not go on where nobody answers any more', async () => {
    pageArrived.mockRejectedValue(new Error('gone'));
    await start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(pageArrived).toHaveBeenCalledTimes(2);
  });
});
