import { fieldsOf } from '../fields';
import type { Field, FieldSchema, Fields } from './field';
import { SETTING_FIELDS, type SettingName, type Settings } from './settings';
import { understoodValue } from './understood-value';

/** The settings that an institution sets, out of whatever the browser's policy holds. What is no value of its setting sets none. */
export function managedFrom(policy: unknown): Partial<Settings> {
  const given = fieldsOf(policy);
  return Object.fromEntries(
    Object.entries(SETTING_FIELDS).flatMap(([name, field]) => {
      if (!Object.hasOwn(given, name)) return [];
      const found = understoodValue(field as Field<unknown>, given[name]);
      return found.isUnderstood ? [[name, found.value]] : [];
    }),
  );
}

/** A change without what is set by an institution. */
export function unlockedPart(change: Partial<Settings>, managed: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([name]) => !Object.hasOwn(managed, name)));
}

/** Whether any of some settings is set by an institution. */
export const isAnyManaged = (names: readonly SettingName[], managed: Partial<Settings>): boolean =>
  names.some((name) => Object.hasOwn(managed, name));

/** What `storage.managed` may hold, as Chromium wants it told (`storage.managed_schema`). */
export function managedSchema(fields: Fields = SETTING_FIELDS): {
  type: 'object';
  properties: Record<string, FieldSchema>;
} {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])),
  };
}
