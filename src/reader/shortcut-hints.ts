import { ariaKeyShortcut } from '../core/key-names';
import { keysOf, type CustomShortcuts, type ShortcutAction } from '../core/shortcuts';

/** The `aria-keyshortcuts` of the button that does the same; undefined where no key does. */
export type ShortcutHints = (action: ShortcutAction) => string | undefined;

export function shortcutHints(settings: {
  letterShortcuts: boolean;
  shortcuts: CustomShortcuts;
}): ShortcutHints {
  const keys = keysOf(settings.shortcuts);
  return (action) =>
    settings.letterShortcuts && keys[action] !== '' ? ariaKeyShortcut(keys[action]) : undefined;
}
