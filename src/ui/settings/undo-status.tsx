import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../../platform/interface-words';

/** What was done, with a way back for as long as there is one. */
export function UndoStatus(props: {
  id: string;
  text: string;
  isFault?: boolean;
  /** Null: nothing can be undone. */
  onUndo: (() => void) | null;
}): VNode {
  const { id, text, isFault = false, onUndo } = props;
  const button = useRef<HTMLButtonElement>(null);
  const hasUndo = onUndo !== null;
  useLayoutEffect(() => {
    // What was pressed last may be gone.
    if (hasUndo) button.current?.focus();
  }, [hasUndo]);
  return (
    <p class={isFault ? 'note setting-fault' : 'note'}>
      <span id={id} role={isFault ? 'alert' : 'status'}>
        {text}
      </span>{' '}
      {onUndo && (
        <button ref={button} type="button" id={`${id}-undo`} class="button button-quiet" onClick={onUndo}>
          {words('undoRemoval')}
        </button>
      )}
    </p>
  );
}
