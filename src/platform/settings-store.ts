import { settingsFromUnknown, type Settings } from '../core/settings/settings';
import { browser } from './browser-api';
import { allowedChange, managedSettings, withManaged } from './managed-settings';

const KEY = 'settings';

/** What was set on this device: an institution's settings are not among them. */
export async function ownSettings(): Promise<Settings> {
  return settingsFromUnknown((await browser.storage.local.get(KEY))[KEY]);
}

/** The settings that hold: an institution's, else the person's own, else what they are at first. */
export async function loadSettings(): Promise<Settings> {
  const [own] = await Promise.all([ownSettings(), managedSettings()]);
  return withManaged(own);
}

/** Changes some settings and keeps the others; returns all that hold. What an institution sets stays. */
export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const [own] = await Promise.all([ownSettings(), managedSettings()]);
  const settings = settingsFromUnknown({ ...own, ...allowedChange(change) });
  await browser.storage.local.set({ [KEY]: settings });
  return withManaged(settings);
}

/** Calls `listener` whenever any page of the extension or the institution changes the settings, until `signal` aborts. */
export function onSettingsChanged(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const changed: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && changes[KEY]) listener(withManaged(settingsFromUnknown(changes[KEY].newValue)));
    if (area === 'managed') loadSettings().then(listener, () => undefined);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}
