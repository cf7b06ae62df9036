import { describe, expect, it } from 'vitest';
import { ariaKeyShortcut, keyNameOf } from '../../src/core/key-names';
import { canBeShortcut, defaultKey, SHORTCUT_ACTIONS } from '../../src/core/shortcuts';

describe('the name of a key', () => {
  it.each([
    ['KeyK', 'K', 'ن', false],
    ['Shift+KeyN', 'N', 'ى', true],
    ['Shift+Slash', '/', 'ظ', true],
    ['Comma', ',', 'و', false],
    ['Digit7', '7', null, false],
    ['Minus', '-', null, false],
  ])('%s', (keystroke, latin, arabic, hasShift) => {
    expect(keyNameOf(keystroke, null)).toEqual({ hasShift, latin, arabic });
  });

  it('is the one that this keyboard bears', () => {
    const french = new Map([
      ['KeyQ', 'a'],
      ['KeyM', ','],
    ]);
    expect(keyNameOf('KeyQ', french).latin).toBe('A');
    expect(keyNameOf('Shift+KeyM', french).latin).toBe(',');
    expect(keyNameOf('KeyK', french).latin).toBe('K');
  });

  it('is one sign or letter for every shortcut', () => {
    const all = [
      ...SHORTCUT_ACTIONS.map(defaultKey),
      ...Array.from({ length: 26 }, (_, index) => `Key${String.fromCharCode(65 + index)}`),
    ];
    expect(all.filter((key) => canBeShortcut(key) && keyNameOf(key, null).latin.length !== 1)).toEqual([]);
  });

  it('has an Arabic letter of its own for each Latin one', () => {
    const letters = Array.from(
      { length: 26 },
      (_, index) => keyNameOf(`Key${String.fromCharCode(65 + index)}`, null).arabic,
    );
    expect(letters).not.toContain(null);
    expect(new Set(letters).size).toBe(26);
  });
});

describe('ariaKeyShortcut', () => {
  it.each([
    ['KeyK', 'K'],
    ['Shift+KeyN', 'Shift+N'],
    ['Shift+Slash', 'Shift+/'],
    ['Equal', '='],
  ])('%s → %s', (keystroke, expected) => expect(ariaKeyShortcut(keystroke)).toBe(expected));
});
