import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExtractedPage } from '../../src/core/calls';
import type * as ArticleForReader from '../../src/background/article-for-reader';
import type * as OpenReader from '../../src/background/open-reader';
import type * as Store from '../../src/platform/article-store';
import '../../src/knowledge/people';
import { articleOf } from '../fakes/article';
import { fakeBrowser } from '../fakes/browser';

const TEXT: [string, string] = ['الوزيرة تزور الجسر', 'قالت وزيرة النقل سلمى حداد إن الجسر جاهز.'];
let page: ExtractedPage;
let asked: unknown[][];
/** The key of the reader that is open over the page. */
let open: string | null | undefined;
let hold: Promise<void>;
let openReader: typeof OpenReader.openReader;
let untilOpened: typeof OpenReader.untilOpened;
let articleForReader: typeof ArticleForReader.articleForReader;
let store: typeof Store;
let browser: ReturnType<typeof fakeBrowser>;

beforeEach(async () => {
  vi.resetModules();
  page = { article: articleOf(...TEXT), notArticle: null };
  asked = [];
  open = null;
  hold = Promise.resolve();
  browser = fakeBrowser();
  vi.doMock('../../src/platform/browser-api', () => ({ browser }));
  vi.doMock('../../src/platform/page-injection', () => ({ injectContentScript: () => Promise.resolve() }));
  const noted =
    <T>(call: string, answer: (...args: string[]) => T | Promise<T>) =>
    async (...args: string[]) => {
      asked.push([call, ...args]);
      return answer(...args);
    };
  vi.doMock('../../src/platform/messaging', () => ({
    contentOf: () => ({
      extract: noted('extract', () => hold.then(() => structuredClone(page))),
      hasReader: noted('hasReader', (key) => key === open),
      showReader: noted('showReader', (key) => void (open = key)),
      dropReader: noted('dropReader', () => undefined),
    }),
  }));
  store = await import('../../src/platform/article-store');
  ({ openReader, untilOpened } = await import('../../src/background/open-reader'));
  ({ articleForReader } = await import('../../src/background/article-for-reader'));
});

const calls = () => asked.map(([call]) => call);
const keysOf = (call: string) => asked.filter(([name]) => name === call).map(([, key]) => key as string);
const addressOf = (key: string) => `chrome-extension://mubin/reader.html?article=${key}`;
const reader = (frameId = 5) => ({ tabId: 3, frameId, isExtensionPage: true, url: null });
const until = (call: string) => vi.waitFor(() => expect(calls()).toContain(call));

