import { beforeEach, expect, it, vi } from 'vitest';
import { ExpectedError } from '../../src/core/errors';

/** What was done, in order. */
let done: string[];
const failing = new Set<string>();
const step = (name: string) => () => {
  done.push(name);
  return failing.has(name) ? Promise.reject(new ExpectedError('pageGone')) : Promise.resolve();
};
vi.mock('../../src/platform/article-store', () => ({ tabsWithArticles: () => Promise.resolve([7, 8]) }));
vi.mock('../../src/platform/messaging', () => ({
  contentOf: (tabId: number) => ({ hideReader: step(`hide ${tabId}`) }),
  player: { forget: step('silence') },
}));
vi.mock('../../src/platform/player-document', () => ({ hasPlayer: () => Promise.resolve(true) }));
vi.mock('../../src/platform/erase-storage', () => ({
  eraseStorage: step('storage'),
  dropGrantedPermissions: step('permissions'),
}));
vi.mock('../../src/background/auto-open', () => ({ adoptList: step('scripts') }));
vi.mock('../../src/background/online', () => ({ forgetOnline: step('online') }));
const { eraseEverything } = await import('../../src/background/erase-everything');

beforeEach(() => {
  done = [];
  failing.clear();
});

it('ends what is read and spoken before it erases, and gives the permissions back last', async () => {
  await eraseEverything();
  expect(done).toEqual(['hide 7', 'hide 8', 'silence', 'online', 'storage', 'permissions', 'scripts']);
});

it('goes on where a reader stands in a tab of its own', async () => {
  failing.add('hide 7');
  await eraseEverything();
  expect(done).toContain('permissions');
});

it.each(['storage', 'permissions', 'scripts'])('says so where anything is left: %s', async (name) => {
  failing.add(name);
  await expect(eraseEverything()).rejects.toMatchObject({ code: 'notErased' });
});
