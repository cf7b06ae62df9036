import { isSameValue } from './settings/understood-value';

/** A stored value of which a part was not understood, as it was before it was written over. */
export interface SetAside {
  /** Of `STORED`. */
  key: string;
  /** ISO 8601. */
  time: string;
  value: unknown;
}

/** Of more the oldest go: a newer Mubin and a spoilt file leave one or two. */
const MOST = 10;

const isSetAside = (value: unknown): value is SetAside => {
  const copy = value as Partial<SetAside> | null;
  return typeof copy?.key === 'string' && typeof copy.time === 'string' && 'value' in copy;
};

/** Out of whatever the storage holds, oldest first. */
export const setAsideFromUnknown = (stored: unknown): SetAside[] =>
  Array.isArray(stored) ? stored.filter(isSetAside) : [];

/** With one more; the same value of the same key again is none. */
export function withSetAside(list: readonly SetAside[], copy: SetAside): SetAside[] {
  const isThere = list.some(({ key, value }) => key === copy.key && isSameValue(value, copy.value));
  return isThere ? [...list] : [...list, copy].slice(-MOST);
}

/** Whether all of a stored value is found again in what was made of it, which may hold more. */
export function isWholeIn(stored: unknown, understood: unknown): boolean {
  if (typeof stored !== 'object' || stored === null) return stored === understood;
  if (typeof understood !== 'object' || understood === null) return false;
  if (Array.isArray(stored))
    return (
      Array.isArray(understood) &&
      stored.length === understood.length &&
      stored.every((row, place) => isWholeIn(row, understood[place]))
    );
  const made = understood as Record<string, unknown>;
  return Object.entries(stored).every(
    ([name, value]) => Object.hasOwn(made, name) && isWholeIn(value, made[name]),
  );
}
