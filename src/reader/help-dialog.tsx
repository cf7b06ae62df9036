import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../core/settings/settings';
import {
  keysOf,
  SHORTCUT_ACTIONS,
  SHORTCUT_GROUPS,
  shortcutGroup,
  type ShortcutGroup,
} from '../core/shortcuts';
import {
  extensionCommands,
  openCommandSettings,
  type ExtensionCommand,
} from '../platform/extension-commands';
import { words, type MessageKey } from '../platform/interface-words';
import { background } from '../platform/messaging';
import { IconButton } from '../ui/icon-button';
import { CloseIcon } from '../ui/icons';
import { KeyCap } from '../ui/key-cap';
import { usePrintedKeys } from '../ui/use-printed-keys';

/** Keys that are no letters, work always and cannot be changed. */
const FIXED: readonly { group: ShortcutGroup; keys: readonly string[]; does: MessageKey }[] = [
  { group: 'text', keys: ['↓', '↑'], does: 'helpArrows' },
  { group: 'text', keys: ['Enter'], does: 'helpEnter' },
  { group: 'window', keys: ['→', '←'], does: 'helpToolbar' },
  { group: 'window', keys: ['Esc'], does: 'helpEscape' },
];

function KeyLine({ keys, children }: { keys: VNode; children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{keys}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function PlainKeys({ keys }: { keys: readonly string[] }): VNode {
  return (
    <span class="key-cap" dir="ltr">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

/** The keys that the browser gives the extension in every page, as they are now. */
function Commands(): VNode | null {
  const [commands, setCommands] = useState<ExtensionCommand[]>([]);
  useEffect(() => {
    // Without them the sheet still tells the other keys.
    extensionCommands().then(setCommands, () => undefined);
  }, []);
  if (commands.length === 0) return null;
  return (
    <section aria-labelledby="help-everywhere">
      <h3 id="help-everywhere">{words('helpEverywhere')}</h3>
      <dl class="keys">
        {commands.map(({ name, description, keys }) => (
          <KeyLine
            key={name}
            keys={
              keys === '' ? (
                <span class="quiet">{words('commandUnassigned')}</span>
              ) : (
                <PlainKeys keys={keys.split('+')} />
              )
            }
          >
            {description}
          </KeyLine>
        ))}
      </dl>
      <button
        type="button"
        id="change-commands"
        class="button button-link"
        onClick={() => void openCommandSettings().catch(() => undefined)}
      >
        {words('changeCommands')}
      </button>
    </section>
  );
}

interface HelpProps {
  settings: Settings;
  onClose: () => void;
  onLettersOn: () => void;
  /** Goes to where keys are changed. */
  onChangeShortcuts: () => void;
  /** Goes to what was left out. */
  onOmissions: () => void;
  /** Opens the report about the article. */
  onReport: () => void;
}

/** The keys of the reader as they are now, in a modal dialog. */
export function HelpDialog(props: HelpProps): VNode {
  const { letterShortcuts: hasLetters, shortcuts } = props.settings;
  const dialog = useRef<HTMLDialogElement>(null);
  const printed = usePrintedKeys();
  useEffect(() => dialog.current?.showModal(), []);
  const keys = keysOf(shortcuts);
  // First, or closing would give the focus back to where it was.
  const closeFor = (go: () => void) => () => {
    dialog.current?.close();
    go();
  };
  return (
    <dialog ref={dialog} id="help" class="card help" aria-labelledby="help-title" onClose={props.onClose}>
      <div class="card-head">
        <h2 id="help-title">{words('helpTitle')}</h2>
        <IconButton label={words('close')} icon={<CloseIcon />} onClick={() => dialog.current?.close()} />
      </div>
      {!hasLetters && (
        <p class="help-off">
          {words('helpLettersOff')}{' '}
          <button type="button" id="letters-on" class="button button-quiet" onClick={props.onLettersOn}>
            {words('switchLettersOn')}
          </button>
        </p>
      )}
      <div class="help-groups">
        {SHORTCUT_GROUPS.map((group) => {
          const fixed = FIXED.filter((key) => key.group === group);
          const actions = SHORTCUT_ACTIONS.filter((action) => hasLetters && shortcutGroup(action) === group);
          if (fixed.length + actions.length === 0) return null;
          return (
            <section key={group} aria-labelledby={`help-${group}`}>
              <h3 id={`help-${group}`}>{words(`shortcutGroup_${group}`)}</h3>
              <dl class="keys">
                {actions.map((action) => (
                  <KeyLine key={action} keys={<KeyCap keystroke={keys[action]} printed={printed} />}>
                    {words(`shortcut_${action}`)}
                  </KeyLine>
                ))}
                {fixed.map(({ keys: names, does }) => (
                  <KeyLine key={does} keys={<PlainKeys keys={names} />}>
                    {words(does)}
                  </KeyLine>
                ))}
              </dl>
            </section>
          );
        })}
        <Commands />
      </div>
      {hasLetters && <p class="note">{words('helpLetters')}</p>}
      <p class="note">{words('helpMouse')}</p>
      <p class="note">{words('helpScreenReader')}</p>
      <p class="button-row">
        <button
          type="button"
          id="help-shortcuts"
          class="button button-quiet"
          onClick={closeFor(props.onChangeShortcuts)}
        >
          {words('changeShortcuts')}
        </button>
        <button
          type="button"
          id="help-omissions"
          class="button button-quiet"
          onClick={closeFor(props.onOmissions)}
        >
          {words('omissions')}
        </button>
        <button type="button" id="help-report" class="button button-quiet" onClick={closeFor(props.onReport)}>
          {words('reportProblem')}
        </button>
        <button
          type="button"
          id="help-tour"
          class="button button-quiet"
          onClick={() => void background.openWelcome().catch(() => undefined)}
        >
          {words('tour')}
        </button>
      </p>
    </dialog>
  );
}
