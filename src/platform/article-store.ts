import type { Article } from '../core/article/article';
import type { NotArticleReason } from '../core/article/article-page';
import type { ArticleKey, Playback } from '../core/calls';
import { ExpectedError } from '../core/errors';
import type { Glossary } from '../core/people/glossary';
import type { GlossaryEdit } from '../core/people/glossary-edit';
import { STORED } from '../core/stored-entries';
import { storedBytes } from '../core/stored-size';
import { isPrivateTab } from './private-tab';
import { releaseReaders } from './reader-claims';
import { StoredTable, StoredValue } from './stored-value';

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

/** `storage.session` holds 10 MB: an article of 5,000 paragraphs takes about 3, one of a newspaper some 0.03. */
const KEPT_ARTICLES = 100;
/**
 * Bytes that one may take: a little less than half of what there is. Two of them fit, so that a new one has room once the
 * others have gone beside the one that is spoken, and nothing goes for one that has none. It is some 2.4 million letters.
 */
const LARGEST_ARTICLE = 5_000_000;

const articles = new StoredTable<StoredArticle>(STORED.articles);
const playback = new StoredValue(STORED.playback, (stored) => (stored as Playback | undefined) ?? null);

/**
 * What the background must not forget when the browser stops it: kept in `storage.session`, that is in memory, for as
 * long as the browser runs, and out of reach of content scripts.
 */
export const articleByKey = (key: ArticleKey): Promise<StoredArticle | null> => articles.get(key);

/** The article last stored for a tab, with its key. */
export async function articleOfTab(tabId: number): Promise<(StoredArticle & { key: ArticleKey }) | null> {
  const found = (await articles.all()).find(([, { tabId: of, source }]) => of === tabId && source === 'page');
  return found ? { ...found[1], key: found[0] } : null;
}

/** A key that nobody can guess. */
export const newArticleKey = (): ArticleKey => crypto.randomUUID();

/** Keeps an article in place of the one before of its tab and source. @throws ExpectedError `storageFull`. */
export async function storeArticle(
  stored: StoredArticle,
  key: ArticleKey = newArticleKey(),
): Promise<ArticleKey> {
  // Before its forerunner goes, or any other.
  refuseLarge(stored);
  const isReplaced = ({ tabId, source }: StoredArticle): boolean =>
    tabId === stored.tabId && source === stored.source;
  const last = (await forgetArticles(isReplaced, KEPT_ARTICLES - 1)).at(-1);
  const isPrivate = await isPrivateTab(stored.tabId);
  // Also after a clock that was set back the newest is the last to go.
  const storedAt = Math.max(Date.now(), last ? timeOf(last) + 1 : 0);
  const kept: Kept = { ...stored, storedAt, isPrivate };
  await setWithRoom(key, kept);
  return key;
}

/** Changes an article under its key; nothing has changed where it fails. @throws ExpectedError `storageFull`. */
export async function replaceArticle(key: ArticleKey, stored: StoredArticle): Promise<void> {
  refuseLarge(stored);
  await setWithRoom(key, stored);
}

function refuseLarge(stored: StoredArticle): void {
  if (storedBytes(stored) > LARGEST_ARTICLE) throw new ExpectedError('storageFull', 'one article');
}

/** Keeps an article; where there is no room, the others go, oldest first, but for the one that is spoken. */
async function setWithRoom(key: ArticleKey, stored: StoredArticle): Promise<void> {
  let failure = await failureOf(articles.set(key, stored));
  if (failure === null) return;
  const spoken = (await savedPlayback())?.key;
  const others = (await oldestFirst()).map(([id]) => id).filter((id) => id !== key && id !== spoken);
  while (failure !== null && others.length > 0) {
    // By halves: each writing that finds no room copies the whole article for nothing.
    const gone = others.splice(0, Math.ceil(others.length / 2));
    await articles.remove(...gone);
    await releaseReaders(...gone);
    failure = await failureOf(articles.set(key, stored));
  }
  if (failure !== null) throw failure;
}

const failureOf = (attempt: Promise<void>): Promise<Error | null> =>
  attempt.then(
    () => null,
    (error: unknown) => error as Error,
  );

const timeOf = (stored: StoredArticle): number => (stored as Partial<Kept>).storedAt ?? 0;

const oldestFirst = async (): Promise<[ArticleKey, StoredArticle][]> =>
  (await articles.all()).toSorted(([, a], [, b]) => timeOf(a) - timeOf(b));

/** Drops the articles that `isOver` names, and of the others all but some; returns those that stay, oldest first. */
async function forgetArticles(
  isOver: (stored: StoredArticle) => boolean,
  kept: number,
): Promise<StoredArticle[]> {
  const all = await oldestFirst();
  const over = all.filter(([, stored]) => isOver(stored)).map(([id]) => id);
  const rest = all.filter(([id]) => !over.includes(id));
  const gone = rest.splice(0, Math.max(0, rest.length - kept)).map(([id]) => id);
  await articles.remove(...over, ...gone);
  await releaseReaders(...over, ...gone);
  return rest.map(([, stored]) => stored);
}

/** The reader of an article moved to a tab of its own, which may now ask for it. */
export async function moveArticle(key: ArticleKey, tabId: number): Promise<void> {
  const stored = await articleByKey(key);
  if (stored) await articles.set(key, { ...stored, tabId });
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

export async function forgetArticle(key: ArticleKey): Promise<void> {
  await articles.remove(key);
  await releaseReaders(key);
}

export async function forgetTab(tabId: number): Promise<void> {
  await forgetArticles((stored) => stored.tabId === tabId, KEPT_ARTICLES);
}

/** The tabs whose pages have an article kept for them. */
export const tabsWithArticles = async (): Promise<number[]> => [
  ...new Set((await articles.all()).map(([, { tabId }]) => tabId).filter((tabId) => tabId !== NO_TAB)),
];

export const savedPlayback = (): Promise<Playback | null> => playback.get();

export async function savePlayback(next: Playback | null): Promise<void> {
  await playback.change(() => next ?? undefined);
}
