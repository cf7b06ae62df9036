import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../platform/interface-words';
import { forgetPutBacks, hasPutBacks } from '../platform/put-back-store';

/** Forgets what was put back into articles, where anything is remembered. */
export function ForgetPutBacks({ attempt }: { attempt: (call: Promise<unknown>) => void }): VNode | null {
  const [state, setState] = useState<'none' | 'kept' | 'forgotten'>('none');
  useEffect(() => {
    hasPutBacks().then(
      (hasAny) => setState(hasAny ? 'kept' : 'none'),
      // What cannot be read cannot be forgotten either.
      () => undefined,
    );
  }, []);
  if (state === 'none') return null;
  const isForgotten = state === 'forgotten';
  return (
    <div class="field field-wide">
      <button
        type="button"
        id="forget-put-backs"
        class="button button-quiet"
        aria-disabled={isForgotten ? 'true' : undefined}
        aria-describedby="forget-put-backs-note"
        onClick={() => {
          if (!isForgotten) attempt(forgetPutBacks().then(() => setState('forgotten')));
        }}
      >
        {words('forgetPutBacks')}
      </button>
      <p class="note" id="forget-put-backs-note" role="status">
        {words(isForgotten ? 'putBacksForgotten' : 'forgetPutBacksNote')}
      </p>
    </div>
  );
}
