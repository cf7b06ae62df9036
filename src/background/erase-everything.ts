import { ExpectedError } from '../core/errors';
import { tabsWithArticles } from '../platform/article-store';
import { dropGrantedPermissions, eraseStorage } from '../platform/erase-storage';
import { contentOf, player } from '../platform/messaging';
import { hasPlayer } from '../platform/player-document';
import { adoptList } from './auto-open';
import { forgetOnline } from './online';

/**
 * Forgets all that Mubin keeps in this browser, and what was allowed to it; the voice falls silent and the readers over
 * pages close. It cannot be undone. @throws ExpectedError `notErased` where anything is left
 */
export async function eraseEverything(): Promise<void> {
  // First: who still reads or listens would have a place kept.
  const tabs = await tabsWithArticles().catch(() => []);
  await Promise.all(
    tabs.map((tabId) =>
      contentOf(tabId)
        .hideReader(null)
        // In a tab of its own a reader has no page above it.
        .catch(() => undefined),
    ),
  );
  if (await hasPlayer()) await player.forget();
  forgetOnline();
  try {
    await eraseStorage();
    // Afterwards: a permission that goes takes its site from the list, which would be written anew.
    await dropGrantedPermissions();
    await adoptList();
  } catch (error) {
    throw new ExpectedError('notErased', String(error));
  }
}
