import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings } from '../../core/settings/settings';
import { words } from '../../platform/interface-words';
import { dropOnline, requestOnline } from '../../platform/online-permission';
import type { ChangeSettings } from '../use-settings';

/** Lets Mubin ask the encyclopaedias: off until the reader allows it here and in the browser's own question. */
export function OnlineSwitch(props: { settings: Settings; changeSettings: ChangeSettings }): VNode {
  const { settings, changeSettings } = props;
  const [isRefused, setRefused] = useState(false);
  const change = (isOn: boolean) => {
    setRefused(false);
    if (!isOn) {
      changeSettings({ online: false });
      dropOnline().catch(() => undefined);
      return;
    }
    requestOnline()
      .catch(() => false)
      .then(
        (isAllowed) => {
          setRefused(!isAllowed);
          changeSettings({ online: isAllowed });
        },
        () => undefined,
      );
  };
  return (
    <div class="field field-wide">
      <label class="switch">
        <input
          type="checkbox"
          id="online"
          checked={settings.online}
          aria-describedby="online-note"
          onChange={({ currentTarget }) => {
            const isOn = currentTarget.checked;
            // The browser may still say no.
            if (isOn) currentTarget.checked = settings.online;
            change(isOn);
          }}
        />
        <span>{words('online')}</span>
      </label>
      <p class="note" id="online-note">
        {words('onlineNote')}
      </p>
      <p class="note" role="status">
        {isRefused ? words('onlineRefused') : ''}
      </p>
    </div>
  );
}
