import { beforeEach, describe, expect, it, vi } from 'vitest';
import { storedBytes } from '../../src/core/stored-size';
import type * as Store from '../../src/platform/article-store';
import { articleOf } from '../fakes/article';
import { fakeBrowser } from '../fakes/browser';

const ROOM = 10_485_760;

let browser: ReturnType<typeof fakeBrowser>;
let store: typeof Store;

beforeEach(async () => {
  browser = fakeBrowser();
  const { session } = browser.storage;
  const set = session.set.getMockImplementation();
  session.set.mockImplementation((change) =>
    storedBytes({ ...Object.fromEntries(session.values), ...change }) > ROOM
      ? Promise.reject(new Error('Session storage quota bytes exceeded.'))
      : (set?.(change) ?? Promise.resolve()),
  );
  vi.resetModules();
  vi.doMock('../../src/platform/browser-api', () => ({ browser }));
  store = await import('../../src/platform/article-store');
});

const articleOfTab = (tabId: number, ...paragraphs: string[]): Store.StoredArticle => ({
  tabId,
  source: 'page',
  article: articleOf('عنوان', ...paragraphs),
  glossary: { people: [] },
  peopleEdits: [],
  notArticle: null,
});
const keep = (tabId: number, ...paragraphs: string[]) =>
  store.storeArticle(articleOfTab(tabId, ...paragraphs));
const areKept = async (keys: string[]) =>
  (await Promise.all(keys.map((key) => store.articleByKey(key)))).map((found) => found !== null);
const letters = (count: number) => 'ق'.repeat(count);

describe('an article of one page', () => {
  it.each<[string, string[]]>([
    ['more letters than', [letters(5_500_000)]],
    ['more letters than are its share of', [letters(2_600_000)]],
    ['more small parts than', Array.from({ length: 30_000 }, () => 'ق')],
  ])('that has %s the storage holds is refused, and those of the others stay', async (_, paragraphs) => {
    const others = [
      await keep(1, 'نص'),
      await keep(2, letters(1_000_000)),
      await keep(3, letters(1_000_000)),
    ];
    const own = await keep(4, 'نص');
    await expect(keep(4, ...paragraphs)).rejects.toMatchObject({ code: 'storageFull' });
    const grown = store.replaceArticle(own, articleOfTab(4, ...paragraphs));
    await expect(grown).rejects.toMatchObject({ code: 'storageFull' });
    expect(await areKept([...others, own])).toEqual([true, true, true, true]);
  });

  it('of the largest size finds room beside one that is spoken', async () => {
    const spoken = await keep(1, letters(2_490_000));
    await store.savePlayback({ key: spoken, tabId: 1, sentence: null, hasEnded: false });
    const [other, last] = [await keep(2, letters(2_490_000)), await keep(3, letters(2_490_000))];
    expect(await areKept([spoken, other, last])).toEqual([true, false, true]);
  });
});
