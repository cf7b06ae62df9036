import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { words, type MessageKey } from '../platform/interface-words';
import { useFloating } from './use-floating';

/** What can be done with a selection, as small buttons beside it; keys do the same. */
export function SelectionActions(props: {
  range: Range;
  actions: readonly { id: string; label: MessageKey; shortcut: string | undefined; act: () => void }[];
}): VNode {
  const row = useRef<HTMLDivElement>(null);
  useFloating(row, props.range);
  // The press must not take the selection away before the click.
  const keepSelection = (event: Event) => event.preventDefault();
  return (
    <div
      ref={row}
      id="selection-actions"
      class="floating"
      role="region"
      aria-label={words('selectionActions')}
      onPointerDown={keepSelection}
      onMouseDown={keepSelection}
    >
      {props.actions.map(({ id, label, shortcut, act }) => (
        <button
          key={id}
          type="button"
          id={id}
          class="button button-accent"
          aria-keyshortcuts={shortcut}
          onClick={act}
        >
          {words(label)}
        </button>
      ))}
    </div>
  );
}
