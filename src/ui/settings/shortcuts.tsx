import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  actionWithKey,
  defaultKey,
  keysOf,
  SHORTCUT_ACTIONS,
  SHORTCUT_GROUPS,
  shortcutGroup,
  shortcutsSwapped,
  shortcutsWith,
  type CustomShortcuts,
  type Keystroke,
  type ShortcutAction,
} from '../../core/shortcuts';
import { words } from '../../platform/interface-words';
import { KeyCap, keyWords } from '../key-cap';
import { usePrintedKeys } from '../use-printed-keys';
import type { RowContext } from './setting-row';
import { ShortcutCapture } from './shortcut-capture';

/** Of the summary, which gets the focus back. */
const CHANGE_SHORTCUTS = 'change-shortcuts';

/** The action whose key is asked for, with a key already where it is to become the first one again. */
interface Edited {
  action: ShortcutAction;
  proposed?: Keystroke;
}

const changeButtonId = (action: ShortcutAction): string => `change-${action}`;
const nameOf = (action: ShortcutAction): string => words(`shortcut_${action}`);

/** «غيّر الاختصارات»: the key of every action, to be changed by pressing another one. */
export function Shortcuts({ settings, changeSettings }: RowContext): VNode {
  const chosen = settings.shortcuts;
  const keys = keysOf(chosen);
  const printed = usePrintedKeys();
  const [edited, setEdited] = useState<Edited | null>(null);
  const [told, setTold] = useState('');
  /** Whose button gets the focus back. */
  const back = useRef<ShortcutAction | null>(null);
  useLayoutEffect(() => {
    const action = back.current;
    if (edited !== null || action === null) return;
    back.current = null;
    document.getElementById(changeButtonId(action))?.focus();
  }, [edited, chosen]);

  const leave = (action: ShortcutAction, message = '') => {
    back.current = action;
    setEdited(null);
    setTold(message);
  };
  const change = (next: (now: CustomShortcuts) => CustomShortcuts) =>
    changeSettings((now) => ({ shortcuts: next(now.shortcuts) }));
  const give = (action: ShortcutAction, key: Keystroke) => {
    change((now) => shortcutsWith(now, action, key));
    leave(action, words('statusShortcut', nameOf(action), keyWords(key, printed)));
  };
  const swap = (action: ShortcutAction, other: ShortcutAction) => {
    change((now) => shortcutsSwapped(now, action, other));
    leave(action, words('statusShortcut', nameOf(action), keyWords(keys[other], printed)));
  };
  const reset = (action: ShortcutAction) => {
    const key = defaultKey(action);
    if (actionWithKey(key, chosen) === null) give(action, key);
    else setEdited({ action, proposed: key });
  };

  return (
    <details class="field-wide shortcuts">
      <summary id={CHANGE_SHORTCUTS}>{words('changeShortcuts')}</summary>
      <p class="note">{words('changeShortcutsNote')}</p>
      {SHORTCUT_GROUPS.map((group) => (
        <section key={group} aria-labelledby={`shortcuts-${group}`}>
          <p class="shortcut-group" id={`shortcuts-${group}`}>
            {words(`shortcutGroup_${group}`)}
          </p>
          <ul>
            {SHORTCUT_ACTIONS.filter((action) => shortcutGroup(action) === group).map((action) => (
              <li key={action}>
                {edited?.action === action ? (
                  <ShortcutCapture
                    {...edited}
                    chosen={chosen}
                    onKey={(key) => give(action, key)}
                    onSwap={(other) => swap(action, other)}
                    onCancel={() => leave(action)}
                  />
                ) : (
                  <>
                    <span class="shortcut-name">{nameOf(action)}</span>
                    <KeyCap keystroke={keys[action]} printed={printed} />
                    <button
                      type="button"
                      id={changeButtonId(action)}
                      class="button button-link"
                      aria-label={words('changeShortcut', nameOf(action), keyWords(keys[action], printed))}
                      onClick={() => {
                        setTold('');
                        setEdited({ action });
                      }}
                    >
                      {words('changeShort')}
                    </button>
                    {keys[action] !== defaultKey(action) && (
                      <button
                        type="button"
                        class="button button-link"
                        aria-label={words('resetShortcut', nameOf(action))}
                        onClick={() => reset(action)}
                      >
                        {words('resetShort')}
                      </button>
                    )}
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="note" role="status">
        {told}
      </p>
      {Object.keys(chosen).length > 0 && (
        <button
          type="button"
          id="reset-shortcuts"
          class="button button-quiet"
          onClick={() => {
            change(() => ({}));
            setEdited(null);
            setTold(words('statusShortcutsReset'));
            document.getElementById(CHANGE_SHORTCUTS)?.focus();
          }}
        >
          {words('resetShortcuts')}
        </button>
      )}
    </details>
  );
}
