import type { VNode } from 'preact';
import { MONTH_CHOICES } from '../core/speech/month-set';
import { PITCH, VOLUME, type Settings } from '../core/settings';
import { words } from '../platform/interface-words';
import { numberWords, percentWords } from '../platform/number-words';
import type { ChangeSettings } from '../ui/use-settings';
import { Stepper } from './stepper';

/** How the voice sounds, and how much of the text is lit while it speaks. */
export function SpeechSettings(props: { settings: Settings; changeSettings: ChangeSettings }): VNode {
  const { settings, changeSettings } = props;
  const { pitch, volume, wordHighlight } = settings;
  return (
    <>
      <Stepper
        name="pitch"
        label={words('pitch')}
        less={{ id: 'lower-pitch', label: words('lowerPitch') }}
        more={{ id: 'higher-pitch', label: words('higherPitch') }}
        range={PITCH}
        value={pitch}
        valueWords={numberWords(pitch)}
        onChange={(change) => changeSettings((now) => ({ pitch: change(now.pitch) }))}
      />
      <Stepper
        name="volume"
        label={words('volume')}
        less={{ id: 'quieter', label: words('quieter') }}
        more={{ id: 'louder', label: words('louder') }}
        range={VOLUME}
        value={volume}
        valueWords={percentWords(volume)}
        onChange={(change) => changeSettings((now) => ({ volume: change(now.volume) }))}
      />
      <div class="field field-wide">
        <label for="month-names">{words('monthNames')}</label>
        <select
          id="month-names"
          value={settings.monthNames}
          onChange={({ currentTarget }) => {
            const monthNames = MONTH_CHOICES.find((choice) => choice === currentTarget.value);
            if (monthNames) changeSettings({ monthNames });
          }}
        >
          {MONTH_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {words(`months_${choice}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field field-wide">
        <label class="switch">
          <input
            type="checkbox"
            id="word-highlight"
            checked={wordHighlight === 'word'}
            aria-describedby="word-highlight-note"
            onChange={({ currentTarget }) =>
              changeSettings({ wordHighlight: currentTarget.checked ? 'word' : 'sentence' })
            }
          />
          <span>{words('wordHighlight')}</span>
        </label>
        <p class="note" id="word-highlight-note">
          {words('wordHighlightNote')}
        </p>
      </div>
    </>
  );
}
