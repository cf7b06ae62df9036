import { codeOfError } from '../core/errors';
import { articleOfTab } from '../platform/article-store';
import { browser } from '../platform/browser-api';
import { contentOf } from '../platform/messaging';
import { injectContentScript } from '../platform/page-injection';
import { keepLookedUp } from './looked-up';
import { pause, playerState, playSelection, toggle } from './listening';
import { untilPageLeft } from './leave-page';
import { placeOf } from './places';
import { articleInTab, definitionOf } from './reading';

export async function toggleListening(tabId: number): Promise<void> {
  // A press on a page is not meant for the voice of the one before it.
  await untilPageLeft(tabId);
  // Silence is wanted at once; only speaking needs a look at the page.
  const { tabId: speaking, status } = await playerState();
  if (speaking === tabId && (status === 'playing' || status === 'loading')) return pause();
  const stored = await articleInTab(tabId);
  await toggle(stored.key, await placeOf(stored));
}

/** More is no word, name or term, but a text; UTF-16 units. */
const LONGEST_QUERY = 2_000;

/** Shows in the page what a selection means, with the people of its article where it has one. */
export async function defineSelection(selected: string, tabId: number): Promise<void> {
  const text = selected.slice(0, LONGEST_QUERY);
  await injectContentScript(tabId);
  const key = await articleInTab(tabId).then(
    (stored) => stored.key,
    () => null,
  );
  const answer = await definitionOf(text, key, await contentOf(tabId).selectionContext());
  // What cannot be kept is no reason to keep the answer back.
  keepLookedUp(answer, key, tabId).catch(() => undefined);
  await contentOf(tabId).showDefinition(answer);
}

export async function readSelection(text: string, tabId: number): Promise<void> {
  await injectContentScript(tabId);
  // The menu gives the selection on one line; the page knows its paragraphs.
  const selected = await contentOf(tabId).selection();
  const page = await articleOfTab(tabId);
  await playSelection(selected.trim() ? selected : text, page?.article.url ?? 'about:blank', tabId);
}

/**
 * Runs what was asked for outside our own pages. Where it fails in a way that we expect, the page says so; where the
 * page is closed to us, the popup does.
 */
export async function explained(tabId: number, task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    const code = codeOfError(error);
    if (code === null) throw error;
    try {
      await contentOf(tabId).showMessage(code);
    } catch {
      // No content script there. Chromium 127+ and Firefox 118+ can open the popup, which says why.
      await browser.action.openPopup().catch(() => browser.action.setBadgeText({ tabId, text: '!' }));
    }
  }
}
