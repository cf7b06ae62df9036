import { browser } from './browser-api';
import { desktop } from './desktop-api';

/** Whether a tab is of a private window, about which nothing may be kept. A tab that is gone counts as one. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return true;
  }
}

/** Whether the page that asks is in a private window; a page that cannot tell counts as one. */
export async function isPrivateHere(): Promise<boolean> {
  // A content script has no tabs to ask, and the browser tells it itself.
  const { tabs, extension } = browser as { tabs?: typeof browser.tabs } & Pick<typeof browser, 'extension'>;
  if (typeof tabs?.getCurrent !== 'function') return extension.inIncognitoContext ?? true;
  try {
    return (await tabs.getCurrent()).incognito;
  } catch {
    return true;
  }
}

/**
 * Whether a tab of a private window can be opened and shows a page of ours: Chromium has those in frames alone there
 * (`incognito: spanning`; 156, 2026-11), and Firefox for Android has no windows to name one by.
 */
export const showsPagesInPrivate = (): boolean =>
  desktop.windows !== undefined && browser.runtime.getURL('').startsWith('moz-extension:');
