import type { ArticleKey } from '../core/calls';
import { browser } from '../platform/browser-api';
import { contentOf } from '../platform/messaging';
import { releaseReaders } from '../platform/reader-claims';
import { announceArticle } from './articles-under-way';
import { articleInTab } from './reading';

const addressOf = (key: ArticleKey): string => browser.runtime.getURL(`reader.html?article=${key}`);

/** By tab: who asks again before it is seen waits for the same one. */
const opening = new Map<number, { isAnyText: boolean; done: Promise<void> }>();
/** By tab: the last that is on its way to be opened, and kept. */
const underWay = new Map<number, Promise<void>>();

/**
 * Opens the reader over the page of a tab, with `isAnyText` also where the page seems to be no article. Where a person
 * asked for it, its frame loads while the article is taken out, and its people are found while it is read.
 * @throws ExpectedError where there is nothing to read.
 */
export function openReader(tabId: number, isAnyText = false, isAsked = true): Promise<void> {
  const now = opening.get(tabId);
  if (now?.isAnyText === isAnyText) return now.done;
  // Seen, it may be closed: who asks then asks for another.
  const forget = (): void => {
    if (opening.get(tabId)?.done === done) opening.delete(tabId);
  };
  const done = isAsked ? openedAtOnce(tabId, isAnyText, forget) : openedAfter(tabId, isAnyText);
  opening.set(tabId, { isAnyText, done });
  underWay.set(tabId, done);
  const settle = (): void => {
    forget();
    if (underWay.get(tabId) === done) underWay.delete(tabId);
  };
  done.then(settle, settle);
  return done;
}

/** Resolves once nothing is on its way to be opened, and kept, for a tab. */
export const untilOpened = (tabId: number): Promise<void> =>
  underWay.get(tabId)?.catch(() => undefined) ?? Promise.resolve();

/** The frame that opens now is the only one to get the article. Whether none is open yet. */
async function isToOpen(tabId: number, key: ArticleKey): Promise<boolean> {
  if (await contentOf(tabId).hasReader(key)) return false;
  await releaseReaders(key);
  return true;
}

async function show(tabId: number, key: ArticleKey): Promise<void> {
  if (await isToOpen(tabId, key)) await contentOf(tabId).showReader(key, addressOf(key));
}

async function openedAfter(tabId: number, isAnyText: boolean): Promise<void> {
  const { key } = await articleInTab(tabId, isAnyText);
  await show(tabId, key);
}

/** What has come of a reader that opens while its article is taken out. */
interface Ahead {
  /** The key for which the page has a frame that nobody sees yet. */
  unseen: ArticleKey | null;
  /** The key of the frame that is seen. */
  seen: ArticleKey | null;
  shown: Promise<void> | null;
}

async function openedAtOnce(tabId: number, isAnyText: boolean, onSeen: () => void): Promise<void> {
  const ahead: Ahead = { unseen: null, seen: null, shown: null };
  let give: ReturnType<typeof announceArticle> = () => Promise.resolve();
  const reveal = (key: ArticleKey): Promise<void> =>
    key === ahead.unseen ? contentOf(tabId).showReader(key, addressOf(key)) : show(tabId, key);
  const taken = articleInTab(tabId, isAnyText, {
    expect: async (key, isKept) => {
      if (!isKept) give = announceArticle(key, tabId, taken);
      // Where our script is not there yet, neither is a reader.
      else if (!(await isToOpen(tabId, key).catch(() => releaseReaders(key).then(() => true)))) return null;
      ahead.unseen = key;
      return addressOf(key);
    },
    text: (key, text) => {
      const read = (key === ahead.unseen ? give : announceArticle(key, tabId, taken))(text);
      ahead.seen = key;
      ahead.shown = reveal(key);
      // It is waited for below.
      ahead.shown.then(onSeen, () => undefined);
      return read;
    },
  });
  try {
    const { key } = await taken;
    await (ahead.shown ?? reveal(key));
  } catch (error) {
    for (const key of new Set([ahead.unseen, ahead.seen]))
      if (key !== null)
        await contentOf(tabId)
          .dropReader(key)
          .catch(() => undefined);
    throw error;
  }
}
