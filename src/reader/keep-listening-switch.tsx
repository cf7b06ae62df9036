import type { VNode } from 'preact';
import type { Settings } from '../core/settings';
import { words } from '../platform/interface-words';
import type { ChangeSettings } from '../ui/use-settings';

/** Whether the voice goes on when the page is left. */
export function KeepListeningSwitch(props: { settings: Settings; changeSettings: ChangeSettings }): VNode {
  return (
    <div class="field field-wide">
      <label class="switch">
        <input
          type="checkbox"
          id="keep-listening"
          checked={props.settings.keepListening}
          aria-describedby="keep-listening-note"
          onChange={({ currentTarget }) => props.changeSettings({ keepListening: currentTarget.checked })}
        />
        <span>{words('keepListening')}</span>
      </label>
      <p class="note" id="keep-listening-note">
        {words('keepListeningNote')}
      </p>
    </div>
  );
}
