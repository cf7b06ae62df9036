import type { ArticleKey, DefinitionAnswer } from '../core/calls';
import { lookedUpWord } from '../core/lexicon/word-history';
import { articleByKey, isPrivateArticle } from '../platform/article-store';
import { isPrivateTab } from '../platform/private-tab';
import { loadSettings } from '../platform/settings-store';
import { rememberWord } from '../platform/word-history-store';

/**
 * Keeps the likeliest word of an answer for «كلماتي», where the reader keeps such words and neither the tab is a private
 * one nor the article out of one. A person of the article is no word.
 */
export async function keepLookedUp(
  { person, definition: { query, entries } }: DefinitionAnswer,
  key: ArticleKey | null,
  tabId: number | null,
): Promise<void> {
  const [entry] = entries;
  if (person || !entry || tabId === null || !(await loadSettings()).keepWords || (await isPrivateTab(tabId)))
    return;
  const stored = key === null ? null : await articleByKey(key);
  if (key !== null && stored && (await isPrivateArticle(key))) return;
  const title = stored?.article.title ?? '';
  await rememberWord(lookedUpWord(entry, { query, title, time: new Date().toISOString() }));
}
