import type { VNode } from 'preact';
import { DEFAULT_SETTINGS, type SettingName, type Settings } from '../../core/settings/settings';
import type { SteppedRange } from '../../core/settings/stepped-range';
import { words, type MessageKey } from '../../platform/interface-words';
import { Choices } from '../choices';
import { Stepper } from '../stepper';
import type { RowContext, SettingRow } from './setting-row';

/** Settings whose values are of one type. */
type NameOf<T> = { [K in keyof Settings]: Settings[K] extends T ? K : never }[keyof Settings];
type RowTexts = Pick<SettingRow, 'id' | 'section' | 'label' | 'help' | 'keywords' | 'isArabicOnly'>;

/** A number, with a button for less and one for more. */
export function stepperRow(
  row: RowTexts & { name: NameOf<number>; range: SteppedRange; valueWords: (value: number) => string },
): SettingRow {
  const { name, range, valueWords, ...texts } = row;
  return {
    ...texts,
    hasOwnHelp: false,
    names: [name],
    View: ({ settings, changeSettings, describedBy }) => (
      <Stepper
        name={row.id}
        describedBy={describedBy}
        label={words(row.label)}
        range={range}
        value={settings[name]}
        valueWords={valueWords(settings[name])}
        onChange={(change) => changeSettings((now) => ({ [name]: change(now[name]) }))}
      />
    ),
  };
}

/** One of a few values, all in view. */
export function choiceRow<K extends NameOf<string>>(
  row: RowTexts & {
    name: K;
    values: readonly Settings[K][];
    /** Those that there are in the language of an article; any other counts as the default there. */
    valuesIn?: (lang: string) => readonly Settings[K][];
    wordsOf: (value: Settings[K]) => string;
  },
): SettingRow {
  const { name, values, valuesIn, wordsOf, ...texts } = row;
  return {
    ...texts,
    hasOwnHelp: false,
    names: [name],
    valueWords: () => values.map(wordsOf),
    View: ({ settings, changeSettings, describedBy, lang }) => {
      const offered = valuesIn?.(lang) ?? values;
      return (
        <Choices
          legend={words(row.label)}
          describedBy={describedBy}
          name={row.id}
          values={offered}
          chosen={offered.includes(settings[name]) ? settings[name] : DEFAULT_SETTINGS[name]}
          labelOf={wordsOf}
          onChoose={(value) => changeSettings({ [name]: value })}
        />
      );
    },
  };
}

/** One of several values whose names are long. */
export function listRow<K extends NameOf<string>>(
  row: RowTexts & { name: K; values: readonly Settings[K][]; wordsOf: (value: Settings[K]) => string },
): SettingRow {
  const { name, values, wordsOf, ...texts } = row;
  return {
    ...texts,
    hasOwnHelp: false,
    names: [name],
    valueWords: () => values.map(wordsOf),
    View: ({ settings, changeSettings, describedBy }) => (
      <div class="field field-wide">
        <label for={row.id}>{words(row.label)}</label>
        <select
          id={row.id}
          aria-describedby={describedBy}
          value={settings[name]}
          onChange={({ currentTarget }) => {
            const chosen = values.find((value) => value === currentTarget.value);
            if (chosen !== undefined) changeSettings({ [name]: chosen });
          }}
        >
          {values.map((value) => (
            <option key={value} value={value}>
              {wordsOf(value)}
            </option>
          ))}
        </select>
      </div>
    ),
  };
}

/** What is on or off, with what that means below it. */
export function Switch(props: {
  id: string;
  label: MessageKey;
  help: MessageKey;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}): VNode {
  const { id, isOn, onChange } = props;
  return (
    <div class="field field-wide">
      <label class="switch">
        <input
          type="checkbox"
          id={id}
          checked={isOn}
          aria-describedby={`${id}-note`}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <span>{words(props.label)}</span>
      </label>
      <p class="note" id={`${id}-note`}>
        {words(props.help)}
      </p>
    </div>
  );
}

export function switchRow(row: RowTexts & { name: NameOf<boolean> }): SettingRow {
  const { name, ...texts } = row;
  const { id, label, help } = row;
  return {
    ...texts,
    hasOwnHelp: true,
    names: [name],
    View: ({ settings, changeSettings }) => (
      <Switch
        id={id}
        label={label}
        help={help}
        isOn={settings[name]}
        onChange={(isOn) => changeSettings({ [name]: isOn })}
      />
    ),
  };
}

/** A setting with a control of its own kind, which says its help itself. */
export function ownRow(
  row: RowTexts & { names?: readonly SettingName[]; View: (context: RowContext) => VNode | null },
): SettingRow {
  return { names: [], ...row, hasOwnHelp: true };
}
