import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { words } from '../platform/interface-words';
import { useFloating } from './use-floating';

/** A small button beside a selection; the D key does the same. */
export function DefineButton(props: {
  range: Range;
  shortcut: string | undefined;
  onDefine: () => void;
}): VNode {
  const button = useRef<HTMLButtonElement>(null);
  useFloating(button, props.range);
  return (
    <button
      ref={button}
      type="button"
      id="define"
      class="button button-accent floating"
      aria-keyshortcuts={props.shortcut}
      // The press must not take the selection away before the click.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onDefine}
    >
      {words('define')}
    </button>
  );
}
