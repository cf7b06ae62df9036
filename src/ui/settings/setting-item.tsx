import type { VNode } from 'preact';
import { words } from '../../platform/interface-words';
import { isLocked } from '../../platform/managed-settings';
import type { RowContext, SettingRow } from './setting-row';

/** Id of the element that holds a setting with all that is said about it. */
export const idOfItem = ({ id }: Pick<SettingRow, 'id'>): string => `setting-${id}`;

/** One setting: its control, its line of help where the control says none itself, and whether somebody else sets it. */
export function SettingItem(props: {
  row: SettingRow;
  context: RowContext;
  /** Whether it says what it is good for. */
  hasHelp?: boolean;
  /** Kept as it is, out of sight. */
  isHidden?: boolean;
}): VNode {
  const { row, context, hasHelp = false, isHidden = false } = props;
  const id = idOfItem(row);
  const help = hasHelp && !row.hasOwnHelp ? `${id}-help` : undefined;
  const control = <row.View {...context} {...(help === undefined ? {} : { describedBy: help })} />;
  return (
    <div class="setting" id={id} hidden={isHidden}>
      {isLocked(...row.names) ? (
        <fieldset class="setting-locked" disabled aria-describedby={`${id}-locked`}>
          <legend class="unseen">{words(row.label)}</legend>
          {control}
          <p class="note" id={`${id}-locked`}>
            {words('settingManaged')}
          </p>
        </fieldset>
      ) : (
        control
      )}
      {help !== undefined && (
        <p class="note" id={help}>
          {words(row.help)}
        </p>
      )}
    </div>
  );
}