describe('a reader that a person opens', () => {
  it('loads while the article is taken out, and gets its text before its people', async () => {
    let go = (): void => undefined;
    hold = new Promise((resolve) => (go = resolve));
    const opened = openReader(3);
    await until('extract');
    const [key = ''] = keysOf('extract');
    expect(asked).toEqual([['extract', key, addressOf(key)]]);
    const soon = articleForReader(key, reader(), true);
    // Of strangers none waits either.
    expect(await articleForReader(key, { ...reader(), tabId: 4 }, true)).toBeNull();
    expect(await articleForReader(key, { ...reader(), isExtensionPage: false }, true)).toBeNull();
    go();
    expect(await soon).toMatchObject({
      article: { title: TEXT[0] },
      glossary: { people: [], isPending: true },
    });
    await until('showReader');
    expect(await articleForReader(key, reader(6), true)).toBeNull();
    expect(await store.articleByKey(key)).toBeNull();
    const whole = await articleForReader(key, reader());
    expect(whole?.glossary.people.map(({ name }) => name)).toEqual(['سلمى حداد']);
    await opened;
    expect(calls()).toEqual(['extract', 'showReader']);
    expect(await store.articleByKey(key)).toMatchObject({ glossary: whole?.glossary });
    expect((await articleForReader(key, reader()))?.glossary.isPending).toBeUndefined();
  });

  it('has its people found, though its text is never shown', async () => {
    await openReader(3);
    const [key = ''] = keysOf('showReader');
    expect((await store.articleByKey(key))?.glossary.people).toHaveLength(1);
  });

  it('is taken away where there is no article', async () => {
    page = { error: 'notAnArticle', reason: 'list' };
    await expect(openReader(3)).rejects.toThrow('notAnArticle');
    const [key = ''] = keysOf('extract');
    expect(asked.slice(1)).toEqual([['dropReader', key]]);
    expect(await articleForReader(key, reader(), true)).toBeNull();
  });

  it('is taken away where the article cannot be kept', async () => {
    browser.storage.session.set.mockRejectedValue(new Error('full'));
    await expect(openReader(3)).rejects.toThrow('full');
    expect(keysOf('dropReader')).toEqual(keysOf('showReader'));
  });

  it('has the key of before where the page is the same, and another where it is not', async () => {
    await openReader(3);
    const [key = ''] = keysOf('showReader');
    expect(await articleForReader(key, reader(5))).not.toBeNull();
    open = null;
    asked = [];
    await openReader(3);
    expect(asked).toEqual([
      ['hasReader', key],
      ['extract', key, addressOf(key)],
      ['showReader', key, addressOf(key)],
    ]);
    // The frame of now is the one that gets it.
    expect(await articleForReader(key, reader(6))).not.toBeNull();
    expect(await articleForReader(key, reader(5))).toBeNull();
    open = null;
    asked = [];
    page = { article: articleOf('خبر آخر', 'نص آخر.'), notArticle: null };
    await openReader(3);
    const [next = ''] = keysOf('showReader');
    expect(next).not.toBe(key);
    expect(keysOf('extract')).toEqual([key]);
    expect((await articleForReader(next, reader(7)))?.article.title).toBe('خبر آخر');
  });

  it('stays as it is where it is open', async () => {
    await openReader(3);
    const [key = ''] = keysOf('showReader');
    await articleForReader(key, reader(5));
    asked = [];
    await openReader(3);
    expect(calls()).toEqual(['hasReader', 'extract', 'hasReader']);
    expect(asked[1]).toEqual(['extract']);
    expect(await articleForReader(key, reader(6))).toBeNull();
  });

  it('opens once where it is asked for twice', async () => {
    await Promise.all([openReader(3), openReader(3)]);
    expect(calls()).toEqual(['extract', 'showReader']);
  });
});

describe('who closes a reader at once', () => {
  it('has it opened anew, though its people are still being found', async () => {
    const first = openReader(3);
    await until('showReader');
    const [key = ''] = keysOf('showReader');
    await vi.waitFor(() => expect(open).toBe(key));
    open = null;
    page = { article: articleOf('خبر آخر', 'نص آخر.'), notArticle: null };
    await Promise.all([first, openReader(3)]);
    const [, next = ''] = keysOf('showReader');
    expect(next).not.toBe(key);
    expect(open).toBe(next);
    expect(await store.articleByKey(next)).toMatchObject({ article: { title: 'خبر آخر' } });
  });

  it('waits until its text is kept, that it can be let go', async () => {
    await untilOpened(3);
    const opened = openReader(3);
    await until('showReader');
    const [key = ''] = keysOf('showReader');
    expect(await store.articleByKey(key)).toBeNull();
    await untilOpened(3);
    expect(await store.articleByKey(key)).not.toBeNull();
    await opened;
    page = { error: 'notAnArticle', reason: 'list' };
    const failed = openReader(3);
    await Promise.all([untilOpened(3), expect(failed).rejects.toThrow('notAnArticle')]);
  });
});

describe('a reader for which nobody asked', () => {
  it('loads once there is an article', async () => {
    await openReader(3, false, false);
    const [key = ''] = keysOf('showReader');
    expect(asked).toEqual([['extract'], ['hasReader', key], ['showReader', key, addressOf(key)]]);
    expect((await store.articleByKey(key))?.glossary.people).toHaveLength(1);
  });
});
