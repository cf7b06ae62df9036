import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { download } from '../../dom/download';
import { words } from '../../platform/interface-words';
import { forgetPeopleEdits, hasPeopleEdits } from '../../platform/people-edit-store';
import { forgetPlaces, hasPlaces } from '../../platform/place-store';
import { forgetPutBacks, hasPutBacks } from '../../platform/put-back-store';
import { forgetSetAside, setAside } from '../../platform/set-aside-store';

interface Memory {
  id: string;
  hasAny: () => Promise<boolean>;
  forget: () => Promise<void>;
  label: string;
  note: string;
  done: string;
  /** To have it before it is forgotten. */
  save?: { label: string; run: () => Promise<void> };
}

type Attempt = (call: Promise<unknown>) => void;

/** Forgets what is remembered of one kind for all pages, where anything is. */
function ForgetButton({ memory, attempt }: { memory: () => Memory; attempt: Attempt }): VNode | null {
  const { id, hasAny, forget, label, note, done, save } = memory();
  const [state, setState] = useState<'none' | 'kept' | 'forgotten'>('none');
  useEffect(() => {
    hasAny().then(
      (isKept) => setState(isKept ? 'kept' : 'none'),
      // What cannot be read cannot be forgotten either.
      () => undefined,
    );
  }, []);
  if (state === 'none') return null;
  const isForgotten = state === 'forgotten';
  return (
    <div class="field field-wide">
      {save && !isForgotten && (
        <button
          type="button"
          id={`${id}-save`}
          class="button button-quiet"
          aria-describedby={`${id}-note`}
          onClick={() => attempt(save.run())}
        >
          {save.label}
        </button>
      )}
      <button
        type="button"
        id={id}
        class="button button-quiet"
        aria-disabled={isForgotten ? 'true' : undefined}
        aria-describedby={`${id}-note`}
        onClick={() => {
          if (!isForgotten) attempt(forget().then(() => setState('forgotten')));
        }}
      >
        {label}
      </button>
      <p class="note" id={`${id}-note`} role="status">
        {isForgotten ? done : note}
      </p>
    </div>
  );
}

const putBacks = (): Memory => ({
  id: 'forget-put-backs',
  hasAny: hasPutBacks,
  forget: forgetPutBacks,
  label: words('forgetPutBacks'),
  note: words('forgetPutBacksNote'),
  done: words('putBacksForgotten'),
});

const peopleEdits = (): Memory => ({
  id: 'forget-people-edits',
  hasAny: hasPeopleEdits,
  forget: forgetPeopleEdits,
  label: words('forgetPeopleEdits'),
  note: words('forgetPeopleEditsNote'),
  done: words('peopleEditsForgotten'),
});

const places = (): Memory => ({
  id: 'forget-places',
  hasAny: hasPlaces,
  forget: forgetPlaces,
  label: words('forgetPlaces'),
  note: words('forgetPlacesNote'),
  done: words('placesForgotten'),
});

const copies = (): Memory => ({
  id: 'forget-set-aside',
  hasAny: async () => (await setAside()).length > 0,
  forget: forgetSetAside,
  label: words('forgetSetAside'),
  note: words('forgetSetAsideNote'),
  done: words('setAsideForgotten'),
  save: {
    label: words('saveSetAside'),
    run: async () => {
      const text = `${JSON.stringify(await setAside(), null, 2)}\n`;
      download('mubin-set-aside.json', new Blob([text], { type: 'application/json' }));
    },
  },
});

/** Forgets what the reader changed in the articles of pages, and where listening stopped. */
export function ForgetMemory({ attempt }: { attempt: Attempt }): VNode {
  const [isEmpty, setEmpty] = useState(false);
  useEffect(() => {
    Promise.all([putBacks, peopleEdits, places, copies].map((memory) => memory().hasAny())).then(
      (kept) => setEmpty(!kept.includes(true)),
      // What cannot be read may be there.
      () => undefined,
    );
  }, []);
  return (
    <>
      <p class="field-title">{words('forgetMemory')}</p>
      <p class="note">{words(isEmpty ? 'forgetNothing' : 'forgetMemoryHelp')}</p>
      <ForgetButton memory={putBacks} attempt={attempt} />
      <ForgetButton memory={peopleEdits} attempt={attempt} />
      <ForgetButton memory={places} attempt={attempt} />
      <ForgetButton memory={copies} attempt={attempt} />
    </>
  );
}
