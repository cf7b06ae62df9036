import { beforeEach, describe, expect, it, vi } from 'vitest';
import { IDLE_PLAYER, type PlayerState } from '../../src/core/calls';
import { fakeBrowser } from '../fakes/browser';
import { articleOf } from '../fakes/article';
import type * as Listening from '../../src/background/listening';
import type * as Store from '../../src/platform/article-store';

/** A player document that the test can close under the background, as Chromium does. */
let open: boolean;
let state: PlayerState;
const player = {
  currentState: vi.fn(() => Promise.resolve(state)),
  load: vi.fn((key: string, tabId: number) => {
    state = { ...IDLE_PLAYER, key, tabId };
    return Promise.resolve();
  }),
  usePronunciations: vi.fn(() => Promise.resolve()),
  playFrom: vi.fn(() => Promise.resolve()),
  resumePlaying: vi.fn(() => Promise.resolve()),
  pausePlaying: vi.fn(() => Promise.resolve()),
  stopPlaying: vi.fn(() => Promise.resolve()),
};
const openPlayer = vi.fn(() => {
  if (!open) state = IDLE_PLAYER;
  open = true;
  return Promise.resolve();
});

let fake: ReturnType<typeof fakeBrowser>;
let listening: typeof Listening;
let store: typeof Store;

beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  open = false;
  state = IDLE_PLAYER;
  fake = fakeBrowser();
  vi.doMock('../../src/platform/browser-api', () => ({ browser: fake }));
  vi.doMock('../../src/platform/messaging', () => ({ player }));
  vi.doMock('../../src/platform/player-document', () => ({
    ensurePlayer: openPlayer,
    hasPlayer: () => Promise.resolve(open),
  }));
  store = await import('../../src/platform/article-store');
  listening = await import('../../src/background/listening');
});

const stored = (tabId = 3) =>
  store.storeArticle({
    tabId,
    source: 'page',
    article: articleOf('عنوان', 'نص'),
    glossary: { people: [] },
    peopleEdits: [],
    notArticle: null,
  });

describe('listening', () => {
  it('loads an article once and then only plays', async () => {
    const key = await stored();
    await listening.play(key, null);
    await listening.play(key, { block: 'b1', start: 0, end: 1 });
    expect(player.load).toHaveBeenCalledTimes(1);
    expect(player.playFrom).toHaveBeenCalledTimes(2);
  });

  it('gives the player the listener’s own pronunciations before the article, and what changes', async () => {
    const list = [{ written: 'سيول', said: 'سِيُول' }];
    await (await import('../../src/platform/pronunciation-store')).changePronunciations(() => list);
    await listening.usePronunciations([]);
    expect(player.usePronunciations).not.toHaveBeenCalled();
    await listening.play(await stored(), null);
    expect(player.usePronunciations).toHaveBeenCalledExactlyOnceWith(list);
    const [given] = player.usePronunciations.mock.invocationCallOrder;
    expect(given).toBeLessThan(player.load.mock.invocationCallOrder[0]!);
    await listening.usePronunciations([]);
    expect(player.usePronunciations).toHaveBeenLastCalledWith([]);
  });

  it('says that a page is gone whose article nobody keeps', async () => {
    await expect(listening.play('none', null)).rejects.toMatchObject({ code: 'pageGone' });
  });

  it('goes on in a new player where the browser closed the old one during a pause', async () => {
    const key = await stored();
    const sentence = { block: 'b1', start: 0, end: 2 };
    await listening.play(key, null);
    await store.savePlayback({ key, tabId: 3, sentence, hasEnded: false });
    open = false;
    state = IDLE_PLAYER;
    expect(await listening.playerState()).toMatchObject({ status: 'paused', key, sentence });
    await listening.toggle(key);
    expect(player.load).toHaveBeenCalledTimes(2);
    expect(player.playFrom).toHaveBeenLastCalledWith(sentence);
  });

  it.each([
    ['playing', 'pausePlaying'],
    ['loading', 'pausePlaying'],
    ['paused', 'resumePlaying'],
    ['ended', 'playFrom'],
    ['failed', 'playFrom'],
  ] as const)('toggles from %s by %s', async (status, call) => {
    const key = await stored();
    await listening.play(key, null);
    vi.clearAllMocks();
    state = { ...state, status };
    await listening.toggle(key);
    expect(player[call]).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['playing', true],
    ['loading', true],
    ['paused', true],
    ['ended', false],
    ['idle', false],
  ] as const)('%s: is in the middle of its article: %s', async (status, expected) => {
    const key = await stored();
    await listening.play(key, null);
    state = { ...state, status };
    expect(await listening.isBeingSpoken(key)).toBe(expected);
    expect(await listening.isBeingSpoken('other')).toBe(false);
  });

  it('starts another article where one is being spoken', async () => {
    await listening.play(await stored(3), null);
    state = { ...state, status: 'playing' };
    const other = await stored(4);
    await listening.toggle(other);
    expect(state.key).toBe(other);
  });

  it('stops when the tab that it speaks for goes, and not for another', async () => {
    await listening.play(await stored(3), null);
    await listening.leaveTab(9);
    expect(player.stopPlaying).not.toHaveBeenCalled();
    await listening.leaveTab(3);
    expect(player.stopPlaying).toHaveBeenCalledTimes(1);
  });

  it('reads a selection alone and refuses an empty one', async () => {
    await listening.playSelection('جملة محددة', 'https://news.example/', 3);
    expect(player.load).toHaveBeenCalledTimes(1);
    await expect(listening.playSelection(' \n ', 'x', 3)).rejects.toMatchObject({ code: 'nothingSelected' });
  });
});

