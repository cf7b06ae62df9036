import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../platform/interface-words';
import { KeyboardIcon } from '../ui/icons';
import { Step } from './step';

/** Of the key that listens, wherever its letter stands on this layout (`KeyboardEvent.code`). */
const LISTEN = { code: 'KeyK', name: 'K' };

const isLetter = ({ code }: KeyboardEvent): boolean => /^Key[A-Z]$/.test(code);

/** A place where the key may be pressed without anything happening but praise. */
function Practice(): VNode {
  const [answer, setAnswer] = useState<'welcomeWellDone' | 'welcomeOtherKey' | null>(null);
  return (
    <div class="practice">
      <label for="practice">{words('welcomePractice', LISTEN.name)}</label>
      <div class="practice-row">
        <input
          id="practice"
          class="text-input"
          autocomplete="off"
          spellcheck={false}
          value=""
          onKeyDown={(event) => {
            if (!isLetter(event) || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
            event.preventDefault();
            setAnswer(event.code === LISTEN.code ? 'welcomeWellDone' : 'welcomeOtherKey');
          }}
          onInput={({ currentTarget }) => {
            // A touch keyboard names no keys.
            if (/[kKن]/.test(currentTarget.value)) setAnswer('welcomeWellDone');
            currentTarget.value = '';
          }}
        />
        <p class={answer === 'welcomeWellDone' ? 'well-done' : 'note'} role="status">
          {answer === null ? '' : words(answer, LISTEN.name)}
        </p>
      </div>
    </div>
  );
}

/** A key as it is written on the board, its parts one by one. */
function Keys({ written }: { written: string }): VNode {
  return (
    <span dir="ltr" class="keys">
      {written.split('+').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

/** Two keys are enough: one opens the reader, the other listens. */
export function KeysStep({ keys }: { keys: ReadonlyMap<string, string> }): VNode {
  const open = keys.get('open-reader') ?? '';
  return (
    <Step id="keys-step" title={words('welcomeKeys')} icon={<KeyboardIcon />}>
      <dl class="key-list">
        <div>
          <dt>{open ? <Keys written={open} /> : <span class="note">{words('welcomeNoKey')}</span>}</dt>
          <dd>{words('welcomeKeyOpen')}</dd>
        </div>
        <div>
          <dt>
            <Keys written={LISTEN.name} />
          </dt>
          <dd>{words('welcomeKeyListen')}</dd>
        </div>
      </dl>
      <Practice />
      <p class="note">{words('welcomeMoreKeys')}</p>
    </Step>
  );
}
