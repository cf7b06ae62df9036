import type { VNode } from 'preact';
import { FONT_SIZE, FONTS, THEMES, type Settings } from '../core/settings';
import { words } from '../platform/interface-words';
import { numberWords } from '../platform/number-words';
import type { ChangeSettings } from '../ui/use-settings';
import { Choices } from './choices';
import { ForgetMemory } from './forget-memory';
import { KeepListeningSwitch } from './keep-listening-switch';
import { MyWords } from './my-words';
import { OnlineSwitch } from './online-switch';
import { PageBubbleSwitch } from './page-bubble-switch';
import { Pronunciations } from './pronunciations';
import { SpeechSettings } from './speech-settings';
import { SpokenParts } from './spoken-parts';
import { Stepper } from './stepper';
import { VoiceChoice } from './voice-choice';

interface SettingsProps {
  settings: Settings;
  changeSettings: ChangeSettings;
}

function TextSize({ settings: { fontSize }, changeSettings }: SettingsProps): VNode {
  return (
    <Stepper
      name="text-size"
      label={words('textSize')}
      less={{ id: 'smaller-text', label: words('smallerText') }}
      more={{ id: 'larger-text', label: words('largerText') }}
      range={FONT_SIZE}
      value={fontSize}
      valueWords={numberWords(fontSize)}
      onChange={(change) => changeSettings((now) => ({ fontSize: change(now.fontSize) }))}
    />
  );
}

/** How the reader looks and speaks. Everything applies at once. */
export function SettingsPanel(
  props: SettingsProps & { lang: string; url: string; attempt: (call: Promise<unknown>) => void },
): VNode {
  const { settings, changeSettings } = props;
  return (
    <section id="settings" class="card" aria-labelledby="settings-title">
      <h2 id="settings-title" tabIndex={-1}>
        {words('settings')}
      </h2>
      <TextSize {...props} />
      <Choices
        legend={words('theme')}
        name="theme"
        values={THEMES}
        chosen={settings.theme}
        labelOf={(theme) => words(`theme_${theme}`)}
        onChoose={(theme) => changeSettings({ theme })}
      />
      <Choices
        legend={words('font')}
        name="font"
        values={FONTS}
        chosen={settings.font}
        labelOf={(font) => words(`font_${font}`)}
        onChoose={(font) => changeSettings({ font })}
      />
      <VoiceChoice {...props} />
      <SpeechSettings settings={settings} changeSettings={changeSettings} />
      <KeepListeningSwitch settings={settings} changeSettings={changeSettings} />
      <SpokenParts settings={settings} changeSettings={changeSettings} />
      <Pronunciations />
      <div class="field field-wide">
        <label class="switch">
          <input
            type="checkbox"
            id="letter-shortcuts"
            checked={settings.letterShortcuts}
            aria-describedby="letter-shortcuts-note"
            onChange={({ currentTarget }) => changeSettings({ letterShortcuts: currentTarget.checked })}
          />
          <span>{words('letterShortcuts')}</span>
        </label>
        <p class="note" id="letter-shortcuts-note">
          {words('letterShortcutsNote')}
        </p>
      </div>
      <OnlineSwitch settings={settings} changeSettings={changeSettings} />
      <PageBubbleSwitch settings={settings} changeSettings={changeSettings} url={props.url} />
      <MyWords settings={settings} changeSettings={changeSettings} attempt={props.attempt} />
      <ForgetMemory attempt={props.attempt} />
    </section>
  );
}
