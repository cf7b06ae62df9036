import { withOmission, type Omission } from '../core/article/omission';
import type { ArticleKey, ReaderContent } from '../core/calls';
import { articleByKey, isPrivateArticle, replaceArticle } from '../platform/article-store';
import { markOfOmission, rememberPutBack } from '../platform/put-back-store';
import { renewPlayer } from './listening';
import { oneByOne } from './one-by-one';
import { contentOfStored, peopleOf } from './reading';

/**
 * Puts an omission back into a stored article, or takes it out again, and remembers it for the page; nothing has
 * changed where it fails. Null where nobody keeps the article. @throws ExpectedError `storageFull`.
 */
export function putBack(key: ArticleKey, id: string, isBack: boolean): Promise<ReaderContent | null> {
  return oneByOne(() => changed(key, id, isBack));
}

async function changed(key: ArticleKey, id: string, isBack: boolean): Promise<ReaderContent | null> {
  const stored = await articleByKey(key);
  if (!stored) return null;
  const omission = stored.article.omitted.find((candidate) => candidate.id === id);
  if (!omission || omission.blocks.length === 0 || omission.isBack === isBack) return contentOfStored(stored);
  const article = withOmission(stored.article, id, isBack);
  const changed = { ...stored, article, glossary: peopleOf(article, stored.peopleEdits) };
  const remember = await memoryOf(key, article.url, omission);
  await remember(isBack);
  try {
    await replaceArticle(key, changed);
  } catch (error) {
    // Else the page would come back otherwise than it was left.
    await remember(!isBack).catch(() => undefined);
    throw error;
  }
  await renewPlayer(key, changed);
  return contentOfStored(changed);
}

/** How to remember an omission of a page. Of a private window nothing is, whatever tab the article is in by now. */
async function memoryOf(
  key: ArticleKey,
  url: string,
  omission: Omission,
): Promise<(isBack: boolean) => Promise<void>> {
  if (await isPrivateArticle(key)) return () => Promise.resolve();
  return (isBack) => rememberPutBack(url, markOfOmission(omission), isBack);
}
