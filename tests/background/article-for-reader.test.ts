import { beforeEach, describe, expect, it } from 'vitest';
import type * as ArticleForReader from '../../src/background/article-for-reader';
import type * as ArticleStore from '../../src/platform/article-store';
import type * as ReaderClaims from '../../src/platform/reader-claims';
import { articleOf } from '../fakes/article';
import { fakeTab, type FakeTab } from '../fakes/tab';

let tab: FakeTab;
let articleForReader: typeof ArticleForReader.articleForReader;
let store: typeof ArticleStore;
let claims: typeof ReaderClaims;
let key: string;

const reader = (frameId: number | null, tabId = 7, isExtensionPage = true) => ({
  tabId,
  frameId,
  isExtensionPage,
  url: 'chrome-extension://mubin/reader.html',
});
const stored = () => ({
  tabId: 7,
  source: 'page' as const,
  article: articleOf('خبر'),
  glossary: { people: [] },
  peopleEdits: [],
  notArticle: null,
});

beforeEach(async () => {
  tab = fakeTab(articleOf('خبر'));
  store = await import('../../src/platform/article-store');
  claims = await import('../../src/platform/reader-claims');
  ({ articleForReader } = await import('../../src/background/article-for-reader'));
  key = await store.storeArticle(stored());
});

const titleFor = async (sender: ReturnType<typeof reader>) =>
  (await articleForReader(key, sender))?.article.title ?? null;

describe('the article of a key', () => {
  it('goes to the first frame of its tab that asks, and to no other', async () => {
    const asked = [reader(5), reader(6), reader(5)].map(titleFor);
    expect(await Promise.all(asked)).toEqual(['خبر', null, 'خبر']);
  });

  it('goes to no other tab, to no page, and to nobody of whom the frame is not known', async () => {
    expect(await titleFor(reader(0, 8))).toBeNull();
    expect(await titleFor(reader(0, 7, false))).toBeNull();
    expect(await titleFor(reader(null))).toBeNull();
    // None of them has taken it from its own reader.
    expect(await titleFor(reader(5))).toBe('خبر');
  });

  it('goes to the next frame that opens', async () => {
    expect(await titleFor(reader(5))).toBe('خبر');
    await claims.releaseReaders(key);
    expect(await titleFor(reader(6))).toBe('خبر');
    expect(await titleFor(reader(5))).toBeNull();
  });

  it('leaves nothing behind with its article', async () => {
    await titleFor(reader(5));
    expect(tab.browser.storage.session.values.size).toBe(2);
    await store.forgetTab(7);
    expect(tab.browser.storage.session.values.size).toBe(0);
    key = await store.storeArticle(stored());
    await titleFor(reader(5));
    await store.forgetArticle(key);
    expect(tab.browser.storage.session.values.size).toBe(0);
  });
});
