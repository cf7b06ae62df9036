import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { pronunciationOf } from '../core/speech/pronunciation-list';
import { words } from '../platform/interface-words';
import { PronunciationForm } from '../ui/settings/pronunciation-form';
import { usePronunciations } from '../ui/settings/use-pronunciations';

const OPENER = 'correct-pronunciation';

/** «صحّح النطق»: how a word that was asked about is to be said from now on. */
export function CorrectPronunciation({ word }: { word: string }): VNode {
  const [list, change] = usePronunciations();
  const [isOpen, setOpen] = useState(false);
  const [status, setStatus] = useState('');
  const close = () => {
    setOpen(false);
    document.getElementById(OPENER)?.focus();
  };
  const known = pronunciationOf(list, word);
  return (
    <div class="correct-pronunciation">
      <button
        type="button"
        id={OPENER}
        class="button button-link"
        aria-expanded={isOpen}
        onClick={() => {
          setStatus('');
          setOpen(!isOpen);
        }}
      >
        {words('correctPronunciation')}
      </button>
      {isOpen && (
        <PronunciationForm
          written={known?.written ?? word}
          said={known?.said ?? word}
          change={change}
          onSaved={(written) => {
            setStatus(words('statusPronunciationSaved', written));
            close();
          }}
          onClose={close}
        />
      )}
      <p class="note" role="status">
        {status}
      </p>
    </div>
  );
}
