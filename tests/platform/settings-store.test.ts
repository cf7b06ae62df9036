import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { fakeBrowser } from '../fakes/browser';

type Changed = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const base = fakeBrowser();
const listeners = new Set<Changed>();
/** What the browser answers for the policy; null: it throws, as Firefox does where there is none. */
let policy: Record<string, unknown> | null;
vi.mock('../../src/platform/browser-api', () => ({
  browser: {
    ...base,
    storage: {
      ...base.storage,
      managed: {
        get: () =>
          policy === null
            ? Promise.reject(new Error('Managed storage manifest not found'))
            : Promise.resolve(policy),
      },
      onChanged: {
        addListener: (listener: Changed) => listeners.add(listener),
        removeListener: (listener: Changed) => listeners.delete(listener),
      },
    },
  },
}));
const { loadSettings, onSettingsChanged, ownSettings, saveSettings } =
  await import('../../src/platform/settings-store');
const { allowedChange, isLocked } = await import('../../src/platform/managed-settings');

const { local } = base.storage;
beforeEach(() => {
  policy = null;
  local.values.clear();
  listeners.clear();
});

describe('the settings', () => {
  it('are the defaults, then what was saved', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await saveSettings({ theme: 'dark' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(isLocked('theme')).toBe(false);
  });

  it('are an institution’s before the person’s own, which stay as they are', async () => {
    await saveSettings({ theme: 'dark', rate: 1.5 });
    policy = { theme: 'contrast', fontSize: 28, online: 'maybe' };
    expect(await loadSettings()).toMatchObject({ theme: 'contrast', fontSize: 28, rate: 1.5, online: false });
    expect([isLocked('theme'), isLocked('rate'), isLocked('rate', 'fontSize'), isLocked('online')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(allowedChange({ theme: 'sepia', rate: 2 })).toEqual({ rate: 2 });

    expect(await saveSettings({ theme: 'sepia', rate: 2 })).toMatchObject({ theme: 'contrast', rate: 2 });
    expect(await ownSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', rate: 2 });
    policy = null;
    expect(await loadSettings()).toMatchObject({ theme: 'dark', fontSize: DEFAULT_SETTINGS.fontSize });
  });

  it('are told to who listens, with what is managed in their place', async () => {
    policy = { theme: 'contrast' };
    await loadSettings();
    const heard: unknown[] = [];
    const life = new AbortController();
    onSettingsChanged(({ theme, rate }) => heard.push([theme, rate]), life.signal);
    const tell = (changes: Parameters<Changed>[0], area: string) => {
      for (const listener of listeners) listener(changes, area);
    };
    tell({ settings: { newValue: { theme: 'dark', rate: 2 } } }, 'local');
    expect(heard).toEqual([['contrast', 2]]);
    tell({ settings: { newValue: { theme: 'dark', rate: 3 } } }, 'sync');
    tell({ other: { newValue: 1 } }, 'local');
    expect(heard).toHaveLength(1);
    policy = { theme: 'black' };
    tell({ theme: { newValue: 'black' } }, 'managed');
    await vi.waitFor(() => expect(heard.at(-1)).toEqual(['black', 1]));
    life.abort();
    expect(listeners.size).toBe(0);
  });
});
