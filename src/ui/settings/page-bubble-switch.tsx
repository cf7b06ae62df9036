import type { VNode } from 'preact';
import { hostsWith } from '../../core/settings/host-list';
import { words } from '../../platform/interface-words';
import { HostList } from './host-list';
import type { RowContext } from './setting-row';
import { Switch } from './row-controls';

/** The button beside selections in pages: off until it is wanted, and then off again on any one site. */
export function PageBubbleSwitch({ settings, changeSettings }: RowContext): VNode {
  return (
    <>
      <Switch
        id="page-bubble"
        label="pageBubble"
        help="pageBubbleNote"
        isOn={settings.pageBubble}
        onChange={(isOn) => changeSettings({ pageBubble: isOn })}
      />
      {settings.pageBubble && (
        <HostList
          id="no-bubble-hosts"
          title={words('noBubbleHosts')}
          hosts={settings.noBubbleHosts}
          returnTo="page-bubble"
          onRemove={(host) =>
            changeSettings((now) => ({ noBubbleHosts: hostsWith(now.noBubbleHosts, host, false) }))
          }
        />
      )}
    </>
  );
}