describe('article store', () => {
  it('keeps one article a tab and source', async () => {
    const first = await stored(3);
    const second = await stored(3);
    expect(await store.articleByKey(first)).toBeNull();
    expect((await store.articleOfTab(3))?.key).toBe(second);
  });

  it('keeps a selection beside the article of its page', async () => {
    const page = await stored(3);
    await listening.playSelection('جملة', 'x', 3);
    expect((await store.articleOfTab(3))?.key).toBe(page);
  });

  it('forgets a tab, and of many tabs the oldest', async () => {
    const key = await stored(3);
    await store.forgetTab(3);
    expect(await store.articleByKey(key)).toBeNull();
    const keys = [];
    for (let tab = 0; tab < 105; tab++) keys.push(await stored(tab));
    const kept = await Promise.all(keys.map((k) => store.articleByKey(k)));
    expect(kept.filter(Boolean)).toHaveLength(100);
    expect(kept.at(-1)).not.toBeNull();
  });

  it('makes room where there is none: the oldest go, never the one that is spoken', async () => {
    const [spoken, ...others] = [await stored(1), await stored(2), await stored(3), await stored(4)];
    await store.savePlayback({ key: spoken, tabId: 1, sentence: null, hasEnded: false });
    const { session } = fake.storage;
    const set = session.set.getMockImplementation();
    /** So many articles are all that fits. */
    session.set.mockImplementation((change) =>
      [...session.values.keys()].filter((key) => key.startsWith('article:')).length >= 3
        ? Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
        : (set?.(change) ?? Promise.resolve()),
    );
    const last = await stored(5);
    const kept = await Promise.all([spoken, ...others, last].map((key) => store.articleByKey(key)));
    expect(kept.map(Boolean)).toEqual([true, false, false, true, true]);
    session.set.mockImplementation(() => Promise.reject(new Error('QUOTA_BYTES quota exceeded')));
    await expect(stored(6)).rejects.toMatchObject({ code: 'storageFull' });
    if (set) session.set.mockImplementation(set);
  });

  it('knows the newest also after the clock was set back', async () => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(2_000_000);
    for (let tab = 0; tab < 100; tab++) await stored(tab);
    now.mockReturnValue(1_000);
    const [first, second] = [await stored(200), await stored(201)];
    now.mockRestore();
    expect(await store.articleByKey(first)).not.toBeNull();
    expect(await store.articleByKey(second)).not.toBeNull();
    expect(await store.articleOfTab(0)).toBeNull();
  });
});
