import { isAnyManaged, managedFrom, unlockedPart } from '../core/settings/managed';
import type { SettingName, Settings } from '../core/settings/settings';
import { browser } from './browser-api';

/** As last read: what is shown is drawn without waiting. */
let managed: Partial<Settings> = {};

/** What a school, a library or an employer sets for everybody who uses this browser. */
export async function managedSettings(): Promise<Partial<Settings>> {
  try {
    managed = managedFrom(await browser.storage.managed.get(null));
  } catch {
    // Firefox has no such storage where nobody manages it: “Managed storage manifest not found”.
    managed = {};
  }
  return managed;
}

/** Whether one of some settings cannot be changed here, as far as was last read. */
export const isLocked = (...names: readonly SettingName[]): boolean => isAnyManaged(names, managed);

/** What of a change may be made here, as far as was last read. */
export const allowedChange = (change: Partial<Settings>): Partial<Settings> => unlockedPart(change, managed);

/** Own settings with what is managed in their place, as far as was last read. */
export const withManaged = (own: Settings): Settings => ({ ...own, ...managed });
