import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/core/article/article';
import type { TextRange } from '../../src/core/article/text-range';
import { IDLE_PLAYER, type PlayerState } from '../../src/core/calls';
import type { Glossary } from '../../src/core/people/glossary';
import type * as Index from '../../src/background/listening';
import type * as Places from '../../src/background/places';
import type * as Return from '../../src/background/return-to-spoken';
import type * as Who from '../../src/background/who-is-this';
import type * as Store from '../../src/platform/article-store';
import { articleOf } from '../fakes/article';
import { fakeBrowser } from '../fakes/browser';
import { personOf } from '../fakes/person';

let state: PlayerState;
let isOpen: boolean;
let isPrivate: boolean;
let tabs: number[];
let fake: ReturnType<typeof fakeBrowser>;
const player = {
  currentState: vi.fn(() => Promise.resolve(state)),
  usePronunciations: vi.fn(() => Promise.resolve()),
  load: vi.fn((key: string, tabId: number | null) => {
    state = { ...state, key, tabId, progress: { index: 0, count: 3 } };
    return Promise.resolve();
  }),
  playFrom: vi.fn(() => Promise.resolve()),
  resumePlaying: vi.fn(() => Promise.resolve()),
  stopPlaying: vi.fn(() => Promise.resolve()),
  placeHeard: vi.fn(() => Promise.resolve({ block: 'b1', start: 4, end: 7 })),
  sayAside: vi.fn(() => Promise.resolve()),
};
const shown = { update: vi.fn(), create: vi.fn(), focus: vi.fn() };

let listening: typeof Index;
let places: typeof Places;
let store: typeof Store;
let who: typeof Who;
let returning: typeof Return;

beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  state = IDLE_PLAYER;
  isOpen = true;
  isPrivate = false;
  tabs = [3];
  fake = fakeBrowser();
  const browser = {
    ...fake,
    tabs: {
      ...fake.tabs,
      get: (id: number) =>
        tabs.includes(id)
          ? Promise.resolve({ id, windowId: 1, incognito: isPrivate })
          : Promise.reject(new Error('gone')),
      update: (...args: unknown[]) => Promise.resolve(shown.update(...args)),
      create: (...args: unknown[]) => Promise.resolve(shown.create(...args)),
    },
    windows: { update: (...args: unknown[]) => Promise.resolve(shown.focus(...args)) },
  };
  vi.doMock('../../src/platform/browser-api', () => ({ browser }));
  vi.doMock('../../src/platform/messaging', () => ({ player }));
  vi.doMock('../../src/platform/player-document', () => ({
    ensurePlayer: () => Promise.resolve(),
    hasPlayer: () => Promise.resolve(isOpen),
  }));
  store = await import('../../src/platform/article-store');
  listening = await import('../../src/background/listening');
  places = await import('../../src/background/places');
  who = await import('../../src/background/who-is-this');
  returning = await import('../../src/background/return-to-spoken');
});

const ARTICLE = articleOf('عنوان', 'قال زيد العلي. الثانية.', 'الثالثة.');
const ZAYD = personOf({
  id: 'p1',
  name: 'زيد العلي',
  mentions: [{ text: 'زيد العلي', range: { block: 'b1', start: 4, end: 13 } }],
});
const SECOND = { block: 'b1', start: 15, end: 23 };

const stored = (change: { source?: 'page' | 'selection'; article?: Article; glossary?: Glossary } = {}) =>
  store.storeArticle({
    tabId: 3,
    source: 'page',
    article: ARTICLE,
    glossary: { people: [] },
    peopleEdits: [],
    notArticle: null,
    ...change,
  });

/** An article is being spoken for tab 3. */
async function speaking(change: Parameters<typeof stored>[0] = {}): Promise<string> {
  const key = await stored(change);
  state = {
    ...IDLE_PLAYER,
    status: 'playing',
    key,
    tabId: 3,
    sentence: SECOND,
    progress: { index: 2, count: 3 },
  };
  return key;
}
const wantsToGoOn = () => fake.storage.local.set({ settings: { keepListening: true } });

