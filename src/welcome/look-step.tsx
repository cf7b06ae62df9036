import type { VNode } from 'preact';
import { words } from '../platform/interface-words';
import { SettingsIcon } from '../ui/icons';
import { Preview } from '../ui/settings/preview';
import { SettingItem } from '../ui/settings/setting-item';
import type { RowContext } from '../ui/settings/setting-row';
import { SETTING_ROWS } from '../ui/settings/setting-rows';
import { Step } from './step';

/** The settings that make reading comfortable at once; all the others can wait. */
const ROWS = ['text-size', 'theme', 'font'].flatMap((id) => SETTING_ROWS.filter((row) => row.id === id));

/** Size, theme and typeface, with a few lines that show them. */
export function LookStep(context: RowContext): VNode {
  return (
    <Step id="look-step" title={words('welcomeLook')} icon={<SettingsIcon />}>
      <div class="look">
        <div class="look-rows">
          {ROWS.map((row) => (
            <SettingItem key={row.id} row={row} context={context} />
          ))}
        </div>
        <Preview />
      </div>
      <p class="note">{words('welcomeLookNote')}</p>
    </Step>
  );
}
