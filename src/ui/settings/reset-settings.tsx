import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings';
import { words } from '../../platform/interface-words';
import { ownSettings } from '../../platform/settings-store';
import type { RowContext } from './setting-row';
import { UndoStatus } from './undo-status';

/** Makes all settings what they are at first: asked once, and undone by a press. */
export function ResetSettings({ changeSettings, attempt }: RowContext): VNode {
  const [isAsking, setAsking] = useState(false);
  const [before, setBefore] = useState<Settings | null>(null);
  const [told, setTold] = useState('');
  const reset = () =>
    attempt(
      ownSettings().then((own) => {
        changeSettings(DEFAULT_SETTINGS);
        setAsking(false);
        setBefore(own);
        setTold(words('settingsReset'));
      }),
    );
  const undo = (own: Settings) => {
    changeSettings(own);
    setBefore(null);
    setTold(words('settingsBack'));
    document.getElementById('reset-settings')?.focus();
  };
  return (
    <div class="field field-wide">
      <p class="field-title">{words('resetSettings')}</p>
      <p class="note" id="reset-settings-note">
        {words('resetSettingsNote')}
      </p>
      <p class="button-row">
        <button
          type="button"
          id="reset-settings"
          class="button button-quiet"
          aria-describedby="reset-settings-note"
          onClick={() => {
            setTold('');
            if (isAsking) reset();
            else setAsking(true);
          }}
        >
          {words(isAsking ? 'resetSettingsSure' : 'resetSettings')}
        </button>
        {isAsking && (
          <button
            type="button"
            id="keep-settings"
            class="button button-quiet"
            onClick={() => {
              setAsking(false);
              document.getElementById('reset-settings')?.focus();
            }}
          >
            {words('resetSettingsNo')}
          </button>
        )}
      </p>
      <UndoStatus id="reset-status" text={told} onUndo={before && (() => undo(before))} />
    </div>
  );
}
