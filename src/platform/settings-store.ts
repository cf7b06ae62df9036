import { fieldsOf } from '../core/fields';
import { DEFAULT_SETTINGS, settingsFromUnknown, type Settings } from '../core/settings/settings';
import { STORED } from '../core/stored-entries';
import { browser } from './browser-api';
import { allowedChange, managedSettings, withManaged } from './managed-settings';
import { StoredValue } from './stored-value';

/** Only what is changed is written: the other fields stay as whichever Mubin wrote them, known here or not. */
const own = new StoredValue(STORED.settings, settingsFromUnknown, fieldsOf);

/** What was set on this device: an institution's settings are not among them. */
export const ownSettings = (): Promise<Settings> => own.get();

/** The settings that hold: an institution's, else the person's own, else what they are at first. */
export async function loadSettings(): Promise<Settings> {
  const [settings] = await Promise.all([ownSettings(), managedSettings()]);
  return withManaged(settings);
}

/** The same, and where the storage cannot be read what they are at first: an article can be read all the same. */
export const settingsAtHand = (): Promise<Settings> =>
  loadSettings().catch(() => withManaged(DEFAULT_SETTINGS));

/**
 * Changes some settings and keeps the others; returns all that hold. What an institution sets stays.
 * @throws ExpectedError `storageFull`
 */
export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  await managedSettings();
  const allowed = allowedChange(change);
  const settings = await own.change((now, stored) => {
    const next = settingsFromUnknown({ ...now, ...allowed });
    const changed = Object.entries(next).filter(([name]) => Object.hasOwn(allowed, name));
    return { ...fieldsOf(stored), ...Object.fromEntries(changed) };
  });
  return withManaged(settings);
}

/** Calls `listener` whenever any page of the extension or the institution changes the settings, until `signal` aborts. */
export function onSettingsChanged(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const changed: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const settings = own.changedTo(changes, area);
    if (settings) listener(withManaged(settings));
    if (area === 'managed') loadSettings().then(listener, () => undefined);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}
