import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words, type MessageKey } from '../platform/interface-words';
import { IconButton } from '../ui/icon-button';
import { CloseIcon } from '../ui/icons';

const KEYS: readonly { keys: readonly string[]; does: MessageKey; isLetter: boolean }[] = [
  { keys: ['K'], does: 'helpPlay', isLetter: true },
  { keys: ['N'], does: 'nextSentence', isLetter: true },
  { keys: ['B'], does: 'previousSentence', isLetter: true },
  { keys: ['D'], does: 'helpDefine', isLetter: true },
  { keys: ['P'], does: 'helpPeople', isLetter: true },
  { keys: ['W'], does: 'helpWho', isLetter: true },
  { keys: ['O'], does: 'helpOmissions', isLetter: true },
  { keys: ['E'], does: 'helpShare', isLetter: true },
  { keys: ['Shift', '/'], does: 'helpHelp', isLetter: true },
  { keys: ['↓', '↑'], does: 'helpArrows', isLetter: false },
  { keys: ['Enter'], does: 'helpEnter', isLetter: false },
  { keys: ['Esc'], does: 'helpEscape', isLetter: false },
];

interface HelpProps {
  hasLetters: boolean;
  onClose: () => void;
  /** Goes to what was left out. */
  onOmissions: () => void;
}

/** The keys of the reader, in a modal dialog. */
export function HelpDialog(props: HelpProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} id="help" class="card help" aria-labelledby="help-title" onClose={props.onClose}>
      <div class="card-head">
        <h2 id="help-title">{words('helpTitle')}</h2>
        <IconButton label={words('close')} icon={<CloseIcon />} onClick={() => dialog.current?.close()} />
      </div>
      <dl class="keys">
        {KEYS.filter(({ isLetter }) => props.hasLetters || !isLetter).map(({ keys, does }) => (
          <div key={does}>
            <dt dir="ltr">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words(does)}</dd>
          </div>
        ))}
      </dl>
      {props.hasLetters && <p class="note">{words('helpLetters')}</p>}
      <p class="note">{words('helpMouse')}</p>
      <p class="note">{words('helpScreenReader')}</p>
      <button
        type="button"
        id="help-omissions"
        class="button button-quiet"
        onClick={() => {
          // First, or closing would give the focus back to where it was.
          dialog.current?.close();
          props.onOmissions();
        }}
      >
        {words('omissions')}
      </button>
    </dialog>
  );
}
