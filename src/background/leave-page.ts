import { forgetTab } from '../platform/article-store';
import { inTurnOfTab } from './in-turn-of-tab';
import { leaveTab } from './listening';

const leaving = new Map<number, Promise<void>>();

/** The page of a tab is gone: what is spoken for it stops or goes on without it, and its articles are forgotten. */
export function leavePage(tabId: number): Promise<void> {
  const left = inTurnOfTab(tabId, async () => {
    await leaveTab(tabId);
    await forgetTab(tabId);
  });
  const settled = left.catch(() => undefined);
  leaving.set(tabId, settled);
  void settled.then(() => {
    if (leaving.get(tabId) === settled) leaving.delete(tabId);
  });
  return left;
}

/** Resolves once nothing of a page that a tab has left is spoken there. */
export const untilPageLeft = (tabId: number): Promise<void> => leaving.get(tabId) ?? Promise.resolve();
