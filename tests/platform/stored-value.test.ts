import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_WORDS } from '../../src/core/lexicon/word-history';
import { withPronunciation } from '../../src/core/speech/pronunciation-list';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { setAsideFromUnknown, withSetAside } from '../../src/core/set-aside';
import { fakeBrowser } from '../fakes/browser';

const fake = fakeBrowser();
vi.doMock('../../src/platform/browser-api', () => ({
  browser: { ...fake, storage: { ...fake.storage, managed: { get: () => Promise.resolve({}) } } },
}));
const { ownSettings, saveSettings, settingsAtHand } = await import('../../src/platform/settings-store');
const { changePronunciations, pronunciations } = await import('../../src/platform/pronunciation-store');
const { lookedUpWords, rememberWord } = await import('../../src/platform/word-history-store');
const { keepPlace, keptPlace } = await import('../../src/platform/place-store');
const { peopleEdits, rememberPeopleEdits } = await import('../../src/platform/people-edit-store');
const { putBackMarks, rememberPutBack } = await import('../../src/platform/put-back-store');
const { setAside } = await import('../../src/platform/set-aside-store');

const { local } = fake.storage;
beforeEach(() => {
  local.values.clear();
  local.set.mockClear();
});

const URL = 'https://news.example/1';
const PLACE = { text: 'الثانية.', index: 4 };
const MARK = { rule: 'related', text: 'اقرأ أيضا' };
const EDIT = { kind: 'add', name: 'زيد' } as const;
const SAID = { written: 'أحمد', said: 'أَحْمَد' };
const WORD = {
  lemma: 'كِتَاب',
  partOfSpeech: 'noun' as const,
  definition: 'ما يُقرأ',
  gloss: 'book',
  query: 'كتاب',
  title: '',
  time: '2026-01-01T00:00:00.000Z',
};

/** Every list on the device: its key, a good row of it, a change, how it is read, and what it then holds. */
const LISTS = [
  [
    'pronunciations',
    SAID,
    () => changePronunciations((list) => withPronunciation(list, SAID)),
    pronunciations,
    expect.arrayContaining([SAID]),
  ],
  ['lookedUpWords', WORD, () => rememberWord(WORD), lookedUpWords, expect.arrayContaining([WORD])],
  ['places', { url: URL, marks: [PLACE] }, () => keepPlace(URL, PLACE), () => keptPlace(URL), PLACE],
  [
    'reading-places',
    { url: URL, marks: [PLACE] },
    () => keepPlace(URL, PLACE, 'reading'),
    () => keptPlace(URL, 'reading'),
    PLACE,
  ],
  [
    'peopleEdits',
    { url: URL, marks: [EDIT] },
    () => rememberPeopleEdits(URL, [EDIT]),
    () => peopleEdits(URL),
    [EDIT],
  ],
  [
    'putBack',
    { url: URL, marks: [MARK] },
    () => rememberPutBack(URL, MARK, true),
    () => putBackMarks(URL),
    expect.arrayContaining([MARK]),
  ],
] as const;

describe.each(LISTS)('what is kept as %s', (key, row, change, read, held: unknown) => {
  it.each([
    ['a word', 'x'],
    ['a number', 7],
    ['nothing', null],
    ['a record', { version: 9, rows: [row] }],
    ['rows of another kind', [null, 1, { a: 1 }, [row]]],
    ['rows of a newer Mubin among ours', [{ ...row, weight: 3 }, { kind: 'newer' }]],
    ['a part of a row', [Object.fromEntries(Object.entries(row).slice(1))]],
    ['very much', Array.from({ length: 20_000 }, () => 'س'.repeat(20))],
  ])('does its work over %s, of which nothing is lost', async (_, spoilt) => {
    local.values.set(key, spoilt);
    await read();
    await change();
    expect(await read()).toEqual(held);
    expect(await setAside()).toMatchObject([{ key, value: spoilt }]);
    await change();
    expect(await setAside()).toHaveLength(1);
  });

  it('sets nothing aside where all is understood', async () => {
    local.values.set(key, [row]);
    await change();
    expect(await setAside()).toEqual([]);
  });

  it('says that there is no room, keeps what was there, and takes the next change', async () => {
    local.values.set(key, [row]);
    local.set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(change()).rejects.toMatchObject({ code: 'storageFull' });
    expect(local.values.get(key)).toEqual([row]);
    await change();
  });
});

