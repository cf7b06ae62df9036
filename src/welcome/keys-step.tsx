import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  canBeShortcut,
  defaultKey,
  keysOf,
  keystrokeOf,
  type CustomShortcuts,
  type Keystroke,
} from '../core/shortcuts';
import type { ExtensionCommand } from '../platform/extension-commands';
import { words } from '../platform/interface-words';
import { KeyboardIcon } from '../ui/icons';
import { KeyCap, keyWords } from '../ui/key-cap';
import { Step } from './step';

/** A place where the key may be pressed without anything happening but praise. */
function Practice({ keystroke }: { keystroke: Keystroke }): VNode {
  const name = keyWords(keystroke, null);
  const [answer, setAnswer] = useState<'welcomeWellDone' | 'welcomeOtherKey' | null>(null);
  return (
    <div class="practice">
      <label for="practice">{words('welcomePractice', name)}</label>
      <div class="practice-row">
        <input
          id="practice"
          class="text-input"
          autocomplete="off"
          spellcheck={false}
          value=""
          onKeyDown={(event) => {
            const pressed = keystrokeOf(event);
            if (!canBeShortcut(pressed) || event.repeat || event.ctrlKey || event.altKey || event.metaKey)
              return;
            event.preventDefault();
            setAnswer(pressed === keystroke ? 'welcomeWellDone' : 'welcomeOtherKey');
          }}
        />
        <p class={answer === 'welcomeWellDone' ? 'well-done' : 'note'} role="status">
          {answer === null ? '' : words(answer, name)}
        </p>
      </div>
    </div>
  );
}

/** A key as it is written on the board, its parts one by one. */
function CommandKeys({ written }: { written: string }): VNode {
  return (
    <span dir="ltr" class="key-cap">
      {written.split('+').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

/** Two keys are enough: one opens the reader, the other listens. */
export function KeysStep(props: {
  commands: readonly ExtensionCommand[];
  shortcuts: CustomShortcuts;
}): VNode {
  const open = props.commands.find(({ name }) => name === 'open-reader')?.keys ?? '';
  // Whoever took the key away is shown the one that it was.
  const play = keysOf(props.shortcuts).play || defaultKey('play');
  return (
    <Step id="keys-step" title={words('welcomeKeys')} icon={<KeyboardIcon />}>
      <dl class="key-list">
        <div>
          <dt>{open ? <CommandKeys written={open} /> : <span class="note">{words('welcomeNoKey')}</span>}</dt>
          <dd>{words('welcomeKeyOpen')}</dd>
        </div>
        <div>
          <dt>
            <KeyCap keystroke={play} printed={null} />
          </dt>
          <dd>{words('welcomeKeyListen')}</dd>
        </div>
      </dl>
      <Practice keystroke={play} />
      <p class="note">{words('welcomeMoreKeys')}</p>
    </Step>
  );
}
