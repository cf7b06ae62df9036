import type { ArticleKey, Sender } from '../core/calls';
import { articleByKey, type StoredArticle } from '../platform/article-store';
import { claimReader } from '../platform/reader-claims';

/** The article of a key, for its reader in the tab that it belongs to; null for a stranger. */
export async function articleForReader(
  key: ArticleKey,
  { tabId, frameId, isExtensionPage }: Sender,
): Promise<StoredArticle | null> {
  if (!isExtensionPage || frameId === null) return null;
  const stored = await articleByKey(key);
  return stored?.tabId === tabId && (await claimReader(key, frameId)) ? stored : null;
}
