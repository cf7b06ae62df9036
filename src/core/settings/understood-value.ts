import type { Field } from './field';

/** Whether two values of plain JSON are the same; the order of fields is none of theirs. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [ours, theirs] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(ours);
  return (
    names.length === Object.keys(theirs).length &&
    names.every((name) => Object.hasOwn(theirs, name) && isSameValue(ours[name], theirs[name]))
  );
}

export type UnderstoodValue<T> =
  /** `isWhole`: as it was given; else held to its range, or without what was bad in it. */
  { isUnderstood: true; value: T; isWhole: boolean } | { isUnderstood: false };

/** What a field makes of a value that somebody gave for it: a field by itself puts the fallback for what it does not know. */
export function understoodValue<T>({ read, fallback }: Field<T>, given: unknown): UnderstoodValue<T> {
  const value = read(given);
  const isWhole = isSameValue(value, given);
  return isWhole || !isSameValue(value, fallback)
    ? { isUnderstood: true, value, isWhole }
    : { isUnderstood: false };
}
