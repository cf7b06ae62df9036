import type { ArticleKey } from '../core/calls';
import { articleByKey, isPrivateArticle, moveArticle } from '../platform/article-store';
import { browser } from '../platform/browser-api';
import { desktop } from '../platform/desktop-api';
import { contentOf } from '../platform/messaging';
import { showsPagesInPrivate } from '../platform/private-tab';
import { isClaimed, releaseReaders } from '../platform/reader-claims';
import { forgetOpenedByItself } from './auto-open';

/** Moves the reader of an article to a tab of its own, where the page of its tab refuses our frame. False where it is only slow. */
export async function openReaderTab(key: ArticleKey, tabId: number | null): Promise<boolean> {
  // Fifty readers that open at once share one process.
  if (await isClaimed(key)) return false;
  if (tabId === null || (await articleByKey(key))?.tabId !== tabId) return true;
  // Where nobody asked for the reader, no tab opens either.
  if (forgetOpenedByItself(key)) return true;
  if ((await isPrivateArticle(key)) && !showsPagesInPrivate()) await sayUnreachable(key, tabId);
  else await moveToTab(key, tabId);
  return true;
}

/** In another window a private article would leave its title behind, in the history and among the tabs that were closed. */
async function sayUnreachable(key: ArticleKey, tabId: number): Promise<void> {
  const page = contentOf(tabId);
  // What is said in its dialog would go with it.
  await page.dropReader(key);
  await page.showMessage('pageUnreachable');
}

async function moveToTab(key: ArticleKey, tabId: number): Promise<void> {
  // The window that is in front by now may be another, and a private article belongs into its own.
  const { windowId } = await browser.tabs.get(tabId);
  const place = desktop.windows && windowId !== undefined ? { windowId } : {};
  // The tab must own the article before its page asks for it.
  const tab = await browser.tabs.create({ url: 'about:blank', ...place });
  if (tab.id === undefined) return;
  await moveArticle(key, tab.id);
  await releaseReaders(key);
  await browser.tabs.update(tab.id, { url: browser.runtime.getURL(`reader.html?article=${key}&tab=1`) });
}
