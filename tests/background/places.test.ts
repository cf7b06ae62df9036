import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Playback } from '../../src/core/calls';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { articleOf } from '../fakes/article';
import { fakeBrowser } from '../fakes/browser';
import type * as Places from '../../src/background/places';
import type * as Store from '../../src/platform/article-store';

const article = articleOf('وصول الوفد', 'وصل الوفد إلى القاهرة صباح اليوم.', 'وبدأت المحادثات بعد الظهر.');
const sentence = { block: 'b2', start: 0, end: 26 };
const playback = { key: 'k', sentence, hasEnded: false } as unknown as Playback;

let browser: ReturnType<typeof fakeBrowser>;
let incognito: boolean;
let places: typeof Places;
let stored: Store.StoredArticle;
let storeArticle: typeof Store.storeArticle;

beforeEach(async () => {
  vi.resetModules();
  browser = fakeBrowser();
  incognito = false;
  const tabs = { ...browser.tabs, get: () => Promise.resolve({ incognito }) };
  vi.doMock('../../src/platform/browser-api', () => ({ browser: { ...browser, tabs } }));
  ({ storeArticle } = await import('../../src/platform/article-store'));
  places = await import('../../src/background/places');
  stored = { tabId: 3, source: 'page', article, glossary: { people: [] }, peopleEdits: [], notArticle: null };
  await storeArticle(stored, 'k');
});

const kept = async (): Promise<string[]> =>
  Object.keys(await browser.storage.local.get(null)).filter((key) => key.endsWith('places'));
const remember = {
  listening: () => places.rememberPlace(playback),
  reading: () => places.rememberReading('k', stored, sentence),
};

describe.each(['listening', 'reading'] as const)('the place in %s', (kind) => {
  it('is offered the next time', async () => {
    await remember[kind]();
    expect(await places.placeOf(stored, kind)).toEqual(sentence);
  });

  it.each<[string, () => unknown]>([
    [
      'of a private window',
      () => {
        incognito = true;
        return storeArticle(stored, 'k');
      },
    ],
    [
      'where somebody wants none kept',
      () => browser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, keepPlaces: false } }),
    ],
  ])('is not kept %s', async (_, arrange) => {
    await arrange();
    await remember[kind]();
    expect(await kept()).toEqual([]);
  });
});
