import type { ArticleKey, Sender } from '../core/calls';
import { articleByKey, type StoredArticle } from '../platform/article-store';
import { claimReader } from '../platform/reader-claims';
import { articleUnderWay } from './articles-under-way';

/**
 * The article of a key, for its reader in the tab that it belongs to; null for a stranger. One that is still being taken
 * out is waited for, with `isSoon` for its text alone, which whoever asks without it has shown.
 */
export async function articleForReader(
  key: ArticleKey,
  { tabId, frameId, isExtensionPage }: Sender,
  isSoon = false,
): Promise<StoredArticle | null> {
  if (!isExtensionPage || frameId === null) return null;
  const coming = articleUnderWay(key);
  const stored = coming ? null : await articleByKey(key);
  if ((coming ?? stored)?.tabId !== tabId || !(await claimReader(key, frameId))) return null;
  if (!coming) return stored;
  if (isSoon) return coming.text;
  coming.isShown();
  return coming.whole;
}
