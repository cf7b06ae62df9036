import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Pronunciation } from '../../core/speech/pronunciation';
import { withoutPronunciation, withPronunciations } from '../../core/speech/pronunciation-list';
import { words } from '../../platform/interface-words';
import { pluralWords } from '../../platform/plural-words';
import { pronunciationFaultWords } from '../../platform/pronunciation-words';
import { PronunciationFiles } from './pronunciation-files';
import { PronunciationForm } from './pronunciation-form';
import { SayButton } from '../say-button';
import { usePronunciations, type ChangePronunciations } from './use-pronunciations';

const ADD = 'add-pronunciation';
const SHOWN_AT_ONCE = 20;

interface RowProps {
  row: Pronunciation;
  onEdit: () => void;
  onRemove: () => void;
}

function Row({ row: { written, said }, onEdit, onRemove }: RowProps): VNode {
  return (
    <>
      <bdi lang="ar">
        <strong>{written}</strong>
      </bdi>{' '}
      <bdi lang="ar">{said}</bdi> <SayButton text={said} label={words('sayPronunciation', written)} />
      <button
        type="button"
        class="button button-link"
        data-edits={written}
        aria-label={words('editPronunciation', written)}
        onClick={onEdit}
      >
        {words('editShort')}
      </button>
      <button
        type="button"
        class="button button-link"
        aria-label={words('removePronunciation', written)}
        onClick={onRemove}
      >
        {words('removeShort')}
      </button>
    </>
  );
}

interface Told {
  words: string;
  isFault: boolean;
  /** The row that was taken out, to be put back. */
  removed: Pronunciation | null;
}
const NOTHING: Told = { words: '', isFault: false, removed: null };

function Status({ told, onUndo }: { told: Told; onUndo: (row: Pronunciation) => void }): VNode {
  const undo = useRef<HTMLButtonElement>(null);
  const { removed } = told;
  useLayoutEffect(() => {
    // The button that was pressed is gone with its row.
    if (removed) undo.current?.focus();
  }, [removed]);
  return (
    <p class={told.isFault ? 'pronunciation-fault' : 'note'}>
      <span id="pronunciation-status" role={told.isFault ? 'alert' : 'status'}>
        {told.words}
      </span>{' '}
      {removed && (
        <button ref={undo} type="button" class="button button-link" onClick={() => onUndo(removed)}>
          {words('undoRemoval')}
        </button>
      )}
    </p>
  );
}

function Rows(props: {
  list: readonly Pronunciation[];
  change: ChangePronunciations;
  edited: string | null;
  onEdit: (written: string | null) => void;
  onSaved: (written: string) => void;
  onRemove: (row: Pronunciation) => void;
}): VNode {
  const { list, change, edited, onEdit, onSaved, onRemove } = props;
  // A long list is not laid out before it is asked for.
  const [isOpen, setOpen] = useState(list.length <= SHOWN_AT_ONCE);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{pluralWords('pronunciations', list.length)}</summary>
      <ul class="my-words">
        {(isOpen ? list : []).map((row) => (
          <li key={row.written}>
            {edited === row.written ? (
              <PronunciationForm
                {...row}
                change={change}
                onSaved={onSaved}
                onClose={() => {
                  onEdit(null);
                }}
              />
            ) : (
              <Row row={row} onEdit={() => onEdit(row.written)} onRemove={() => onRemove(row)} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** «نطق الكلمات»: how the voice is to say words, kept on this device alone. */
export function Pronunciations(): VNode {
  const [list, change] = usePronunciations();
  /** The word whose row is being edited; '' a new one. */
  const [edited, setEdited] = useState<string | null>(null);
  const [told, setTold] = useState<Told>(NOTHING);
  const section = useRef<HTMLElement>(null);
  /** Whose button gets the focus back. */
  const back = useRef<string | null>(null);
  useLayoutEffect(() => {
    const word = back.current;
    if (edited !== null || word === null) return;
    back.current = null;
    const buttons = Array.from(section.current?.querySelectorAll<HTMLElement>('[data-edits]') ?? []);
    (buttons.find((button) => button.dataset['edits'] === word) ?? document.getElementById(ADD))?.focus();
  }, [edited]);
  const edit = (written: string | null) => {
    if (written === null) back.current = edited;
    else setTold(NOTHING);
    setEdited(written);
  };
  const tell = (text: string, isFault = false) => setTold({ words: text, isFault, removed: null });
  const saved = (written: string) => {
    tell(words('statusPronunciationSaved', written));
    back.current = edited === '' ? '' : written;
    setEdited(null);
  };
  const remove = (row: Pronunciation) => {
    change((now) => withoutPronunciation(now, row.written)).then(
      () =>
        setTold({ words: words('statusPronunciationRemoved', row.written), isFault: false, removed: row }),
      (error: unknown) => tell(pronunciationFaultWords(error), true),
    );
  };
  const undo = (row: Pronunciation) => {
    change((now) => withPronunciations(now, [row])).then(
      () => {
        tell(words('statusPronunciationSaved', row.written));
        document.getElementById(ADD)?.focus();
      },
      (error: unknown) => tell(pronunciationFaultWords(error), true),
    );
  };
  return (
    <section
      ref={section}
      class="field field-wide"
      id="pronunciations"
      aria-labelledby="pronunciations-title"
    >
      <p id="pronunciations-title" class="field-title">
        {words('pronunciationsTitle')}
      </p>
      <p class="note">{words('pronunciationsNote')}</p>
      {list.length > 0 && (
        <Rows {...{ list, change, edited }} onEdit={edit} onSaved={saved} onRemove={remove} />
      )}
      {edited === '' ? (
        <PronunciationForm written="" said="" change={change} onSaved={saved} onClose={() => edit(null)} />
      ) : (
        <button type="button" id={ADD} class="button button-quiet" onClick={() => edit('')}>
          {words('addPronunciation')}
        </button>
      )}
      <PronunciationFiles list={list} change={change} onStatus={tell} />
      <Status told={told} onUndo={undo} />
    </section>
  );
}
