import type { ArticleKey } from '../core/calls';
import { STORED } from '../core/stored-entries';
import { StoredTable } from './stored-value';

/** Which frame of its tab reads an article. */
const claims = new StoredTable<number>(STORED.readerClaims);

let last: Promise<unknown> = Promise.resolve();

/**
 * Whether a frame of a tab is the one that reads an article: the first that asks. Its page knows the address of our frame
 * and may frame it once more; that one gets nothing.
 */
export function claimReader(key: ArticleKey, frameId: number): Promise<boolean> {
  const claimed = last.then(async () => {
    const owner = await claims.get(key);
    if (owner === null) await claims.set(key, frameId);
    return owner === null || owner === frameId;
  });
  last = claimed.catch(() => undefined);
  return claimed;
}

/** Whether a frame has asked for an article. */
export const isClaimed = (key: ArticleKey): Promise<boolean> =>
  last.then(async () => (await claims.get(key)) !== null);

/** No frame reads these articles now: the next that asks does. */
export const releaseReaders = (...keys: ArticleKey[]): Promise<void> => claims.remove(...keys);