describe('leaving the page that is read', () => {
  it('stops by default', async () => {
    await speaking();
    await listening.leaveTab(3);
    expect(player.stopPlaying).toHaveBeenCalledTimes(1);
  });

  it.each(['playing', 'loading', 'paused'] as const)(
    'goes on from %s where that is wanted',
    async (status) => {
      await wantsToGoOn();
      const key = await speaking();
      state = { ...state, status };
      await listening.leaveTab(3);
      expect(player.stopPlaying).not.toHaveBeenCalled();
      expect(player.load).toHaveBeenCalledWith(key, null, ARTICLE, expect.anything());
      // The tab is somebody else's now.
      await store.forgetTab(3);
      await listening.leaveTab(3);
      expect(await store.articleByKey(key)).not.toBeNull();
      expect(await store.articleOfTab(3)).toBeNull();
      expect(await store.savedPlayback()).toEqual({ key, tabId: null, sentence: SECOND, hasEnded: false });
      expect(player.stopPlaying).not.toHaveBeenCalled();
    },
  );

  it.each<[string, () => unknown]>([
    ['it has ended', () => (state = { ...state, status: 'ended' })],
    ['nobody keeps the article', () => fake.storage.session.values.clear()],
  ])('stops all the same where %s', async (_, but) => {
    await wantsToGoOn();
    await speaking();
    but();
    await listening.leaveTab(3);
    expect(player.stopPlaying).toHaveBeenCalledTimes(1);
    expect(player.load).not.toHaveBeenCalled();
  });

  it('stops all the same in a private window', async () => {
    await wantsToGoOn();
    isPrivate = true;
    await speaking();
    await listening.leaveTab(3);
    expect(player.stopPlaying).toHaveBeenCalledTimes(1);
  });

  it('forgets the article once it is stopped', async () => {
    await wantsToGoOn();
    const key = await speaking();
    await listening.leaveTab(3);
    await listening.stop();
    expect(await store.articleByKey(key)).toBeNull();
  });

  it('tells what is paused also where the browser closed the player', async () => {
    const key = await speaking();
    await store.savePlayback({ key, tabId: 3, sentence: SECOND, hasEnded: false });
    isOpen = false;
    expect(await listening.playerState()).toMatchObject({ status: 'paused', title: 'عنوان', tabId: 3 });
  });
});

describe('going back to the page that is read', () => {
  it('shows its tab and its window', async () => {
    await speaking();
    await returning.returnToSpoken();
    expect(shown.update).toHaveBeenCalledWith(3, { active: true });
    expect(shown.focus).toHaveBeenCalledWith(1, { focused: true });
    expect(shown.create).not.toHaveBeenCalled();
  });

  it.each<[string, () => void]>([
    ['left', () => (state = { ...state, tabId: null })],
    ['closed', () => (tabs = [])],
  ])('opens its page anew where that was %s', async (_, leave) => {
    await speaking();
    leave();
    await returning.returnToSpoken();
    expect(shown.create).toHaveBeenCalledWith({ url: ARTICLE.url });
  });

  it('says so where there is no page to open', async () => {
    await speaking({ article: { ...ARTICLE, url: 'about:blank' } });
    tabs = [];
    await expect(returning.returnToSpoken()).rejects.toMatchObject({ code: 'pageGone' });
  });

  it('does nothing while nothing is read', async () => {
    await returning.returnToSpoken();
    expect(shown.update).not.toHaveBeenCalled();
  });
});

