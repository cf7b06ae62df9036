import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as ReaderTab from '../../src/background/reader-tab';
import type * as Store from '../../src/platform/article-store';
import type * as Claims from '../../src/platform/reader-claims';
import { articleOf } from '../fakes/article';
import { fakeBrowser } from '../fakes/browser';

/** Of pages of ours, by browser. */
const CHROMIUM = 'chrome-extension://mubin/';
const FIREFOX = 'moz-extension://mubin/';

const create = vi.fn(() => Promise.resolve({ id: 8 }));
const update = vi.fn(() => Promise.resolve());
const page = { dropReader: vi.fn(() => Promise.resolve()), showMessage: vi.fn(() => Promise.resolve()) };

let isPrivate: boolean;
let origin: string;
let windows: object | undefined;
let readerTab: typeof ReaderTab;
let store: typeof Store;
let claims: typeof Claims;

beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  isPrivate = false;
  origin = CHROMIUM;
  windows = {};
  const fake = fakeBrowser();
  const tabs = {
    get: (id: number) => Promise.resolve({ id, windowId: 21, incognito: isPrivate }),
    create,
    update,
  };
  const browser = {
    ...fake,
    tabs,
    runtime: { ...fake.runtime, getURL: (path: string) => `${origin}${path}` },
    get windows() {
      return windows;
    },
  };
  vi.doMock('../../src/platform/browser-api', () => ({ browser }));
  vi.doMock('../../src/platform/messaging', () => ({ contentOf: () => page }));
  vi.doMock('../../src/background/auto-open', () => ({ forgetOpenedByItself: () => false }));
  store = await import('../../src/platform/article-store');
  claims = await import('../../src/platform/reader-claims');
  readerTab = await import('../../src/background/reader-tab');
});

const stored = () =>
  store.storeArticle(
    {
      tabId: 7,
      source: 'page',
      article: articleOf('خبر'),
      glossary: { people: [] },
      peopleEdits: [],
      notArticle: null,
    },
    'k',
  );

describe('a reader whose frame the page refuses', () => {
  it('goes to a tab beside it, in its own window, which owns the article before its page asks', async () => {
    await stored();
    let owner: number | undefined;
    update.mockImplementationOnce(async () => {
      owner = (await store.articleByKey('k'))?.tabId;
    });
    expect(await readerTab.openReaderTab('k', 7)).toBe(true);
    expect(create.mock.calls).toEqual([[{ url: 'about:blank', windowId: 21 }]]);
    expect(update.mock.calls).toEqual([[8, { url: `${CHROMIUM}reader.html?article=k&tab=1` }]]);
    expect(owner).toBe(8);
  });

  it('stays where it only was slow, and opens for no other tab', async () => {
    await stored();
    expect(await readerTab.openReaderTab('k', 6)).toBe(true);
    expect(await readerTab.openReaderTab('k', null)).toBe(true);
    await claims.claimReader('k', 5);
    expect(await readerTab.openReaderTab('k', 7)).toBe(false);
    expect(create).not.toHaveBeenCalled();
  });

  it('of a private window goes to none but that', async () => {
    [isPrivate, origin] = [true, FIREFOX];
    await stored();
    expect(await readerTab.openReaderTab('k', 7)).toBe(true);
    expect(create.mock.calls).toEqual([[{ url: 'about:blank', windowId: 21 }]]);
  });

  it.each<[string, () => unknown]>([
    ['shows no page of ours in one', () => (origin = CHROMIUM)],
    ['knows no windows', () => ([origin, windows] = [FIREFOX, undefined])],
  ])('says so where the window is private and the browser %s', async (_, arrange) => {
    isPrivate = true;
    arrange();
    await stored();
    expect(await readerTab.openReaderTab('k', 7)).toBe(true);
    expect(create).not.toHaveBeenCalled();
    // What was said in its dialog would go with it.
    expect(page.dropReader).toHaveBeenCalledBefore(page.showMessage);
    expect([page.dropReader.mock.calls, page.showMessage.mock.calls]).toEqual([
      [['k']],
      [['pageUnreachable']],
    ]);
  });

  it('opens in the only window that there is where the browser knows none', async () => {
    windows = undefined;
    await stored();
    await readerTab.openReaderTab('k', 7);
    expect(create.mock.calls).toEqual([[{ url: 'about:blank' }]]);
  });
});
