import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../fakes/browser';
import { isWelcomePage, openSample, welcomeOnce } from '../../src/background/welcome';
import { articleByKey } from '../../src/platform/article-store';

const PAGE = 'chrome-extension://mubin/welcome.html';
interface FakeWindow {
  id: number;
  incognito: boolean;
  focused: boolean;
}

let windows: FakeWindow[];
let fake: ReturnType<typeof browserWith>;

const browserWith = () => {
  const made = fakeBrowser();
  return {
    ...made,
    windows: { getAll: () => Promise.resolve(windows) } as object | undefined,
    tabs: {
      ...made.tabs,
      create: vi.fn(() => Promise.resolve({ id: 5 })),
      update: vi.fn<(id: number, change: { url: string }) => Promise<void>>(() => Promise.resolve()),
      get: () => Promise.resolve({ incognito: false }),
    },
  };
};

vi.mock('../../src/platform/browser-api', () => ({
  get browser() {
    return fake;
  },
}));

beforeEach(() => {
  windows = [{ id: 1, incognito: false, focused: true }];
  fake = browserWith();
});

describe('whoever installed Mubin', () => {
  it.each(['update', 'browser_update', 'shared_module_update'])(
    'is not greeted again: %s',
    async (reason) => {
      await welcomeOnce({ reason });
      expect(fake.tabs.create).not.toHaveBeenCalled();
    },
  );

  const OF: [string, FakeWindow[], object | null][] = [
    ['the window in use', [1, 2].map((id) => ({ id, incognito: false, focused: id === 2 })), { windowId: 2 }],
    [
      'an ordinary window behind a private one',
      [
        { id: 1, incognito: true, focused: true },
        { id: 2, incognito: false, focused: false },
      ],
      { windowId: 2 },
    ],
    ['no private window', [{ id: 1, incognito: true, focused: true }], null],
  ];
  it.each(OF)('is greeted in %s', async (_, open, expected) => {
    windows = open;
    await welcomeOnce({ reason: 'install' });
    expect(fake.tabs.create.mock.calls).toEqual(expected ? [[{ url: PAGE, ...expected }]] : []);
  });

  it('is greeted where the browser has no windows', async () => {
    fake.windows = undefined;
    await welcomeOnce({ reason: 'install' });
    expect(fake.tabs.create).toHaveBeenCalledWith({ url: PAGE });
  });
});

describe('the sample article', () => {
  it('belongs to its tab before the reader asks for it, with its people', async () => {
    await openSample();
    const [tabId, { url = '' } = {}] = fake.tabs.update.mock.calls[0] ?? [];
    expect(tabId).toBe(5);
    const key = new URL(url).searchParams.get('article') ?? '';
    expect(url).toBe(`chrome-extension://mubin/reader.html?article=${key}&tab=1`);
    const stored = await articleByKey(key);
    expect(stored).toMatchObject({ tabId: 5, article: { url: PAGE } });
    expect(stored?.glossary.people.map(({ name }) => name)).toContain('ليلى بن عاشور');
  });

  it.each([
    [PAGE, true],
    [`${PAGE}#keys-step`, true],
    ['chrome-extension://mubin/doctor.html', false],
    ['https://news.example/welcome.html', false],
    [undefined, false],
  ])('is what the key opens on %s: %s', (url, isSo) => {
    expect(isWelcomePage(url)).toBe(isSo);
  });
});
