import type { ArticleKey } from '../core/calls';
import { browser } from './browser-api';

const CLAIM = 'reader-of:';

/** Where the storage keeps which frame of its tab reads an article. */
export const claimId = (key: ArticleKey): string => CLAIM + key;

let last: Promise<unknown> = Promise.resolve();

/**
 * Whether a frame of a tab is the one that reads an article: the first that asks. Its page knows the address of our frame
 * and may frame it once more; that one gets nothing.
 */
export function claimReader(key: ArticleKey, frameId: number): Promise<boolean> {
  const claimed = last.then(async () => {
    const id = claimId(key);
    const owner = (await browser.storage.session.get(id))[id];
    if (owner === undefined) await browser.storage.session.set({ [id]: frameId });
    return owner === undefined || owner === frameId;
  });
  last = claimed.catch(() => undefined);
  return claimed;
}

/** No frame reads the article now: the next that asks does. */
export const releaseReader = (key: ArticleKey): Promise<void> => browser.storage.session.remove(claimId(key));
