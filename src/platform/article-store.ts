import type { Article } from '../core/article/article';
import type { NotArticleReason } from '../core/article/article-page';
import type { ArticleKey, Playback } from '../core/calls';
import type { Glossary } from '../core/people/glossary';
import type { GlossaryEdit } from '../core/people/glossary-edit';
import { ExpectedError } from '../core/errors';
import { browser } from './browser-api';
import { isPrivateTab } from './private-tab';
import { claimId } from './reader-claims';

/** An article with what was found in it, for the tab that it came from. */
export interface StoredArticle {
  tabId: number;
  /** A selection that is read aloud is kept beside the article of its page. */
  source: 'page' | 'selection';
  article: Article;
  /** With all that `peopleEdits` correct in it. */
  glossary: Glossary;
  /** What the reader corrected among the people, in the order in which it was done. */
  peopleEdits: GlossaryEdit[];
  /** Why the page seems to be no article, where its largest text is kept all the same. */
  notArticle: NotArticleReason | null;
}

/** With the time, since the storage gives its keys in no order that can be relied on. */
type Kept = StoredArticle & { storedAt: number; isPrivate: boolean };

/** The `tabId` of an article whose page was left while it is spoken (`browser.tabs.TAB_ID_NONE`). */
export const NO_TAB = -1;

const ARTICLE = 'article:';
const PLAYBACK = 'playback';
/** `storage.session` holds 10 MB: an article of 5,000 paragraphs takes about 3. */
const KEPT_ARTICLES = 20;

const isMine = (key: string): boolean => key.startsWith(ARTICLE);

/**
 * What the background must not forget when the browser stops it: kept in `storage.session`, that is in memory, for as
 * long as the browser runs, and out of reach of content scripts.
 */
export async function articleByKey(key: ArticleKey): Promise<StoredArticle | null> {
  const id = ARTICLE + key;
  return ((await browser.storage.session.get(id))[id] as StoredArticle | undefined) ?? null;
}

/** The article last stored for a tab, with its key. */
export async function articleOfTab(tabId: number): Promise<(StoredArticle & { key: ArticleKey }) | null> {
  const all = Object.entries(await browser.storage.session.get(null));
  for (const [id, value] of all) {
    const stored = value as StoredArticle;
    if (isMine(id) && stored.tabId === tabId && stored.source === 'page')
      return { ...stored, key: id.slice(ARTICLE.length) };
  }
  return null;
}

/** Keeps an article in place of the one before of its tab and source. @throws ExpectedError `storageFull`. */
export async function storeArticle(stored: StoredArticle): Promise<ArticleKey> {
  const isReplaced = ({ tabId, source }: StoredArticle): boolean =>
    tabId === stored.tabId && source === stored.source;
  await forgetArticles(isReplaced, KEPT_ARTICLES - 1);
  const key = crypto.randomUUID();
  try {
    await browser.storage.session.set({
      [ARTICLE + key]: {
        ...stored,
        storedAt: Date.now(),
        isPrivate: await isPrivateTab(stored.tabId),
      } satisfies Kept,
    });
  } catch (error) {
    throw new ExpectedError('storageFull', String(error));
  }
  return key;
}

/** Changes an article under its key; nothing has changed where it fails. @throws ExpectedError `storageFull`. */
export async function replaceArticle(key: ArticleKey, stored: StoredArticle): Promise<void> {
  try {
    await browser.storage.session.set({ [ARTICLE + key]: stored });
  } catch (error) {
    throw new ExpectedError('storageFull', String(error));
  }
}

/** Drops the articles that `isOver` names, and of the others all but some. */
async function forgetArticles(isOver: (stored: StoredArticle) => boolean, kept: number): Promise<void> {
  const all = Object.entries(await browser.storage.session.get(null)).filter(([id]) => isMine(id));
  all.sort(([, a], [, b]) => (a as Kept).storedAt - (b as Kept).storedAt);
  const over = all.filter(([, value]) => isOver(value as StoredArticle)).map(([id]) => id);
  const rest = all.map(([id]) => id).filter((id) => !over.includes(id));
  const gone = [...over, ...rest.slice(0, Math.max(0, rest.length - kept))];
  await browser.storage.session.remove([...gone, ...gone.map((id) => claimId(id.slice(ARTICLE.length)))]);
}

/** The reader of an article moved to a tab of its own, which may now ask for it. */
export async function moveArticle(key: ArticleKey, tabId: number): Promise<void> {
  const stored = await articleByKey(key);
  if (stored) await browser.storage.session.set({ [ARTICLE + key]: { ...stored, tabId } });
}

/** Whether an article came out of a private window; so does one of which nothing is known. */
export async function isPrivateArticle(key: ArticleKey): Promise<boolean> {
  const stored = (await articleByKey(key)) as Partial<Kept> | null;
  return stored?.isPrivate !== false;
}

/** Keeps an article whose page is left; no tab owns it from now on. Null where nobody keeps it. */
export async function releaseArticle(key: ArticleKey): Promise<StoredArticle | null> {
  await moveArticle(key, NO_TAB);
  return articleByKey(key);
}

export function forgetArticle(key: ArticleKey): Promise<void> {
  return browser.storage.session.remove([ARTICLE + key, claimId(key)]);
}

export function forgetTab(tabId: number): Promise<void> {
  return forgetArticles((stored) => stored.tabId === tabId, KEPT_ARTICLES);
}

export async function savedPlayback(): Promise<Playback | null> {
  return ((await browser.storage.session.get(PLAYBACK))[PLAYBACK] as Playback | undefined) ?? null;
}

export async function savePlayback(playback: Playback | null): Promise<void> {
  await (playback
    ? browser.storage.session.set({ [PLAYBACK]: playback })
    : browser.storage.session.remove(PLAYBACK));
}
