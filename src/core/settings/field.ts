import { fieldsOf } from '../fields';

/** As much of JSON Schema as the browsers' policies for extensions know. */
export interface FieldSchema {
  type: 'string' | 'number' | 'boolean' | 'array' | 'object';
  enum?: readonly string[];
  /** For people. */
  description?: string;
  items?: FieldSchema;
  properties?: Readonly<Record<string, FieldSchema>>;
  additionalProperties?: FieldSchema;
}

/** One setting: what it is at first, and how it is read out of whatever a storage or a file holds. */
export interface Field<T> {
  fallback: T;
  /** Of the values, for those who manage browsers. */
  schema: FieldSchema;
  /** Never throws: what cannot be a value of this setting becomes the fallback, or loses what is bad in it. */
  read: (stored: unknown) => T;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The values that a table of fields describes. */
export type ValuesOf<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

export const oneOf = <T extends string>(values: readonly T[], fallback: NoInfer<T>): Field<T> => ({
  fallback,
  schema: { type: 'string', enum: values },
  read: (stored) => values.find((value) => value === stored) ?? fallback,
});

export const inRange = ({ min, max }: { min: number; max: number }, fallback: number): Field<number> => ({
  fallback,
  // Chromium takes `minimum` and `maximum` of whole numbers alone, and refuses an extension that has others (156, 2026-11).
  schema: { type: 'number', description: `${min} to ${max}` },
  read: (stored) =>
    typeof stored === 'number' && Number.isFinite(stored) ? Math.min(max, Math.max(min, stored)) : fallback,
});

export const flag = (fallback: boolean): Field<boolean> => ({
  fallback,
  schema: { type: 'boolean' },
  read: (stored) => (typeof stored === 'boolean' ? stored : fallback),
});

/** Texts, each once; of more than `most` the ones named first are forgotten. */
export const listOfTexts = (most: number): Field<readonly string[]> => ({
  fallback: [],
  schema: { type: 'array', items: { type: 'string' } },
  read: (stored) =>
    Array.isArray(stored)
      ? [...new Set(stored.filter((text): text is string => typeof text === 'string' && text !== ''))].slice(
          -most,
        )
      : [],
});

/** Texts by keys of a certain form. */
export const tableOfTexts = (
  isKey: RegExp,
  isValue: (text: string) => boolean,
): Field<Readonly<Record<string, string>>> => ({
  fallback: {},
  schema: { type: 'object', additionalProperties: { type: 'string' } },
  read: (stored) =>
    Object.fromEntries(
      Object.entries(fieldsOf(stored)).filter(
        (entry): entry is [string, string] =>
          isKey.test(entry[0]) && typeof entry[1] === 'string' && isValue(entry[1]),
      ),
    ),
});

/** The values that a table of fields finds in a record. */
export function valuesFrom<F extends Fields>(
  fields: F,
  stored: Readonly<Record<string, unknown>>,
): ValuesOf<F> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { read }]) => [name, read(stored[name])]),
  ) as ValuesOf<F>;
}

/** The names of the settings in a table. */
export const namesOf = <F extends Fields>(fields: F): readonly (keyof F & string)[] => Object.keys(fields);
