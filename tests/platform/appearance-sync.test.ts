import { beforeEach, describe, expect, it, vi } from 'vitest';
import { APPEARANCE_SETTINGS, SETTING_FIELDS } from '../../src/core/settings/settings';
import { fakeBrowser } from '../fakes/browser';

type Changed = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => void;

const base = fakeBrowser();
const shared = fakeBrowser().storage.local;
const listeners: Changed[] = [];
vi.mock('../../src/platform/browser-api', () => ({
  browser: {
    ...base,
    runtime: { ...base.runtime, onStartup: { addListener: () => undefined } },
    storage: {
      ...base.storage,
      sync: shared,
      onChanged: { addListener: (listener: Changed) => listeners.push(listener) },
    },
  },
}));
const { keepAppearanceSynced, syncAppearance } = await import('../../src/platform/appearance-sync');
const { loadSettings, saveSettings } = await import('../../src/platform/settings-store');

const { local } = base.storage;
const sent = () => shared.values.get('appearance') as { stamp: number; appearance: object } | undefined;
beforeEach(() => {
  local.values.clear();
  shared.values.clear();
  shared.set.mockClear();
});

describe('the synchronised appearance', () => {
  it('is off until it is wanted: nothing is written, nothing taken', async () => {
    shared.values.set('appearance', { stamp: 1, appearance: { theme: 'dark' } });
    await saveSettings({ theme: 'sepia' });
    await syncAppearance();
    expect(shared.set).not.toHaveBeenCalled();
    expect((await loadSettings()).theme).toBe('sepia');
  });

  it('is all that is ever written there, whatever else is set', async () => {
    const everything = {
      theme: 'dark',
      noBubbleHosts: ['secret.example'],
      autoHosts: ['secret.example'],
      voices: { ar: 'secret' },
      onlineMakers: ['secret'],
      shortcuts: { play: 'KeyJ' },
      online: true,
      rate: 2,
      sync: true,
    } as const;
    local.values.set('pronunciations', [{ written: 'secret', said: 'secret' }]);
    local.values.set('words', ['secret']);
    await saveSettings(everything);
    await syncAppearance();
    await saveSettings({ fontSize: 30, noBubbleHosts: ['secret2.example'], keepWords: false });
    await syncAppearance();
    expect([...shared.values.keys()]).toEqual(['appearance']);
    for (const [change] of shared.set.mock.calls) {
      expect(Object.keys(change)).toEqual(['appearance']);
      const { appearance, ...rest } = change['appearance'] as { appearance: object };
      expect(Object.keys(rest)).toEqual(['stamp']);
      expect(Object.keys(appearance).toSorted()).toEqual([...APPEARANCE_SETTINGS].toSorted());
      expect(JSON.stringify(change)).not.toContain('secret');
    }
    expect(sent()?.appearance).toMatchObject({ theme: 'dark', fontSize: 30 });
    expect(APPEARANCE_SETTINGS.length).toBeLessThan(Object.keys(SETTING_FIELDS).length);
  });

  it('comes from the other browsers where theirs is later, and sets nothing else', async () => {
    await saveSettings({ theme: 'sepia', rate: 2, sync: true });
    shared.values.set('appearance', { stamp: 5, appearance: { theme: 'dark', rate: 3, online: true } });
    await syncAppearance();
    expect(await loadSettings()).toMatchObject({ theme: 'dark', rate: 2, online: false });
    expect(shared.set).not.toHaveBeenCalled();
    await syncAppearance();
    expect(shared.set).not.toHaveBeenCalled();
    await saveSettings({ theme: 'light' });
    await syncAppearance();
    expect(sent()?.appearance).toMatchObject({ theme: 'light' });
    shared.values.set('appearance', { stamp: 4, appearance: { theme: 'black' } });
    await syncAppearance();
    expect((await loadSettings()).theme).toBe('light');
  });

  it('is gone from there once it is switched off', async () => {
    await saveSettings({ theme: 'sepia', sync: true });
    await syncAppearance();
    expect(sent()).toBeDefined();
    await saveSettings({ sync: false });
    await syncAppearance();
    expect([...shared.values.keys()]).toEqual([]);
    shared.set.mockClear();
    await saveSettings({ theme: 'dark' });
    await syncAppearance();
    expect(shared.set).not.toHaveBeenCalled();
  });

  it('goes by changes that concern it alone', async () => {
    keepAppearanceSynced();
    const tell: Changed = (changes, area) => {
      for (const listener of listeners) listener(changes, area);
    };
    await saveSettings({ theme: 'sepia', sync: true });
    const settings = local.values.get('settings') as Record<string, unknown>;
    tell({ settings: { oldValue: structuredClone({ ...settings, rate: 9 }), newValue: settings } }, 'local');
    tell({ words: { newValue: [] } }, 'local');
    tell({ other: { newValue: [] } }, 'sync');
    await syncAppearance();
    shared.set.mockClear();
    tell({ settings: { oldValue: { ...settings, rate: 9 }, newValue: settings } }, 'local');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(shared.set).not.toHaveBeenCalled();
    await saveSettings({ theme: 'dark' });
    tell({ settings: { oldValue: settings, newValue: local.values.get('settings') } }, 'local');
    await vi.waitFor(() => expect(sent()?.appearance).toMatchObject({ theme: 'dark' }));
  });
});
