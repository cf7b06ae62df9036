import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionOfKey,
  actionWithKey,
  canBeShortcut,
  defaultKey,
  keysOf,
  SHORTCUT_ACTIONS,
  shortcutsFromUnknown,
  shortcutsSwapped,
  shortcutsWith,
  type CustomShortcuts,
} from '../../src/core/shortcuts';

const CODES = ['KeyJ', 'KeyK', 'KeyN', 'KeyZ', 'Digit4', 'Comma', 'Equal'].flatMap((code) => [
  code,
  `Shift+${code}`,
]);
const action = fc.constantFrom(...SHORTCUT_ACTIONS);
const custom: fc.Arbitrary<CustomShortcuts> = fc
  .dictionary(action, fc.constantFrom('', ...CODES), { noNullPrototype: true })
  .map(shortcutsFromUnknown);

describe('a press of a key', () => {
  it.each([
    // As the Arabic layout 101 sends them, and a Latin one.
    ['KeyK', 'ن', false, 'play'],
    ['KeyK', 'k', false, 'play'],
    ['KeyK', '،', true, 'stop'],
    ['KeyN', 'ى', false, 'nextSentence'],
    ['KeyN', 'آ', true, 'nextParagraph'],
    ['KeyR', 'ق', false, 'readFromHere'],
    ['Comma', 'و', false, 'settings'],
    ['Slash', '؟', true, 'help'],
    ['Slash', '?', true, 'help'],
    // German and French keyboards have the question mark elsewhere.
    ['Minus', '?', true, 'help'],
    ['KeyM', '?', true, 'help'],
  ] as const)('%s «%s», Shift %s: %s', (code, key, shiftKey, expected) => {
    expect(actionOfKey({ code, key, shiftKey }, {})).toBe(expected);
  });

  it.each([
    ['the browser searches at it', { code: 'Slash', key: '/', shiftKey: false }],
    ['a layout writes the sign at which the browser searches', { code: 'KeyK', key: "'", shiftKey: false }],
    ['half of a letter', { code: 'KeyK', key: 'Dead', shiftKey: false }],
    ['the number pad', { code: 'Numpad4', key: '4', shiftKey: false }],
    ['no key of ours', { code: 'KeyZ', key: 'ئ', shiftKey: false }],
    ['the letter of a shortcut at another place', { code: 'KeyJ', key: 'k', shiftKey: false }],
    ['a virtual keyboard, which knows no places', { code: '', key: 'k', shiftKey: false }],
  ])('means nothing: %s', (_, press) => {
    expect(actionOfKey(press, {})).toBeNull();
  });

  it('means what the reader chose', () => {
    const chosen = { play: 'KeyJ', help: 'KeyH', people: '' };
    const press = (code: string, key: string, shiftKey = false) =>
      actionOfKey({ code, key, shiftKey }, chosen);
    expect(press('KeyJ', 'ت')).toBe('play');
    expect(press('KeyK', 'ن')).toBeNull();
    expect(press('KeyP', 'ح')).toBeNull();
    expect(press('KeyH', 'ا')).toBe('help');
    expect(press('Slash', '؟', true)).toBeNull();
  });

  it('means one thing at a key that was given to another action', () => {
    expect(actionOfKey({ code: 'KeyN', key: 'ى', shiftKey: false }, { play: 'KeyN' })).toBe('play');
    expect(keysOf({ play: 'KeyN' }).nextSentence).toBe('');
  });
});

describe('what may be a shortcut', () => {
  it.each(['KeyA', 'Shift+KeyZ', 'Digit0', 'Equal', 'Shift+Slash', 'Shift+Quote', 'IntlBackslash'])(
    '%s',
    (keystroke) => expect(canBeShortcut(keystroke)).toBe(true),
  );
  it.each([
    '',
    'Tab',
    'Enter',
    'Escape',
    'Space',
    'ArrowLeft',
    'Shift+ArrowUp',
    'Home',
    'PageDown',
    'F1',
    'Shift+F10',
    'Backspace',
    'Delete',
    'Insert',
    'CapsLock',
    'Numpad5',
    'MediaPlayPause',
    'Slash',
    'Quote',
    'Shift+ShiftLeft',
    'Ctrl+KeyK',
    'keyk',
    'KeyÅ',
  ])('not «%s»', (keystroke) => expect(canBeShortcut(keystroke)).toBe(false));
});

describe('the keys of all actions', () => {
  it('may all be shortcuts from the start, each another one', () => {
    const keys = SHORTCUT_ACTIONS.map(defaultKey);
    expect(keys.filter((key) => !canBeShortcut(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(SHORTCUT_ACTIONS.map((name) => keysOf({})[name])).toEqual(keys);
  });

  it('never are one key for two', () => {
    fc.assert(
      fc.property(custom, (chosen) => {
        const given = Object.values(keysOf(chosen)).filter(Boolean);
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });

  it('can be exchanged between two, and the others keep theirs', () => {
    fc.assert(
      fc.property(custom, action, action, (chosen, one, other) => {
        const before = keysOf(chosen);
        const after = keysOf(shortcutsSwapped(chosen, one, other));
        expect(after).toEqual({ ...before, [one]: before[other], [other]: before[one] });
      }),
    );
  });

  it('can be given one that is free, which then means that action', () => {
    fc.assert(
      fc.property(custom, action, fc.constantFrom(...CODES), (chosen, name, key) => {
        fc.pre(actionWithKey(key, chosen) === null);
        const next = shortcutsWith(chosen, name, key);
        expect(actionWithKey(key, next)).toBe(name);
        expect(shortcutsFromUnknown(next)).toEqual(next);
      }),
    );
  });

  it('are kept only where they are not the first ones', () => {
    expect(shortcutsWith({ play: 'KeyJ', who: '' }, 'play', 'KeyK')).toEqual({ who: '' });
  });
});

describe('stored shortcuts', () => {
  it.each([
    ['nothing', undefined, {}],
    ['null', null, {}],
    ['a list', ['KeyK'], {}],
    ['an unknown action', { fly: 'KeyF' }, {}],
    ['a key that may not be', { play: 'Tab', stop: 'Ctrl+KeyW', who: 7 }, {}],
    [
      'one key twice',
      { stop: 'KeyJ', play: 'KeyJ', who: '', people: '' },
      { play: 'KeyJ', who: '', people: '' },
    ],
    ['the first key', { play: 'KeyK' }, {}],
    ['an inherited name', { constructor: 'KeyJ', toString: 'KeyJ' }, {}],
    ['a good one among bad ones', { play: 'KeyJ', who: 'F5', people: '' }, { play: 'KeyJ', people: '' }],
  ])('%s', (_, stored, expected) => {
    expect(shortcutsFromUnknown(stored)).toEqual(expected);
  });

  it('are read from anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = shortcutsFromUnknown(value);
        expect(shortcutsFromUnknown(read)).toEqual(read);
      }),
    );
  });
});
