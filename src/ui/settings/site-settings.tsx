import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { hostsWith } from '../../core/settings/host-list';
import { words } from '../../platform/interface-words';
import { isLocked } from '../../platform/managed-settings';
import { isPrivateHere } from '../../platform/private-tab';
import { dropSite, requestSite, siteOfUrl, type PageSite } from '../../platform/site-permission';
import type { RowContext } from './setting-row';

/** Lets the reader open by itself on this site: the browser asks the person about exactly that site. */
function AutoHere(props: RowContext & { site: PageSite }): VNode {
  const { settings, changeSettings, site } = props;
  const [isRefused, setRefused] = useState(false);
  const isOn = settings.autoHosts.includes(site.host);
  const change = (wanted: boolean) => {
    setRefused(false);
    const list = (isIn: boolean) =>
      changeSettings((now) => ({ autoHosts: hostsWith(now.autoHosts, site.host, isIn) }));
    if (!wanted) {
      list(false);
      dropSite(site.host).catch(() => undefined);
      return;
    }
    requestSite(site)
      .catch(() => false)
      .then(
        (isAllowed) => {
          setRefused(!isAllowed);
          if (isAllowed) list(true);
        },
        () => undefined,
      );
  };
  return (
    <div class="field field-wide">
      <label class="switch">
        <input
          type="checkbox"
          id="auto-here"
          disabled={isLocked('autoHosts')}
          checked={isOn}
          aria-describedby="auto-here-note"
          onChange={({ currentTarget }) => {
            const wanted = currentTarget.checked;
            // The browser may still say no.
            if (wanted) currentTarget.checked = isOn;
            change(wanted);
          }}
        />
        <span>{words('autoHere')}</span>
      </label>
      <p class="note" id="auto-here-note">
        {words(isLocked('autoHosts') ? 'settingManaged' : 'autoHereNote')}
      </p>
      <p class="note" role="status">
        {isRefused ? words('autoRefused') : ''}
      </p>
    </div>
  );
}

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
  if (host === null || isPrivate) return null;
  const site = siteOfUrl(context.url ?? '');
  return (
    <section class="setting-section" aria-labelledby="settings-here">
      <h3 id="settings-here">
        {words('settings_here')} <bdi dir="ltr">{host}</bdi>
      </h3>
      {site && <AutoHere {...context} site={site} />}
      {context.settings.pageBubble && <BubbleHere {...context} host={host} />}
    </section>
  );
}
