import { APPEARANCE_FIELDS, type Appearance } from './appearance';
import { valuesFrom } from './field';
import type { Settings } from './settings';
import { isSameValue } from './understood-value';

/** An appearance as it travels between a person's browsers, and as each remembers the last one that it sent or took. */
export interface SyncedAppearance {
  /** Milliseconds since 1970, by the clock of the browser that sent it: of two the later one holds. */
  stamp: number;
  appearance: Appearance;
}

/** What of the settings travels. */
export const appearanceOf = (settings: Settings): Appearance => valuesFrom(APPEARANCE_FIELDS, settings);

/** Out of whatever a storage holds; null where it is none. */
export function syncedFromUnknown(value: unknown): SyncedAppearance | null {
  if (typeof value !== 'object' || value === null) return null;
  const { stamp, appearance } = value as Partial<Record<keyof SyncedAppearance, unknown>>;
  if (typeof stamp !== 'number' || !Number.isFinite(stamp)) return null;
  if (typeof appearance !== 'object' || appearance === null) return null;
  return { stamp, appearance: valuesFrom(APPEARANCE_FIELDS, appearance as Record<string, unknown>) };
}

export type SyncStep =
  | { do: 'nothing' }
  /** To the other browsers. */
  | { do: 'send'; synced: SyncedAppearance }
  /** From them. */
  | { do: 'take'; synced: SyncedAppearance };

/**
 * What is to be done so that this browser and the others look alike; done, the next step is none: so it never goes round
 * in circles.
 * @param own of this browser, now
 * @param last that this browser sent or took; null: it has taken no part yet, and then what the others have comes first
 * @param others what the browser's own synchronisation holds, or null
 * @param now milliseconds since 1970
 */
export function syncStep(
  own: Appearance,
  last: SyncedAppearance | null,
  others: SyncedAppearance | null,
  now: number,
): SyncStep {
  if (others && (!last || others.stamp > last.stamp)) return { do: 'take', synced: others };
  const isChanged = !last || !isSameValue(own, last.appearance);
  // Also after a browser whose clock is ahead.
  const stamp = Math.max(now, (last?.stamp ?? 0) + 1);
  if (isChanged) return { do: 'send', synced: { stamp, appearance: own } };
  return others ? { do: 'nothing' } : { do: 'send', synced: last };
}
