/** The parts of the help sheet, in its order. */
export const SHORTCUT_GROUPS = ['listening', 'text', 'people', 'window'] as const;
export type ShortcutGroup = (typeof SHORTCUT_GROUPS)[number];

/**
 * A key by its place on the keyboard, as `KeyboardEvent.code` names it, with or without Shift: `KeyK`, `Shift+KeyN`. On an
 * Arabic layout `key` is another letter. Empty: no key.
 */
export type Keystroke = string;

interface Shortcut {
  group: ShortcutGroup;
  /** Until the reader chooses another one. */
  key: Keystroke;
}

/**
 * What the reader does at a press of one key. A further action is a line here, its name `shortcut_ACTION` in both
 * locales, and what it does in `reader-view`, which does not compile without; help and settings follow by themselves.
 */
const SHORTCUTS = {
  play: { group: 'listening', key: 'KeyK' },
  stop: { group: 'listening', key: 'Shift+KeyK' },
  readFromHere: { group: 'listening', key: 'KeyR' },
  nextSentence: { group: 'listening', key: 'KeyN' },
  previousSentence: { group: 'listening', key: 'KeyB' },
  nextParagraph: { group: 'listening', key: 'Shift+KeyN' },
  previousParagraph: { group: 'listening', key: 'Shift+KeyB' },
  faster: { group: 'listening', key: 'Shift+Period' },
  slower: { group: 'listening', key: 'Shift+Comma' },
  who: { group: 'listening', key: 'KeyW' },
  define: { group: 'text', key: 'KeyD' },
  find: { group: 'text', key: 'KeyF' },
  outline: { group: 'text', key: 'KeyG' },
  readingFocus: { group: 'text', key: 'KeyL' },
  vowels: { group: 'text', key: 'KeyV' },
  omissions: { group: 'text', key: 'KeyO' },
  largerText: { group: 'text', key: 'Equal' },
  smallerText: { group: 'text', key: 'Minus' },
  people: { group: 'people', key: 'KeyP' },
  share: { group: 'text', key: 'KeyE' },
  settings: { group: 'window', key: 'Comma' },
  help: { group: 'window', key: 'Shift+Slash' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutAction = keyof typeof SHORTCUTS;
export const SHORTCUT_ACTIONS = Object.keys(SHORTCUTS) as ShortcutAction[];

export const shortcutGroup = (action: ShortcutAction): ShortcutGroup => SHORTCUTS[action].group;
export const defaultKey = (action: ShortcutAction): Keystroke => SHORTCUTS[action].key;

/** The keys that the reader chose, of the actions whose key is not the first one. */
export type CustomShortcuts = Readonly<Record<string, Keystroke>>;

/** What of a `KeyboardEvent` tells the key. */
export interface KeyPress {
  code: string;
  key: string;
  shiftKey: boolean;
}

export const keystrokeOf = ({ code, shiftKey }: Pick<KeyPress, 'code' | 'shiftKey'>): Keystroke =>
  shiftKey ? `Shift+${code}` : code;

/**
 * Letters, digits and signs of the main block. Not what moves, scrolls, types or leaves (Tab, Enter, Space, Escape,
 * arrows), not function keys, which belong to the browser, nor the number pad, by which screen readers are steered.
 */
const TYPING_KEY =
  /^(?:Shift\+)?(?:Key[A-Z]|Digit\d|Backquote|Minus|Equal|BracketLeft|BracketRight|Backslash|IntlBackslash|Semicolon|Quote|Comma|Period|Slash)$/;

/** Firefox searches the page at these keys (its «quick find»), wherever a layout has them. */
const QUICK_FIND = { keys: new Set(['/', "'"]), codes: new Set(['Slash', 'Quote']) };

export const canBeShortcut = (keystroke: Keystroke): boolean =>
  TYPING_KEY.test(keystroke) && !QUICK_FIND.codes.has(keystroke);

/** Whether a press may be caught at all: it is no key of the browser's, nor half of a letter still to come. */
export const isFreePress = ({ code, key, shiftKey }: KeyPress): boolean =>
  canBeShortcut(keystrokeOf({ code, shiftKey })) && !QUICK_FIND.keys.has(key) && key !== 'Dead';

/**
 * The key of every action. What the reader chose comes before what was there from the start: an action whose own key was given
 * away has none, so no key ever does two things.
 */
export function keysOf(custom: CustomShortcuts): Readonly<Record<ShortcutAction, Keystroke>> {
  const keys = new Map<ShortcutAction, Keystroke>();
  const taken = new Set<Keystroke>();
  const give = (action: ShortcutAction, key: Keystroke) => {
    keys.set(action, taken.has(key) ? '' : key);
    if (key !== '') taken.add(key);
  };
  const isChosen = (action: ShortcutAction) => Object.hasOwn(custom, action);
  for (const action of SHORTCUT_ACTIONS.filter(isChosen)) give(action, custom[action] ?? '');
  for (const action of SHORTCUT_ACTIONS) if (!isChosen(action)) give(action, defaultKey(action));
  return Object.fromEntries(keys) as Record<ShortcutAction, Keystroke>;
}

/** The action that has a key, or null. */
export function actionWithKey(keystroke: Keystroke, custom: CustomShortcuts): ShortcutAction | null {
  const keys = keysOf(custom);
  return SHORTCUT_ACTIONS.find((action) => keystroke !== '' && keys[action] === keystroke) ?? null;
}

/** The action that a press asks for, or null. */
export function actionOfKey(press: KeyPress, custom: CustomShortcuts): ShortcutAction | null {
  const { key, shiftKey } = press;
  const action = isFreePress(press) ? actionWithKey(keystrokeOf(press), custom) : null;
  // Layouts have the question mark in many places.
  const isQuestion = shiftKey && (key === '?' || key === '؟');
  return action ?? (isQuestion && !Object.hasOwn(custom, 'help') ? 'help' : null);
}

/** With another key for an action, or none (empty). */
export function shortcutsWith(
  custom: CustomShortcuts,
  action: ShortcutAction,
  key: Keystroke,
): CustomShortcuts {
  const others = Object.entries(custom).filter(([other]) => other !== action);
  return Object.fromEntries(key === defaultKey(action) ? others : [...others, [action, key]]);
}

/** With the keys of two actions exchanged. */
export function shortcutsSwapped(
  custom: CustomShortcuts,
  action: ShortcutAction,
  other: ShortcutAction,
): CustomShortcuts {
  const keys = keysOf(custom);
  return shortcutsWith(shortcutsWith(custom, action, keys[other]), other, keys[action]);
}

/**
 * The chosen keys out of whatever the storage holds: unknown actions, keys that may not be, and of two actions on one
 * key the second one are dropped.
 */
export function shortcutsFromUnknown(value: unknown): CustomShortcuts {
  if (typeof value !== 'object' || value === null) return {};
  const stored = value as Record<string, unknown>;
  return SHORTCUT_ACTIONS.reduce<CustomShortcuts>((custom, action) => {
    const key = Object.hasOwn(stored, action) ? stored[action] : undefined;
    const isGood =
      key === '' || (typeof key === 'string' && canBeShortcut(key) && !Object.values(custom).includes(key));
    return isGood ? shortcutsWith(custom, action, key) : custom;
  }, {});
}
