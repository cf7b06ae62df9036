import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { hostsWith } from '../../core/settings/host-list';
import type { Settings } from '../../core/settings/settings';
import { words } from '../../platform/interface-words';
import { isPrivateHere } from '../../platform/private-tab';
import type { ChangeSettings } from '../use-settings';

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host || null : null);

/** The button beside selections in pages: off until it is wanted, and then off again on any one site. */
export function PageBubbleSwitch(props: {
  settings: Settings;
  changeSettings: ChangeSettings;
  /** Address of the article that is open, or null. */
  url: string | null;
}): VNode {
  const { settings, changeSettings, url } = props;
  const host = url === null ? null : hostOf(url);
  // Of a private window no host may be kept.
  const [isPrivate, setPrivate] = useState(true);
  useEffect(() => {
    isPrivateHere().then(setPrivate, () => undefined);
  }, []);
  return (
    <div class="field field-wide">
      <label class="switch">
        <input
          type="checkbox"
          id="page-bubble"
          checked={settings.pageBubble}
          aria-describedby="page-bubble-note"
          onChange={({ currentTarget }) => changeSettings({ pageBubble: currentTarget.checked })}
        />
        <span>{words('pageBubble')}</span>
      </label>
      <p class="note" id="page-bubble-note">
        {words('pageBubbleNote')}
      </p>
      {settings.pageBubble && host !== null && !isPrivate && (
        <label class="switch">
          <input
            type="checkbox"
            id="page-bubble-here"
            checked={!settings.noBubbleHosts.includes(host)}
            onChange={({ currentTarget }) => {
              const isOff = !currentTarget.checked;
              changeSettings((now) => ({
                noBubbleHosts: hostsWith(now.noBubbleHosts, host, isOff),
              }));
            }}
          />
          <span>
            {words('pageBubbleHere')} <bdi dir="ltr">{host}</bdi>
          </span>
        </label>
      )}
    </div>
  );
}
