import { browser } from './browser-api';

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
