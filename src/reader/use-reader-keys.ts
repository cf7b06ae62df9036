import { useEffect, useRef } from 'preact/hooks';

export interface ReaderKeys {
  /** By `KeyboardEvent.code`: on an Arabic layout `key` is another letter. */
  letters: Readonly<Record<string, () => void>>;
  hasLetters: boolean;
  onHelp: () => void;
  onEscape: () => void;
}

const isEditing = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=radio], [type=checkbox]), textarea, select') !== null;

/** The reader's keys. Held keys and keys with a modifier do nothing, nor do any while a modal dialog is open. */
export function useReaderKeys(keys: ReaderKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const life = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.querySelector('dialog:modal')) return;
      const { letters, hasLetters, onHelp, onEscape } = latest.current;
      if (event.key === 'Escape') {
        event.preventDefault();
        onEscape();
      } else if (hasLetters && !isEditing(event.target)) {
        const act = event.shiftKey ? (event.code === 'Slash' ? onHelp : undefined) : letters[event.code];
        if (!act) return;
        event.preventDefault();
        act();
      }
    };
    document.addEventListener('keydown', onKeyDown, { signal: life.signal });
    return () => life.abort();
  }, []);
}
