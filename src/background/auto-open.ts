import type { ArticleKey, Sender } from '../core/calls';
import { codeOfError } from '../core/errors';
import { ONLINE_ORIGINS } from '../core/online/online-requests';
import { allowedHosts, autoPatterns, surplusPatterns } from '../core/settings/auto-pages';
import { articleOfTab } from '../platform/article-store';
import { browser } from '../platform/browser-api';
import { allowedOrigins, siteOfUrl } from '../platform/site-permission';
import { loadSettings, onSettingsChanged, saveSettings } from '../platform/settings-store';
import { leftPages } from '../platform/left-pages';
import { openReader } from './open-reader';

/** The script that tells us of a page: registered for the sites of the list, and for no other. */
const SCRIPT = { id: 'auto', js: ['auto.js'], runAt: 'document_idle' } as const;

async function register(matches: string[]): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
    return;
  }
  const script = { ...SCRIPT, js: [...SCRIPT.js], matches };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** The browser injects our script into the pages of the list, and of those only into what it was allowed to. */
export async function adoptList(): Promise<void> {
  const { autoHosts } = await loadSettings();
  await register(autoPatterns(autoHosts, await allowedOrigins()));
}

/** A site that the person took back in the browser's own settings leaves the list. */
async function dropRefused(): Promise<void> {
  const { autoHosts } = await loadSettings();
  const allowed = allowedHosts(autoHosts, await allowedOrigins());
  if (allowed.length < autoHosts.length) await saveSettings({ autoHosts: allowed });
  await adoptList();
}

/** What was allowed and is in no list any more (after a reset, say) is given back. */
async function giveBackSurplus(): Promise<void> {
  const { autoHosts } = await loadSettings();
  const origins = surplusPatterns(autoHosts, await allowedOrigins(), ONLINE_ORIGINS);
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Keeps the sites on which the reader opens by itself in step with the list and with the browser's permissions. */
export function keepAutoPages(): void {
  const attempt = (task: () => Promise<void>) => () => void task().catch(() => undefined);
  const start = attempt(async () => {
    await dropRefused();
    await giveBackSurplus();
  });
  browser.runtime.onStartup.addListener(start);
  browser.runtime.onInstalled.addListener(start);
  browser.permissions.onRemoved.addListener(attempt(dropRefused));
  browser.permissions.onAdded.addListener(attempt(adoptList));
  onSettingsChanged(attempt(adoptList), new AbortController().signal);
}

/** Articles whose reader opened by itself and has not yet said that it runs. */
const openedByItself = new Set<ArticleKey>();

/** Whether the reader of an article opened by itself just now; asked once. */
export const forgetOpenedByItself = (key: ArticleKey): boolean => openedByItself.delete(key);

/**
 * A page of a site in the list is there: the reader opens over it where it is an article and was not left before in
 * this tab. Whether it is open now.
 */
export async function pageArrived({ tabId, url: loaded }: Sender): Promise<boolean> {
  if (tabId === null || loaded === null) return false;
  // The sender of a message has the address that was loaded, also after `pushState` (Chromium 156, 2026-11; tests/e2e/faults-tabs).
  const { url = loaded } = await browser.tabs.get(tabId);
  const site = siteOfUrl(url);
  const { autoHosts } = await loadSettings();
  if (!site || !autoHosts.includes(site.host) || (await leftPages.has(tabId, url))) return false;
  try {
    // Most pages of a site are lists, for which no frame need load.
    await openReader(tabId, false, false);
  } catch (error) {
    // Nobody asked: a page that is no article is simply shown.
    if (codeOfError(error) === null) throw error;
    return false;
  }
  const stored = await articleOfTab(tabId);
  if (stored) openedByItself.add(stored.key);
  return true;
}

/**
 * The person closed the reader over the page of a tab: there it does not open by itself again, also when the page is
 * loaded anew. Of other sites nothing is remembered, and the browser does not tell where they are.
 */
export async function readerLeft(tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  const site = url === undefined ? null : siteOfUrl(url);
  if (!url || !site || !(await loadSettings()).autoHosts.includes(site.host)) return;
  await leftPages.add(tabId, url);
}
