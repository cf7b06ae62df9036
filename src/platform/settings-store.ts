import { settingsFromUnknown, type Settings } from '../core/settings/settings';
import { browser } from './browser-api';

const KEY = 'settings';

export async function loadSettings(): Promise<Settings> {
  return settingsFromUnknown((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes some settings and keeps the others; returns them all. */
export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = settingsFromUnknown({ ...(await loadSettings()), ...change });
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

/** Calls `listener` whenever any page of the extension changes the settings, until `signal` aborts. */
export function onSettingsChanged(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const changed: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && changes[KEY]) listener(settingsFromUnknown(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}
