import type { VNode } from 'preact';
import type { Settings } from '../core/settings';
import { words, type MessageKey } from '../platform/interface-words';
import type { ChangeSettings } from '../ui/use-settings';

const PARTS = [
  ['skipBrackets', 'skip-brackets'],
  ['skipLinks', 'skip-links'],
  ['speakCaptions', 'speak-captions'],
] as const satisfies (readonly [keyof Settings & MessageKey, string])[];

/** What of the text is passed over in silence. */
export function SpokenParts(props: { settings: Settings; changeSettings: ChangeSettings }): VNode {
  const { settings, changeSettings } = props;
  return (
    <fieldset class="field-wide">
      <legend>{words('spokenParts')}</legend>
      {PARTS.map(([name, id]) => (
        <label key={name} class="switch">
          <input
            type="checkbox"
            id={id}
            checked={settings[name]}
            onChange={({ currentTarget }) => changeSettings({ [name]: currentTarget.checked })}
          />
          <span>{words(name)}</span>
        </label>
      ))}
    </fieldset>
  );
}