describe('the place in an article', () => {
  const remember = (key: string, change = {}) =>
    places.rememberPlace({ key, tabId: 3, sentence: SECOND, hasEnded: false, ...change });
  const kept = async (article = ARTICLE) =>
    places.placeOf({
      tabId: 3,
      source: 'page',
      article,
      glossary: { people: [] },
      peopleEdits: [],
      notArticle: null,
    });

  it('is remembered by the address of its page, and found in what the page has become', async () => {
    await remember(await stored());
    expect(await kept()).toEqual(SECOND);
    expect(await kept(articleOf('عنوان', 'جديد.', 'الثانية.'))).toEqual({ block: 'b2', start: 0, end: 8 });
    expect(await kept(articleOf('عنوان', 'جديد.'))).toBeNull();
    expect(await kept({ ...ARTICLE, url: 'https://news.example/2' })).toBeNull();
  });

  it('is forgotten at the end, and not when it is stopped or begun again', async () => {
    const key = await stored();
    await remember(key);
    await remember(key, { sentence: null });
    await remember(key, { sentence: { block: 'b1', start: 0, end: 14 } });
    expect(await kept()).toEqual(SECOND);
    await remember(key, { sentence: null, hasEnded: true });
    expect(await kept()).toBeNull();
  });

  it('is not remembered of a selection, a private window, or an article that nobody keeps', async () => {
    await remember(await stored({ source: 'selection' }));
    isPrivate = true;
    await remember(await stored());
    await remember('gone');
    expect(fake.storage.local.values.size).toBe(0);
  });
});

describe('the place of reading', () => {
  const read = async (given: Partial<Store.StoredArticle> = {}, sentence: TextRange | null = SECOND) => {
    const key = await stored(given);
    const article = await store.articleByKey(key);
    if (article) await places.rememberReading(key, article, sentence);
    return article && places.placeOf(article, 'reading');
  };

  it('is remembered beside that of listening, and forgotten at the beginning and at the end', async () => {
    expect(await read()).toEqual(SECOND);
    const key = await stored();
    const article = await store.articleByKey(key);
    expect(article && (await places.placeOf(article))).toBeNull();
    expect(await read({}, { block: 'b1', start: 0, end: 14 })).toBeNull();
    expect(await read()).toEqual(SECOND);
    expect(await read({}, null)).toBeNull();
  });

  it('is not remembered of a selection, nor of a private window', async () => {
    await read({ source: 'selection' });
    isPrivate = true;
    await read();
    expect(fake.storage.local.values.size).toBe(0);
  });
});

describe('who is this?', () => {
  const glossary = { people: [ZAYD] };

  it('introduces who was named last, and goes on from the sentence', async () => {
    await speaking({ glossary });
    await who.whoIsThis();
    expect(player.sayAside).toHaveBeenCalledWith(expect.stringMatching(/^زيد العلي: /), SECOND);
  });

  it('asks the sentence where the browser closed the player, and has a new one say it', async () => {
    const key = await speaking({ glossary });
    await store.savePlayback({ key, tabId: 3, sentence: SECOND, hasEnded: false });
    state = IDLE_PLAYER;
    await who.whoIsThis();
    expect(player.load).toHaveBeenCalledTimes(1);
    expect(player.placeHeard).not.toHaveBeenCalled();
    expect(player.sayAside).toHaveBeenCalledWith(expect.stringMatching(/^زيد العلي: /), SECOND);
  });

  it('says that nobody was named', async () => {
    await speaking();
    await who.whoIsThis();
    expect(player.sayAside).toHaveBeenCalledWith('لم يُذكر أحد باسمه حتى الآن.', SECOND);
  });

  it('goes on at once when asked again', async () => {
    await speaking({ glossary });
    state = { ...state, status: 'paused', aside: 'زيد' };
    await who.whoIsThis();
    expect(player.resumePlaying).toHaveBeenCalledTimes(1);
    expect(player.sayAside).not.toHaveBeenCalled();
  });

  it.each<[string, () => unknown]>([
    ['nothing is read', () => (state = IDLE_PLAYER)],
    ['it has ended', () => (state = { ...state, status: 'ended' })],
  ])('does nothing where %s', async (_, but) => {
    await speaking({ glossary });
    but();
    await who.whoIsThis();
    expect(player.sayAside).not.toHaveBeenCalled();
  });

  it('does nothing in another language, whose people are not known', async () => {
    await speaking({ glossary, article: { ...ARTICLE, lang: 'fa' } });
    await who.whoIsThis();
    expect(player.sayAside).not.toHaveBeenCalled();
  });
});
