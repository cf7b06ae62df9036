import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { fakeBrowser } from '../fakes/browser';
import type * as Online from '../../src/background/online';

const QUESTION = { term: 'القاهرة', kind: 'term' } as const;
const fetched = vi.fn<typeof fetch>();
const contains = vi.fn(() => Promise.resolve(true));

let online: typeof Online;
let browser: ReturnType<typeof fakeBrowser>;

beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  vi.stubGlobal('fetch', fetched);
  fetched.mockResolvedValue(new Response('{}', { status: 404 }));
  contains.mockResolvedValue(true);
  browser = fakeBrowser();
  vi.doMock('../../src/platform/browser-api', () => ({ browser: { ...browser, permissions: { contains } } }));
  online = await import('../../src/background/online');
});
afterEach(() => vi.unstubAllGlobals());

const switchOn = (isOn: boolean) =>
  browser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, online: isOn } });

describe('asking the encyclopaedias', () => {
  it('makes no request while nobody has switched it on', async () => {
    expect(await online.askOnline(QUESTION)).toEqual({ state: 'failed', reason: 'off' });
    await switchOn(false);
    expect(await online.askOnline(QUESTION)).toEqual({ state: 'failed', reason: 'off' });
    expect(fetched).not.toHaveBeenCalled();
  });

  it('makes none where the browser has taken its permission back', async () => {
    await switchOn(true);
    contains.mockResolvedValue(false);
    expect(await online.askOnline(QUESTION)).toEqual({ state: 'failed', reason: 'off' });
    expect(fetched).not.toHaveBeenCalled();
  });

  it('asks for the word alone, without cookies or an address', async () => {
    await switchOn(true);
    expect(await online.askOnline(QUESTION)).toEqual({
      state: 'found',
      answer: { summary: null, label: null, words: [] },
    });
    expect(fetched.mock.calls.map(([address]) => address)).toEqual([
      'https://ar.wikipedia.org/api/rest_v1/page/summary/%D8%A7%D9%84%D9%82%D8%A7%D9%87%D8%B1%D8%A9',
    ]);
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('says why there is no answer', async () => {
    await switchOn(true);
    fetched.mockRejectedValue(new TypeError('no network'));
    expect(await online.askOnline(QUESTION)).toEqual({ state: 'failed', reason: 'offline' });
  });
});
