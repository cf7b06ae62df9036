import type { VNode } from 'preact';
import { isArabicLanguage } from '../core/arabic/arabic-language';
import { words } from '../platform/interface-words';
import { IconButton } from '../ui/icon-button';
import { CloseIcon } from '../ui/icons';
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
export function SettingsPanel({ onClose, ...context }: RowContext & { onClose: () => void }): VNode {
  const hasMeaning = ({ isArabicOnly = false }: SettingRow) =>
    !isArabicOnly || isArabicLanguage(context.lang);
  return (
    <section id="settings" class="card" aria-labelledby="settings-title">
      <div class="card-head">
        <h2 id="settings-title" tabIndex={-1}>
          {words('settings')}
        </h2>
        <IconButton
          id="close-settings"
          label={words('closeSettings')}
          icon={<CloseIcon />}
          onClick={onClose}
        />
      </div>
      {(['appearance', 'listening'] as const).map((group) => (
        <section key={group} class="setting-section" aria-labelledby={`settings-${group}`}>
          <h3 id={`settings-${group}`}>{words(`settings_${group}`)}</h3>
          {GROUPS[group].filter(hasMeaning).map((row) => (
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
