import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnyManaged, managedFrom, managedSchema, unlockedPart } from '../../../src/core/settings/managed';
import { DEFAULT_SETTINGS, SETTING_FIELDS, settingsFromUnknown } from '../../../src/core/settings/settings';
import { isSameValue, understoodValue } from '../../../src/core/settings/understood-value';

describe('managedFrom', () => {
  it.each<[unknown, object]>([
    [undefined, {}],
    ['theme', {}],
    [[], {}],
    [
      { theme: 'sepia', online: false },
      { theme: 'sepia', online: false },
    ],
    // Also where it is what it would be anyway: then it is locked.
    [
      { theme: 'system', noBubbleHosts: [] },
      { theme: 'system', noBubbleHosts: [] },
    ],
    [{ fontSize: 200 }, { fontSize: 64 }],
    [{ autoHosts: ['a.example', 7] }, { autoHosts: ['a.example'] }],
    // What is no value locks nothing.
    [{ theme: 'pink', fontSize: 'big', online: 1, autoHosts: 'a.example' }, {}],
    [{ other: true, toString: 'x' }, {}],
  ])('%j sets %j', (policy, expected) => expect(managedFrom(policy)).toEqual(expected));

  it('takes every setting as it stands', () => {
    expect(managedFrom(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });

  it('gives only what settings can be', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(SETTING_FIELDS)), fc.jsonValue()),
        (policy) => {
          const managed = managedFrom(policy);
          expect(settingsFromUnknown(managed)).toEqual({ ...DEFAULT_SETTINGS, ...managed });
        },
      ),
    );
  });
});

it('leaves what is managed out of a change', () => {
  const managed = { theme: 'sepia' } as const;
  expect(unlockedPart({ theme: 'dark', rate: 2 }, managed)).toEqual({ rate: 2 });
  expect(unlockedPart({ theme: 'dark' }, {})).toEqual({ theme: 'dark' });
  expect(isAnyManaged(['rate', 'theme'], managed)).toBe(true);
  expect(isAnyManaged(['rate'], managed)).toBe(false);
  expect(isAnyManaged([], managed)).toBe(false);
});

describe('the schema of the policy', () => {
  it('is the file that the browser reads: `node tools/managed-schema.mjs` writes it', () => {
    expect(JSON.parse(fs.readFileSync('managed-schema.json', 'utf8'))).toEqual(managedSchema());
  });

  it('has a type for every setting, and the values that there are', () => {
    const { properties } = managedSchema();
    expect(Object.keys(properties)).toEqual(Object.keys(SETTING_FIELDS));
    for (const [name, { type, enum: values = [] }] of Object.entries(properties)) {
      const { fallback } = SETTING_FIELDS[name as keyof typeof SETTING_FIELDS];
      expect(Array.isArray(fallback) ? 'array' : typeof fallback, name).toBe(type);
      for (const value of values) expect(managedFrom({ [name]: value }), name).toEqual({ [name]: value });
    }
  });
});

describe('understoodValue', () => {
  it.each<[keyof typeof SETTING_FIELDS, unknown, object]>([
    ['theme', 'dark', { isUnderstood: true, value: 'dark', isWhole: true }],
    ['theme', 'pink', { isUnderstood: false }],
    ['fontSize', 200, { isUnderstood: true, value: 64, isWhole: false }],
    ['fontSize', null, { isUnderstood: false }],
    ['shortcuts', { play: 'KeyJ', 7: 'x' }, { isUnderstood: true, value: { play: 'KeyJ' }, isWhole: false }],
    ['voices', {}, { isUnderstood: true, value: {}, isWhole: true }],
  ])('of %s and %j', (name, given, expected) =>
    expect(understoodValue(SETTING_FIELDS[name] as never, given)).toEqual(expected),
  );
});

it.each<[unknown, unknown, boolean]>([
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [{}, null, false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: undefined }, { b: undefined }, false],
])('isSameValue of %j and %j is %s', (a, b, expected) => expect(isSameValue(a, b)).toBe(expected));
