import type { ArticleKey } from '../core/calls';
import { createOneByOne } from '../core/one-by-one';
import { STORED } from '../core/stored-entries';
import { StoredTable } from './stored-value';

/** Which frame of its tab reads an article. */
const claims = new StoredTable<number>(STORED.readerClaims);

const oneByOne = createOneByOne();

/**
 * Whether a frame of a tab is the one that reads an article: the first that asks. Its page knows the address of our frame
 * and may frame it once more; that one gets nothing.
 */
export const claimReader = (key: ArticleKey, frameId: number): Promise<boolean> =>
  oneByOne(async () => {
    const owner = await claims.get(key);
    if (owner === null) await claims.set(key, frameId);
    return owner === null || owner === frameId;
  });

/** Whether a frame has asked for an article. */
export const isClaimed = (key: ArticleKey): Promise<boolean> =>
  oneByOne(async () => (await claims.get(key)) !== null);

/** No frame reads these articles now: the next that asks does. */
export const releaseReaders = (...keys: ArticleKey[]): Promise<void> => claims.remove(...keys);
