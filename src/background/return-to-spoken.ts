import { ExpectedError } from '../core/errors';
import { articleByKey } from '../platform/article-store';
import { browser } from '../platform/browser-api';
import { desktop } from '../platform/desktop-api';
import { playerState } from './listening';

/** Shows the tab whose article is being spoken, or its page in a new one where it was left. @throws ExpectedError `pageGone`. */
export async function returnToSpoken(): Promise<void> {
  const { key, tabId } = await playerState();
  if (key === null) return;
  const tab = tabId === null ? null : await browser.tabs.get(tabId).catch(() => null);
  if (tab?.id !== undefined) {
    await browser.tabs.update(tab.id, { active: true });
    if (tab.windowId !== undefined) await desktop.windows?.update(tab.windowId, { focused: true });
    return;
  }
  const url = (await articleByKey(key))?.article.url ?? '';
  // The sample article is of our own welcome page.
  if (!/^https?:/.test(url) && !url.startsWith(browser.runtime.getURL('')))
    throw new ExpectedError('pageGone');
  await browser.tabs.create({ url });
}
