import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_NAME } from '../core/people/glossary-edit';
import { words } from '../platform/interface-words';
import { ADD_BUTTON } from './people-element-ids';
import type { PeopleEdits } from './use-people-edits';

/** What is selected in the article, as a first guess at the name. */
function selectedName(): string {
  const selected = (document.getSelection()?.toString() ?? '').replace(/\s+/g, ' ').trim();
  return selected.length <= LONGEST_NAME ? selected : '';
}

function AddForm({ lang, edits, onClose }: { lang: string; edits: PeopleEdits; onClose: () => void }): VNode {
  const [guess] = useState(selectedName);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      class="person-edit"
      onSubmit={(event) => {
        event.preventDefault();
        edits.add(input.current?.value ?? '');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <label for="added-name">{words('addedName')}</label>
      <input
        ref={input}
        id="added-name"
        type="text"
        class="text-input"
        lang={lang}
        dir="auto"
        autoComplete="off"
        maxLength={LONGEST_NAME}
        defaultValue={guess}
      />
      <div class="button-row">
        <button type="submit" class="button button-quiet">
          {words('addName')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words('cancel')}
        </button>
      </div>
    </form>
  );
}

/** Adds a name that was not recognised, wherever the article prints it. */
export function AddPerson({ lang, edits }: { lang: string; edits: PeopleEdits }): VNode {
  const isOpen = edits.opened === 'new';
  return (
    <div class="add-person">
      <button
        type="button"
        id={ADD_BUTTON}
        class="button button-link"
        aria-expanded={isOpen}
        // The press must not take the selection away before the click.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => edits.open(isOpen ? null : 'new')}
      >
        {words('addPerson')}
      </button>
      {isOpen && (
        <AddForm
          lang={lang}
          edits={edits}
          onClose={() => {
            edits.open(null);
            document.getElementById(ADD_BUTTON)?.focus();
          }}
        />
      )}
    </div>
  );
}
