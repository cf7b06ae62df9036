import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  actionWithKey,
  isFreePress,
  keystrokeOf,
  type CustomShortcuts,
  type Keystroke,
  type ShortcutAction,
} from '../../core/shortcuts';
import { words } from '../../platform/interface-words';

interface CaptureProps {
  action: ShortcutAction;
  /** Proposed already, and another action has it. */
  proposed?: Keystroke | undefined;
  chosen: CustomShortcuts;
  /** Empty: none. */
  onKey: (key: Keystroke) => void;
  onSwap: (other: ShortcutAction) => void;
  /** Of the focus too. */
  onCancel: () => void;
}

/**
 * Waits for the new key of an action. A text field, so that a screen reader hands the keys over; nothing is ever written
 * in it. A key that another action has is offered in exchange.
 */
export function ShortcutCapture(props: CaptureProps): VNode {
  const { action, chosen, onKey, onSwap, onCancel } = props;
  const name = words(`shortcut_${action}`);
  const [taker, setTaker] = useState(
    props.proposed === undefined ? null : actionWithKey(props.proposed, chosen),
  );
  const [isRefused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const swap = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => (taker ? swap : field).current?.focus(), [taker]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const { key, ctrlKey, altKey, metaKey } = event;
    // The ways out of the field, and what belongs to the browser, stay what they are.
    if (
      key === 'Tab' ||
      key === 'Shift' ||
      ctrlKey ||
      altKey ||
      metaKey ||
      event.getModifierState('AltGraph')
    )
      return;
    event.preventDefault();
    if (event.repeat) return;
    const keystroke = keystrokeOf(event);
    const other = actionWithKey(keystroke, chosen);
    if (key === 'Escape') onCancel();
    else if (key === 'Backspace' || key === 'Delete') onKey('');
    else if (!isFreePress(event)) setRefused(true);
    else if (other === null || other === action) onKey(keystroke);
    else setTaker(other);
  };

  if (taker)
    return (
      <div
        class="shortcut-capture"
        role="group"
        aria-label={name}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onCancel();
        }}
      >
        <p>{name}</p>
        <p id="shortcut-taken">{words('shortcutTaken', words(`shortcut_${taker}`))}</p>
        <p class="button-row">
          <button
            ref={swap}
            type="button"
            class="button button-quiet"
            aria-describedby="shortcut-taken"
            onClick={() => onSwap(taker)}
          >
            {words('swapShortcuts')}
          </button>
          <button type="button" class="button" onClick={onCancel}>
            {words('cancel')}
          </button>
        </p>
      </div>
    );
  return (
    <div class="shortcut-capture">
      <label for="new-shortcut">{words('pressNewKey', name)}</label>
      <input
        ref={field}
        id="new-shortcut"
        class="text-input"
        type="text"
        autoComplete="off"
        aria-describedby="new-shortcut-note"
        onKeyDown={onKeyDown}
        // What no key press announced: a paste, a virtual keyboard.
        onInput={({ currentTarget }) => {
          currentTarget.value = '';
          setRefused(true);
        }}
      />
      <p class="note" id="new-shortcut-note">
        {words('pressNewKeyNote')}
      </p>
      <p class="shortcut-refused" role="alert">
        {isRefused ? words('shortcutRefused') : ''}
      </p>
      <p class="button-row">
        <button type="button" class="button" onClick={onCancel}>
          {words('cancel')}
        </button>
      </p>
    </div>
  );
}
