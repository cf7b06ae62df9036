import type { VNode } from 'preact';
import { words } from '../platform/interface-words';
import { OptionsLink } from '../ui/options-link';
import { SettingItem } from '../ui/settings/setting-item';
import type { RowContext, SettingRow } from '../ui/settings/setting-row';
import { SETTING_ROWS } from '../ui/settings/setting-rows';
import { SiteSettings } from '../ui/settings/site-settings';

/** What one wants beside the article; the page of all settings has the others. */
const LISTENING: readonly string[] = ['voice', 'speed', 'word-highlight'];

const GROUPS = {
  appearance: SETTING_ROWS.filter(({ section }) => section === 'appearance'),
  listening: SETTING_ROWS.filter(({ id }) => LISTENING.includes(id)),
} as const satisfies Partial<Record<SettingRow['section'], readonly SettingRow[]>>;

/** How the reader looks and speaks, over the article. Everything applies at once. */
export function SettingsPanel(context: RowContext): VNode {
  return (
    <section id="settings" class="card" aria-labelledby="settings-title">
      <h2 id="settings-title" tabIndex={-1}>
        {words('settings')}
      </h2>
      {(['appearance', 'listening'] as const).map((group) => (
        <section key={group} class="setting-section" aria-labelledby={`settings-${group}`}>
          <h3 id={`settings-${group}`}>{words(`settings_${group}`)}</h3>
          {GROUPS[group].map((row) => (
            <SettingItem key={row.id} row={row} context={context} />
          ))}
        </section>
      ))}
      <SiteSettings {...context} />
      <p>
        <OptionsLink />
      </p>
    </section>
  );
}
