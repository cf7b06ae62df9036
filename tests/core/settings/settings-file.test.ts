import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, SETTING_FIELDS, settingsFromUnknown } from '../../../src/core/settings/settings';
import {
  CONSENTS,
  LARGEST_SETTINGS_FILE,
  SettingsFileError,
  settingsFromText,
  textOfSettings,
} from '../../../src/core/settings/settings-file';

const fileOf = (settings: unknown, more: object = {}) =>
  JSON.stringify({ format: 'mubin-settings', version: 1, settings, ...more });
const faultOf = (text: string) => {
  try {
    settingsFromText(text);
    return null;
  } catch (error) {
    return error instanceof SettingsFileError ? error.fault : error;
  }
};

describe('a file of settings', () => {
  it('gives back all that was saved, but for what only a press allows', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(SETTING_FIELDS)), fc.jsonValue()),
        (stored) => {
          const settings = settingsFromUnknown(stored);
          const said = [{ written: 'سيول', said: 'سِيُول' }];
          const read = settingsFromText(textOfSettings(settings, said));
          const expected = Object.fromEntries(
            Object.entries(settings).filter(([name]) => !CONSENTS.some((consent) => consent === name)),
          );
          expect(read).toEqual({ settings: expected, pronunciations: said, leftovers: [] });
        },
      ),
    );
  });

  it('tells nothing of what was allowed', () => {
    const text = textOfSettings(
      {
        ...DEFAULT_SETTINGS,
        online: true,
        onlineMakers: ['maker-x'],
        autoHosts: ['host.example'],
        sync: true,
      },
      [],
    );
    for (const hidden of ['online', 'maker-x', 'host.example', 'sync']) expect(text).not.toContain(hidden);
  });

  it.each<[string, unknown, object, [string, string][]]>([
    ['what is good', { theme: 'dark', rate: 2 }, { theme: 'dark', rate: 2 }, []],
    ['a later setting', { theme: 'dark', glow: 1 }, { theme: 'dark' }, [['glow', 'unknown']]],
    ['a value that is none', { theme: 'pink', font: 'sans' }, { font: 'sans' }, [['theme', 'value']]],
    ['a number out of range', { fontSize: 1000 }, { fontSize: 64 }, [['fontSize', 'adjusted']]],
    [
      'a list with something bad in it',
      { noBubbleHosts: ['a.example', 7] },
      { noBubbleHosts: ['a.example'] },
      [['noBubbleHosts', 'adjusted']],
    ],
    [
      'consents',
      { online: true, autoHosts: ['bank.example'], onlineMakers: ['x'], sync: true },
      {},
      [
        ['online', 'consent'],
        ['autoHosts', 'consent'],
        ['onlineMakers', 'consent'],
        ['sync', 'consent'],
      ],
    ],
    [
      'names of objects’ own',
      JSON.parse('{"__proto__": {"online": true}, "constructor": 1, "toString": "x"}'),
      {},
      [
        ['__proto__', 'unknown'],
        ['constructor', 'unknown'],
        ['toString', 'unknown'],
      ],
    ],
    ['a long name', { ['x'.repeat(1000)]: 1 }, {}, [[`${'x'.repeat(40)}…`, 'unknown']]],
  ])('with %s', (_, given, settings, leftovers) => {
    const read = settingsFromText(fileOf(given));
    expect(read.settings).toEqual(settings);
    expect(read.leftovers.map(({ name, reason }) => [name, reason])).toEqual(leftovers);
    expect(Object.getPrototypeOf(read.settings)).toBe(Object.prototype);
  });

  it.each([
    ['', 'notJson'],
    ['{', 'notJson'],
    ['\u0000\u0001PNG', 'notJson'],
    ['[]', 'notSettings'],
    ['null', 'notSettings'],
    ['"mubin-settings"', 'notSettings'],
    ['{"theme":"dark"}', 'notSettings'],
    ['{"format":"other","version":1,"settings":{}}', 'notSettings'],
    ['{"format":"mubin-settings","settings":{}}', 'notSettings'],
    ['{"format":"mubin-settings","version":"1","settings":{}}', 'notSettings'],
    ['{"format":"mubin-settings","version":1}', 'notSettings'],
    ['{"format":"mubin-settings","version":1,"settings":[]}', 'notSettings'],
    ['{"format":"mubin-settings","version":2,"settings":{"theme":"dark"}}', 'newer'],
    ['{"format":"mubin-settings","version":1,"settings":{}}', 'nothing'],
    [' '.repeat(LARGEST_SETTINGS_FILE + 1), 'tooLarge'],
    ['['.repeat(100_000), 'notJson'],
  ])('that is %.40j is refused: %s', (text, fault) => expect(faultOf(text)).toBe(fault));

  it('is read with a mark of UTF-8 before it', () => {
    expect(settingsFromText(`\uFEFF${fileOf({ theme: 'dark' })}`).settings).toEqual({ theme: 'dark' });
  });

  it.each<[unknown, unknown, [string, string][]]>([
    [undefined, null, []],
    [[], [], []],
    ['x', null, [['pronunciations', 'value']]],
    [
      [{ written: 'سيول', said: 'سِيُول' }, { written: '' }],
      [{ written: 'سيول', said: 'سِيُول' }],
      [['pronunciations', 'adjusted']],
    ],
    [
      Array.from({ length: 1001 }, (_, i) => ({ written: `كلمة${i}`, said: 'كلمة' })),
      Array.from({ length: 1000 }, (_, i) => ({ written: `كلمة${i}`, said: 'كلمة' })),
      [['pronunciations', 'adjusted']],
    ],
  ])('with the pronunciations %.60j', (pronunciations, expected, leftovers) => {
    const read = settingsFromText(fileOf({ theme: 'dark' }, { pronunciations }));
    expect(read.pronunciations).toEqual(expected);
    expect(read.leftovers.map(({ name, reason }) => [name, reason])).toEqual(leftovers);
  });

  it('whatever it is, throws nothing else and sets only what settings can be', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.jsonValue().map((value) => fileOf(value)),
          fc.string(),
        ),
        (text) => {
          try {
            const { settings } = settingsFromText(text);
            expect(settingsFromUnknown(settings)).toEqual({ ...DEFAULT_SETTINGS, ...settings });
          } catch (error) {
            expect(error).toBeInstanceOf(SettingsFileError);
          }
        },
      ),
    );
  });
});
