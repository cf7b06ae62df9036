import { isSameArticle } from '../core/article/same-article';
import { minutesToListen, minutesToRead } from '../core/article/reading-time';
import type { ArticleKey, DefinitionAnswer, PageReport } from '../core/calls';
import { codeOfError, ExpectedError } from '../core/errors';
import { personNamed } from '../core/people/person-named';
import { defineSelection } from '../knowledge/lexicon';
import { glossaryOf } from '../knowledge/people';
import { articleByKey, articleOfTab, storeArticle, type StoredArticle } from '../platform/article-store';
import { injectContentScript } from '../platform/page-injection';
import { contentOf } from '../platform/messaging';

export type TabArticle = StoredArticle & { key: ArticleKey };

/**
 * The article in a tab, taken out of the page now. An unchanged page keeps its key, so that a player or a reader that
 * is open for it stays joined to it. @throws ExpectedError where there is none.
 */
export async function articleInTab(tabId: number): Promise<TabArticle> {
  await injectContentScript(tabId);
  const extracted = await contentOf(tabId).extract();
  if ('error' in extracted) throw new ExpectedError(extracted.error);
  const { article } = extracted;
  const before = await articleOfTab(tabId);
  if (before && isSameArticle(before.article, article)) return before;
  const stored: StoredArticle = {
    tabId,
    source: 'page',
    article,
    glossary: glossaryOf(article),
  };
  return { ...stored, key: await storeArticle(stored) };
}

export async function pageReport(tabId: number): Promise<PageReport> {
  try {
    const { key, article, glossary } = await articleInTab(tabId);
    return {
      state: 'article',
      key,
      title: article.title,
      lang: article.lang,
      dir: article.dir,
      minutesToRead: minutesToRead(article),
      minutesToListen: minutesToListen(article),
      people: glossary.people.map(({ id, name, role }) => ({ id, name, role })),
    };
  } catch (error) {
    const code = codeOfError(error);
    if (code === null) throw error;
    return { state: 'none', error: code };
  }
}

/** What a selection means; the people of its article are asked first. */
export async function definitionOf(query: string, key: ArticleKey | null): Promise<DefinitionAnswer> {
  const stored = key === null ? null : await articleByKey(key);
  return {
    person: stored ? personNamed(query, stored.glossary) : null,
    definition: defineSelection(query),
  };
}
