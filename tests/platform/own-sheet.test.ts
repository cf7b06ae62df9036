// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as OwnSheet from '../../src/platform/own-sheet';

let origin: string;
let sheet: typeof OwnSheet;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  vi.resetModules();
  vi.doMock('../../src/platform/browser-api', () => ({ browser: { runtime: { getURL: () => origin } } }));
});
afterEach(() => void vi.useRealTimers());
const load = async (own: string) => {
  origin = own;
  sheet = await import('../../src/platform/own-sheet');
};
const element = () => {
  const made = document.createElement('div');
  made.setAttribute('data-mubin', 'card');
  document.body.append(made);
  return made;
};

describe('what is ours in a page', () => {
  it('rests on a sheet in Firefox, and on a style of its own until that is there', async () => {
    await load('moz-extension://mubin/');
    expect(sheet.said('--mubin-size', '100%', 'fit-content')).toBe('var(--mubin-size, fit-content)');
    const own = element();
    sheet.restOnSheet(own);
    expect(own.style.getPropertyValue('--mubin-display')).toBe('block');
    // Stands for the sheet.
    own.style.setProperty('--mubin-sheet', 'there');
    vi.advanceTimersByTime(150);
    expect(own.style.getPropertyValue('--mubin-display')).toBe('');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not looked after any more once it is gone', async () => {
    await load('moz-extension://mubin/');
    const own = element();
    sheet.restOnSheet(own);
    own.remove();
    vi.advanceTimersByTime(150);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is as it is in Chromium, where the script goes on without its extension', async () => {
    await load('chrome-extension://mubin/');
    expect(sheet.said('--mubin-size', '100%', 'fit-content')).toBe('100%');
    const own = element();
    sheet.restOnSheet(own);
    expect(own.getAttribute('style')).toBeNull();
  });
});
