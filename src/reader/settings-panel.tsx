import type { VNode } from 'preact';
import { words } from '../platform/interface-words';
import { SETTING_SECTIONS, type RowContext } from '../ui/settings/setting-row';
import { SETTING_ROWS } from '../ui/settings/setting-rows';

/** How the reader looks and speaks, over the article. Everything applies at once. */
export function SettingsPanel(context: RowContext): VNode {
  return (
    <section id="settings" class="card" aria-labelledby="settings-title">
      <h2 id="settings-title" tabIndex={-1}>
        {words('settings')}
      </h2>
      {SETTING_SECTIONS.map((section) => (
        <section key={section} class="setting-section" aria-labelledby={`settings-${section}`}>
          <h3 id={`settings-${section}`}>{words(`settings_${section}`)}</h3>
          {SETTING_ROWS.filter((row) => row.section === section).map(({ id, View }) => (
            <View key={id} {...context} />
          ))}
        </section>
      ))}
    </section>
  );
}
