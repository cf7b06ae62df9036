import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_PRONUNCIATION, pronunciationFrom } from '../../core/speech/pronunciation';
import { withPronunciation } from '../../core/speech/pronunciation-list';
import { words } from '../../platform/interface-words';
import { pronunciationFaultWords } from '../../platform/pronunciation-words';
import { SayButton } from '../say-button';
import type { ChangePronunciations } from './use-pronunciations';

/** A word and how to say it, to be tried by the voice and kept. */
export function PronunciationForm(props: {
  /** As the form opens. */
  written: string;
  said: string;
  change: ChangePronunciations;
  onSaved: (written: string) => void;
  onClose: () => void;
}): VNode {
  const { change, onSaved, onClose } = props;
  const [said, setSaid] = useState(props.said);
  const [fault, setFault] = useState<string | null>(null);
  const [writtenField, saidField] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  useLayoutEffect(() => {
    (props.written === '' ? writtenField : saidField).current?.focus({ preventScroll: true });
  }, []);
  const save = async (): Promise<void> => {
    const row = pronunciationFrom(writtenField.current?.value, saidField.current?.value);
    await change((list) => withPronunciation(list, row, props.written === '' ? row.written : props.written));
    onSaved(row.written);
  };
  const field = {
    type: 'text',
    class: 'text-input',
    lang: 'ar',
    dir: 'auto',
    autoComplete: 'off',
    maxLength: LONGEST_PRONUNCIATION,
  } as const;
  return (
    <form
      class="pronunciation-form"
      onSubmit={(event) => {
        event.preventDefault();
        save().catch((error: unknown) => setFault(pronunciationFaultWords(error)));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <label for="pronunciation-written">{words('pronunciationWritten')}</label>
      <input {...field} ref={writtenField} id="pronunciation-written" defaultValue={props.written} />
      <label for="pronunciation-said">{words('pronunciationSaid')}</label>
      <input
        {...field}
        ref={saidField}
        id="pronunciation-said"
        value={said}
        aria-describedby="pronunciation-said-note"
        onInput={({ currentTarget }) => setSaid(currentTarget.value)}
      />
      <p class="note" id="pronunciation-said-note">
        {words('pronunciationSaidNote')}
      </p>
      {fault !== null && (
        <p class="pronunciation-fault" role="alert">
          {fault}
        </p>
      )}
      <div class="button-row">
        <button type="submit" class="button button-quiet">
          {words('savePronunciation')}
        </button>
        {said.trim() !== '' && <SayButton text={said} label={words('tryPronunciation')} />}
        <button type="button" class="button" onClick={onClose}>
          {words('cancel')}
        </button>
      </div>
    </form>
  );
}
