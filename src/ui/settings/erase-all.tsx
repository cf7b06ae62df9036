import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from '../../platform/interface-words';
import { background } from '../../platform/messaging';
import type { RowContext } from './setting-row';

/** Erases all that Mubin keeps: asked once, by a button elsewhere than the first, since it cannot be undone. */
export function EraseAll({ attempt }: Pick<RowContext, 'attempt'>): VNode {
  const [state, setState] = useState<'idle' | 'asking' | 'erasing' | 'erased'>('idle');
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const isBusy = useRef(false);
  const isAsking = state === 'asking';
  useLayoutEffect(() => {
    // The safe one: a second press of the first button's key must not erase.
    if (isAsking) keep.current?.focus();
  }, [isAsking]);
  const leave = (next: 'idle' | 'erased') => {
    isBusy.current = false;
    setState(next);
    first.current?.focus();
  };
  const erase = () => {
    // A quick second press comes before anything is drawn anew.
    if (isBusy.current) return;
    isBusy.current = true;
    setState('erasing');
    first.current?.focus();
    attempt(
      background.eraseEverything().then(
        () => leave('erased'),
        (error: unknown) => {
          leave('idle');
          throw error;
        },
      ),
    );
  };
  return (
    <div class="field field-wide">
      <p class="field-title">{words('eraseAll')}</p>
      <p class="note" id="erase-all-note">
        {words('eraseAllNote')}
      </p>
      <p class="button-row">
        <button
          ref={first}
          type="button"
          id="erase-all"
          class="button button-quiet"
          aria-describedby="erase-all-note"
          aria-expanded={isAsking}
          aria-disabled={state === 'erasing' ? 'true' : undefined}
          onClick={() => {
            if (state !== 'erasing') setState('asking');
          }}
        >
          {words('eraseAll')}
        </button>
      </p>
      {isAsking && (
        <div role="group" aria-labelledby="erase-all-warning">
          <p id="erase-all-warning">{words('eraseAllWarning')}</p>
          <p class="button-row">
            <button
              ref={keep}
              type="button"
              id="keep-all"
              class="button"
              aria-describedby="erase-all-warning"
              onClick={() => leave('idle')}
            >
              {words('eraseAllNo')}
            </button>
            <button type="button" id="erase-all-sure" class="button button-quiet" onClick={erase}>
              {words('eraseAllSure')}
            </button>
          </p>
        </div>
      )}
      <p class="note" id="erase-all-status" role="status">
        {state === 'erased' ? words('everythingErased') : state === 'erasing' ? words('erasing') : ''}
      </p>
    </div>
  );
}
