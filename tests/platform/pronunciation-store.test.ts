import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withPronunciation } from '../../src/core/speech/pronunciation-list';
import { fakeBrowser } from '../fakes/browser';

type Changed = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const listeners = new Set<Changed>();
const fake = fakeBrowser();
const browser = {
  ...fake,
  storage: {
    ...fake.storage,
    onChanged: {
      addListener: (listener: Changed) => listeners.add(listener),
      removeListener: (listener: Changed) => listeners.delete(listener),
    },
  },
};
vi.doMock('../../src/platform/browser-api', () => ({ browser }));
const { changePronunciations, onPronunciationsChanged, pronunciations } =
  await import('../../src/platform/pronunciation-store');

const A = { written: 'أحمد', said: 'أَحْمَد' };
const B = { written: 'سيول', said: 'سِيُول' };

beforeEach(() => fake.storage.local.values.clear());

describe('the list on the device', () => {
  it('is empty at first, and keeps both of two changes made at once', async () => {
    expect(await pronunciations()).toEqual([]);
    const [, both] = await Promise.all([
      changePronunciations((list) => withPronunciation(list, A)),
      changePronunciations((list) => withPronunciation(list, B)),
    ]);
    expect(both).toEqual([A, B]);
    expect(await pronunciations()).toEqual([A, B]);
  });

  it('stays as it was where a change fails, and takes the next one', async () => {
    await changePronunciations(() => [A]);
    const failing = changePronunciations(() => {
      throw new Error('tooMany');
    });
    await expect(failing).rejects.toThrow('tooMany');
    expect(await pronunciations()).toEqual([A]);
    expect(await changePronunciations((list) => withPronunciation(list, B))).toEqual([A, B]);
  });

  it('tells of its own changes alone, until nobody listens', () => {
    const heard: unknown[] = [];
    const life = new AbortController();
    onPronunciationsChanged((list) => heard.push(list), life.signal);
    const tell: Changed = (...args) => listeners.forEach((listener) => listener(...args));
    tell({ pronunciations: { newValue: [A, 'x'] } }, 'local');
    tell({ settings: { newValue: {} } }, 'local');
    tell({ pronunciations: { newValue: [B] } }, 'sync');
    tell({ pronunciations: {} }, 'local');
    life.abort();
    tell({ pronunciations: { newValue: [B] } }, 'local');
    expect(heard).toEqual([[A], []]);
  });
});
