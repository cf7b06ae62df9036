import type { VNode } from 'preact';
import { hostsWith } from '../../core/settings/host-list';
import { words } from '../../platform/interface-words';
import { dropSite } from '../../platform/site-permission';
import { HostList } from './host-list';
import type { RowContext } from './setting-row';

/** «الوضع التلقائي»: the sites on which the reader opens by itself. A site is added from its own pages. */
export function AutoHosts({ settings, changeSettings }: RowContext): VNode {
  return (
    <div class="field field-wide">
      <p class="field-title" id="auto-mode" tabIndex={-1}>
        {words('autoHosts')}
      </p>
      <p class="note">{words('autoHostsNote')}</p>
      <HostList
        id="auto-host-list"
        title={words('autoHostsList')}
        hosts={settings.autoHosts}
        returnTo="auto-mode"
        onRemove={(host) => {
          changeSettings((now) => ({ autoHosts: hostsWith(now.autoHosts, host, false) }));
          dropSite(host).catch(() => undefined);
        }}
      />
    </div>
  );
}
