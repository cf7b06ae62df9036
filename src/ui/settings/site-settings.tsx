import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { hostsWith } from '../../core/settings/host-list';
import { words } from '../../platform/interface-words';
import { isLocked } from '../../platform/managed-settings';
import { isPrivateHere } from '../../platform/private-tab';
import type { RowContext } from './setting-row';

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host || null : null);

/** Whether the button beside selections stands in pages of this site, where it stands in pages at all. */
function BubbleHere({ settings, changeSettings, host }: RowContext & { host: string }): VNode {
  return (
    <label class="switch">
      <input
        type="checkbox"
        id="page-bubble-here"
        disabled={isLocked('noBubbleHosts')}
        checked={!settings.noBubbleHosts.includes(host)}
        onChange={({ currentTarget }) => {
          const isOff = !currentTarget.checked;
          changeSettings((now) => ({ noBubbleHosts: hostsWith(now.noBubbleHosts, host, isOff) }));
        }}
      />
      <span>{words('pageBubbleHere')}</span>
    </label>
  );
}

/** «هذا الموقع»: what holds for the site of the article alone. Of a private window no host may be kept. */
export function SiteSettings(context: RowContext): VNode | null {
  const host = context.url === null ? null : hostOf(context.url);
  const [isPrivate, setPrivate] = useState(true);
  useEffect(() => {
    isPrivateHere().then(setPrivate, () => undefined);
  }, []);
  if (host === null || isPrivate || !context.settings.pageBubble) return null;
  return (
    <section class="setting-section" aria-labelledby="settings-here">
      <h3 id="settings-here">
        {words('settings_here')} <bdi dir="ltr">{host}</bdi>
      </h3>
      <BubbleHere {...context} host={host} />
    </section>
  );
}
