import { sampleArticle } from '../knowledge/sample-article';
import { browser } from '../platform/browser-api';
import { desktop } from '../platform/desktop-api';
import { storeArticle } from '../platform/article-store';
import { peopleOf } from './reading';

const page = (): string => browser.runtime.getURL('welcome.html');

/** Whether a tab shows the welcome page, where the key that opens the reader is tried. */
export const isWelcomePage = (url: string | undefined): boolean => url?.startsWith(page()) === true;

/** Shows the welcome page in a tab. @param windowId of the browser's choice by default */
export async function openWelcome(windowId?: number): Promise<void> {
  const url = page();
  await browser.tabs.create(windowId === undefined ? { url } : { url, windowId });
}

/**
 * Greets whoever has just installed Mubin, once. In a private window nothing opens by itself: with no other open, the
 * help still leads to the page.
 */
export async function welcomeOnce({ reason }: { reason: string }): Promise<void> {
  if (reason !== 'install') return;
  const { windows } = desktop;
  if (!windows) return openWelcome();
  const ordinary = (await windows.getAll({ windowTypes: ['normal'] })).filter(({ incognito }) => !incognito);
  const shown = ordinary.find(({ focused }) => focused) ?? ordinary[0];
  if (shown) await openWelcome(shown.id);
}

/** Opens the reader on the sample article, in a tab of its own. @throws ExpectedError `storageFull` */
export async function openSample(): Promise<void> {
  // The tab must own the article before its page asks for it.
  const tab = await browser.tabs.create({ url: 'about:blank' });
  if (tab.id === undefined) return;
  const article = sampleArticle(browser.runtime.getURL(''));
  const key = await storeArticle({
    tabId: tab.id,
    source: 'page',
    article,
    glossary: peopleOf(article, []),
    peopleEdits: [],
    notArticle: null,
  });
  await browser.tabs.update(tab.id, { url: browser.runtime.getURL(`reader.html?article=${key}&tab=1`) });
}
