import { useEffect, useRef } from 'preact/hooks';
import { actionOfKey, type CustomShortcuts, type ShortcutAction } from '../core/shortcuts';

export interface ReaderKeys {
  /** What the keys of actions do, and which keys were chosen for them; null where they are switched off. */
  shortcuts: {
    actions: Readonly<Record<ShortcutAction, () => void>>;
    chosen: CustomShortcuts;
  } | null;
  /** Closes what is uppermost; false where nothing is. */
  onEscape: () => boolean;
}

const isEditing = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]') !== null;

/** Whether a press is one key alone. On Linux AltGr is no Alt: it writes letters. */
const isPlain = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.altKey && !event.metaKey && !event.getModifierState('AltGraph');

/**
 * The reader's keys. Held keys, keys with a modifier but Shift, and halves of letters are left alone, and so is every key
 * that does nothing here; while a modal dialog is open all are.
 */
export function useReaderKeys(keys: ReaderKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const life = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat || !isPlain(event)) return;
      if (document.querySelector('dialog:modal')) return;
      const { shortcuts, onEscape } = latest.current;
      if (event.key === 'Escape') {
        if (onEscape()) event.preventDefault();
      } else if (shortcuts && !isEditing(event.target)) {
        const action = actionOfKey(event, shortcuts.chosen);
        if (action === null) return;
        event.preventDefault();
        shortcuts.actions[action]();
      }
    };
    document.addEventListener('keydown', onKeyDown, { signal: life.signal });
    return () => life.abort();
  }, []);
}
