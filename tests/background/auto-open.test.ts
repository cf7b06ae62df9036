import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ExpectedError } from '../../src/core/errors';
import { fakeBrowser } from '../fakes/browser';

type Changed = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const base = fakeBrowser();
/** What the browser allows, and what is registered with it. */
let origins: string[];
/** Address of the tab, where the browser tells it. */
let tabUrl: string | undefined;
let scripts: { id: string; matches: string[] }[];
const heard: Record<string, (() => void)[]> = {};
const changed: Changed[] = [];
const event = (name: string) => ({
  addListener: (listener: () => void) => (heard[name] ??= []).push(listener),
});
const tell = (name: string) => {
  for (const listener of heard[name] ?? []) listener();
};
vi.mock('../../src/platform/browser-api', () => ({
  browser: {
    ...base,
    tabs: { ...base.tabs, get: () => Promise.resolve({ url: tabUrl }) },
    runtime: { ...base.runtime, onStartup: event('startup'), onInstalled: event('installed') },
    storage: {
      ...base.storage,
      onChanged: { addListener: (listener: Changed) => changed.push(listener), removeListener: vi.fn() },
    },
    permissions: {
      getAll: () => Promise.resolve({ origins: [...origins] }),
      remove: ({ origins: gone }: { origins: string[] }) => {
        origins = origins.filter((origin) => !gone.includes(origin));
        return Promise.resolve(true);
      },
      onRemoved: event('removed'),
      onAdded: event('added'),
    },
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve(scripts),
      registerContentScripts: (more: typeof scripts) => Promise.resolve(void (scripts = more)),
      updateContentScripts: (more: typeof scripts) => Promise.resolve(void (scripts = more)),
      unregisterContentScripts: () => Promise.resolve(void (scripts = [])),
    },
  },
}));
const openReader = vi.fn<(tabId: number) => Promise<void>>(() => Promise.resolve());
vi.mock('../../src/background/open-reader', () => ({ openReader: (tabId: number) => openReader(tabId) }));

const { keepAutoPages, pageArrived, forgetOpenedByItself, readerLeft } =
  await import('../../src/background/auto-open');
const { leftPages } = await import('../../src/platform/left-pages');
const { loadSettings, saveSettings } = await import('../../src/platform/settings-store');

const URL_A = 'https://a.example/news/1';
const page = (url: string | null, tabId: number | null = 7) => ({
  tabId,
  frameId: 0,
  isExtensionPage: false,
  url,
});
const matches = () => scripts[0]?.matches ?? [];
const list = async (...autoHosts: string[]) => {
  await saveSettings({ autoHosts });
  for (const listener of changed) listener({ settings: { newValue: { autoHosts } } }, 'local');
};

keepAutoPages();
beforeEach(() => {
  origins = ['https://a.example/*'];
  scripts = [];
  tabUrl = undefined;
  base.storage.local.values.clear();
  base.storage.session.values.clear();
  openReader.mockReset().mockResolvedValue(undefined);
});

describe('the script that tells of pages', () => {
  it('is registered for the sites of the list that the browser allows, and for no other', async () => {
    await list('a.example', 'b.example');
    await vi.waitFor(() => expect(matches()).toEqual(['https://a.example/*']));
    origins.push('http://b.example/*');
    tell('added');
    await vi.waitFor(() => expect(matches()).toEqual(['https://a.example/*', 'http://b.example/*']));
    await list();
    await vi.waitFor(() => expect(scripts).toEqual([]));
  });

  it('goes with a permission that was taken back, and so does the site from the list', async () => {
    await list('a.example');
    await vi.waitFor(() => expect(matches()).toHaveLength(1));
    origins = [];
    tell('removed');
    await vi.waitFor(async () => expect((await loadSettings()).autoHosts).toEqual([]));
    await vi.waitFor(() => expect(scripts).toEqual([]));
  });

  it('leaves no permission behind that nothing needs, when the browser starts', async () => {
    origins = ['https://a.example/*', 'https://old.example/*', 'https://ar.wikipedia.org/*'];
    await list('a.example');
    tell('startup');
    await vi.waitFor(() => expect(origins).toEqual(['https://a.example/*', 'https://ar.wikipedia.org/*']));
  });
});

describe('a page that arrives', () => {
  it('has the reader opened over it, until the person closes that there', async () => {
    await saveSettings({ autoHosts: ['a.example'] });
    expect(await pageArrived(page(URL_A))).toBe(true);
    expect(openReader).toHaveBeenCalledWith(7);
    // Loaded anew with the reader open.
    expect(await pageArrived(page(URL_A))).toBe(true);
    tabUrl = `${URL_A}#part`;
    await readerLeft(7);
    tabUrl = undefined;
    expect(await pageArrived(page(`${URL_A}#other`))).toBe(false);
    expect(openReader).toHaveBeenCalledTimes(2);
    expect(await pageArrived(page('https://a.example/news/2'))).toBe(true);
    expect(await pageArrived(page(URL_A, 8))).toBe(true);
    await leftPages.forget(7);
    expect(await pageArrived(page(URL_A))).toBe(true);
  });

  it('is known by where the tab is, and not by what was loaded there', async () => {
    await saveSettings({ autoHosts: ['a.example'] });
    tabUrl = URL_A;
    await readerLeft(7);
    tabUrl = 'https://a.example/news/2';
    expect(await pageArrived(page(URL_A))).toBe(true);
    tabUrl = URL_A;
    expect(await pageArrived(page('https://a.example/news/2'))).toBe(false);
  });

  it.each([
    ['of another site', 'https://b.example/'],
    ['of which the browser tells no address', undefined],
    ['of the browser itself', 'about:blank'],
  ])('%s: that its reader was closed is not remembered', async (_, url) => {
    await saveSettings({ autoHosts: ['a.example'] });
    tabUrl = url;
    await readerLeft(7);
    expect(base.storage.session.values.size).toBe(0);
  });

  it.each([
    ['of another site', 'https://b.example/', 7],
    ['of a part of the site', 'https://news.a.example/', 7],
    ['of no web address', 'file:///a.example/1', 7],
    ['without an address', null, 7],
    ['in no tab', URL_A, null],
  ])('%s is left alone', async (_, url, tabId) => {
    await saveSettings({ autoHosts: ['a.example'] });
    expect(await pageArrived(page(url, tabId))).toBe(false);
    expect(openReader).not.toHaveBeenCalled();
  });

  it('that is no article is left alone without a word, and asked again once it is built', async () => {
    await saveSettings({ autoHosts: ['a.example'] });
    openReader.mockRejectedValueOnce(new ExpectedError('notAnArticle'));
    expect(await pageArrived(page(URL_A))).toBe(false);
    expect(await pageArrived(page(URL_A))).toBe(true);
  });

  it('opens no tab where it refuses our frame', async () => {
    base.storage.session.values.set('article:k1', { tabId: 7, source: 'page' });
    await saveSettings({ autoHosts: ['a.example'] });
    await pageArrived(page(URL_A));
    expect(forgetOpenedByItself('k1')).toBe(true);
    // Asked for by the person afterwards, it opens as always.
    expect(forgetOpenedByItself('k1')).toBe(false);
  });
});