/** By what wrote it and what is made of it: the older and the newer Mubin in turn, on one storage. */
const SETTINGS: [string, unknown, Partial<Settings>, Partial<Settings>, unknown][] = [
  [
    'one voice for all languages, of an older Mubin',
    { voiceUri: 'x', theme: 'dark' },
    { voices: { ar: 'x' }, theme: 'dark' },
    { rate: 2 },
    { voiceUri: 'x', theme: 'dark', rate: 2 },
  ],
  [
    'a field that only a newer Mubin knows',
    { theme: 'dark', hologram: { on: true } },
    { theme: 'dark' },
    { fontSize: 30 },
    { theme: 'dark', hologram: { on: true }, fontSize: 30 },
  ],
  [
    'a value that only a newer Mubin knows',
    { theme: 'dusk', digits: 'roman' },
    { theme: 'system', digits: 'written' },
    { theme: 'dark' },
    { theme: 'dark', digits: 'roman' },
  ],
  [
    'values of the wrong kind',
    { rate: '2', voices: 3 },
    { rate: 1, voices: {} },
    { rate: 1.5 },
    { rate: 1.5, voices: 3 },
  ],
  [
    'a value beyond its range',
    { fontSize: 900 },
    { fontSize: 64 },
    { margin: 3 },
    { fontSize: 900, margin: 3 },
  ],
];

describe('the settings', () => {
  it.each(SETTINGS)('of %s', async (_, stored, understood, change, kept) => {
    local.values.set('settings', stored);
    expect(await ownSettings()).toEqual({ ...DEFAULT_SETTINGS, ...understood });
    expect(await saveSettings(change)).toMatchObject(change);
    expect(local.values.get('settings')).toEqual(kept);
    expect(await setAside()).toEqual([]);
  });

  it.each([['x'], [7], [[1, 2]], [true]])(
    'stand aside whole where they are no settings: %j',
    async (spoilt) => {
      local.values.set('settings', spoilt);
      expect(await ownSettings()).toEqual(DEFAULT_SETTINGS);
      await saveSettings({ theme: 'dark' });
      expect(local.values.get('settings')).toEqual({ theme: 'dark' });
      expect(await setAside()).toMatchObject([{ key: 'settings', value: spoilt }]);
    },
  );

  it('are what they are at first where the storage cannot be read', async () => {
    const get = vi.spyOn(local, 'get').mockRejectedValue(new Error('Corruption: block checksum mismatch'));
    expect(await settingsAtHand()).toEqual(DEFAULT_SETTINGS);
    // Nobody is told to make room, which would help nothing.
    await expect(saveSettings({ theme: 'dark' })).rejects.toThrow('Corruption');
    get.mockRestore();
  });

  it('are each kept of two changes made at once', async () => {
    await Promise.all([saveSettings({ theme: 'dark' }), saveSettings({ rate: 2 })]);
    expect(await ownSettings()).toMatchObject({ theme: 'dark', rate: 2 });
  });
});

describe('what stands aside', () => {
  it('is read out of whatever is there, and of more than ten the oldest goes', () => {
    const copy = (value: number) => ({ key: 'settings', time: '', value });
    const many = Array.from({ length: 12 }, (_, i) => copy(i));
    const kept = many.reduce<ReturnType<typeof withSetAside>>(withSetAside, []);
    expect(kept.map(({ value }) => value)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(setAsideFromUnknown([null, 'x', { key: 1 }, copy(1)])).toEqual([copy(1)]);
    expect(setAsideFromUnknown('x')).toEqual([]);
  });

  it('holds a copy of each of two values that are changed at once', async () => {
    local.values.set('lookedUpWords', 'x');
    local.values.set('peopleEdits', 7);
    await Promise.all([rememberWord(WORD), rememberPeopleEdits(URL, [EDIT])]);
    expect((await setAside()).map(({ key, value }) => [key, value])).toEqual([
      ['lookedUpWords', 'x'],
      ['peopleEdits', 7],
    ]);
  });

  it('holds the words that a newer Mubin keeps beyond our limit', async () => {
    const many = Array.from({ length: MOST_WORDS + 5 }, (_, i) => ({ ...WORD, lemma: `كلمة${i}` }));
    local.values.set('lookedUpWords', many);
    await rememberWord(WORD);
    expect(await lookedUpWords()).toHaveLength(MOST_WORDS);
    expect(await setAside()).toMatchObject([{ key: 'lookedUpWords', value: many }]);
  });
});
