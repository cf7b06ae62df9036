import { isFields } from './fields';

/** Whether a value from outside (a message, say) is of a certain form. Never throws. */
export type Shape<T> = (value: unknown) => value is T;

export const aText = (value: unknown): value is string => typeof value === 'string';
export const aFlag = (value: unknown): value is boolean => typeof value === 'boolean';
export const aNumber = (value: unknown): value is number => Number.isFinite(value);
/** A whole number from 0: an offset, an index, a count. */
export const aCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
export const aWhole = (value: unknown): value is number => Number.isSafeInteger(value);

export const textLike =
  (pattern: RegExp): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && pattern.test(value);

export const oneOf =
  <T extends string | number | null>(...values: readonly T[]): Shape<T> =>
  (value): value is T =>
    values.some((candidate) => candidate === value);

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value): value is T | null =>
    value === null || shape(value);

/** Of arguments that may be left out: on their way as JSON those become null. */
export const orNothing =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || value === null || shape(value);

/** Of fields that an object may lack. */
export const orAbsent =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || shape(value);

/** A list without holes, which structured clones keep and `every` passes over. */
export const listOf =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.findIndex((item) => !shape(item)) < 0;

type ShapesOf<T> = { readonly [K in keyof T]-?: Shape<T[K]> | Shape<T[K] | undefined> };

/** An object with these fields of its own; others beside them are nobody's to read. */
export function withFields<T extends object>(shapes: ShapesOf<T>): Shape<T> {
  const entries = Object.entries<Shape<unknown>>(shapes);
  return (value): value is T =>
    isFields(value) &&
    entries.every(([name, shape]) => shape(Object.hasOwn(value, name) ? value[name] : undefined));
}

/** An object of which only some fields are looked at: of a large type that our own pages alone send. */
export const withSomeFields = <T extends object>(shapes: Partial<ShapesOf<T>>): Shape<T> =>
  withFields(shapes as ShapesOf<T>);

/** Objects told apart by a field. */
export function byField<T extends object>(
  field: keyof T & string,
  shapes: Readonly<Record<string, Shape<unknown>>>,
): Shape<T> {
  return (value): value is T => {
    if (!isFields(value) || !Object.hasOwn(value, field)) return false;
    const name = value[field];
    return typeof name === 'string' && Object.hasOwn(shapes, name) && shapes[name]?.(value) === true;
  };
}

export const either =
  <A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> =>
  (value): value is A | B =>
    a(value) || b(value);
