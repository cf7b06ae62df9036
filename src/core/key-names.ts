import type { Keystroke } from './shortcuts';

/** What the keys of signs bear on a Latin keyboard, by `KeyboardEvent.code`. */
const SIGNS: Readonly<Record<string, string>> = {
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  IntlBackslash: '<',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
};

/** The letters beside the Latin ones, by `KeyboardEvent.code`: the Arabic layout 101 of Windows, which keyboards bear in print. */
const ARABIC: Readonly<Record<string, string>> = {
  KeyQ: 'ض',
  KeyW: 'ص',
  KeyE: 'ث',
  KeyR: 'ق',
  KeyT: 'ف',
  KeyY: 'غ',
  KeyU: 'ع',
  KeyI: 'ه',
  KeyO: 'خ',
  KeyP: 'ح',
  BracketLeft: 'ج',
  BracketRight: 'د',
  KeyA: 'ش',
  KeyS: 'س',
  KeyD: 'ي',
  KeyF: 'ب',
  KeyG: 'ل',
  KeyH: 'ا',
  KeyJ: 'ت',
  KeyK: 'ن',
  KeyL: 'م',
  Semicolon: 'ك',
  Quote: 'ط',
  Backquote: 'ذ',
  KeyZ: 'ئ',
  KeyX: 'ء',
  KeyC: 'ؤ',
  KeyV: 'ر',
  KeyB: 'لا',
  KeyN: 'ى',
  KeyM: 'ة',
  Comma: 'و',
  Period: 'ز',
  Slash: 'ظ',
};

/** What is printed on a key. */
export interface KeyName {
  hasShift: boolean;
  /** «K» */
  latin: string;
  /** «ن» on the same key of an Arabic keyboard, where that has another letter there. */
  arabic: string | null;
}

/** What a `code` stands for on a Latin keyboard: `KeyK` → «K», `Digit1` → «1». */
const latinOf = (code: string): string => SIGNS[code] ?? code.replace(/^(?:Key|Digit)/, '');

/**
 * The names of a key.
 *
 * @param printed by `code`, what this keyboard writes in Latin letters (`navigator.keyboard.getLayoutMap`), where the browser tells
 */
export function keyNameOf(keystroke: Keystroke, printed: ReadonlyMap<string, string> | null): KeyName {
  const code = keystroke.replace(/^Shift\+/, '');
  const latin = printed?.get(code)?.toUpperCase() ?? latinOf(code);
  return { hasShift: code !== keystroke, latin, arabic: ARABIC[code] ?? null };
}

/** A key for `aria-keyshortcuts`: `Shift+KeyN` → «Shift+N». */
export function ariaKeyShortcut(keystroke: Keystroke): string {
  const { hasShift, latin } = keyNameOf(keystroke, null);
  return hasShift ? `Shift+${latin}` : latin;
}
