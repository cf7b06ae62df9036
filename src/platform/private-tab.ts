import { browser } from './browser-api';

/** Whether a tab is of a private window, about which nothing may be kept. A tab that is gone counts as one. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return true;
  }
}
