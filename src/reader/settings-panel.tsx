import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { VoiceFact } from '../core/calls';
import { FONT_SIZE, FONTS, THEMES, type Settings } from '../core/settings';
import { words } from '../platform/interface-words';
import { voiceMissingWords } from '../platform/language-words';
import { background } from '../platform/messaging';
import { numberWords } from '../platform/number-words';
import type { ChangeSettings } from '../ui/use-settings';
import { Choices } from './choices';
import { ForgetMemory } from './forget-memory';
import { MyWords } from './my-words';
import { OnlineSwitch } from './online-switch';
import { PageBubbleSwitch } from './page-bubble-switch';
import { SpeechSettings } from './speech-settings';
import { Stepper } from './stepper';

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

function VoiceChoice(props: SettingsProps & { lang: string }): VNode {
  const { settings, changeSettings, lang } = props;
  const [voices, setVoices] = useState<VoiceFact[] | null>(null);
  useEffect(() => {
    let isHere = true;
    const set = (found: VoiceFact[]) => {
      if (isHere) setVoices(found);
    };
    background.voices(lang).then(set, () => set([]));
    return () => {
      isHere = false;
    };
  }, [lang]);
  const isKnown = voices?.some(({ uri }) => uri === settings.voiceUri) ?? false;
  return (
    <div class="field field-wide">
      <label for="voice">{words('voice')}</label>
      <select
        id="voice"
        value={isKnown ? (settings.voiceUri ?? '') : ''}
        onChange={({ currentTarget }) => changeSettings({ voiceUri: currentTarget.value || null })}
      >
        <option value="">{words('voiceAutomatic')}</option>
        {voices?.map(({ uri, name, isLocal }) => (
          <option key={uri} value={uri}>
            {isLocal ? name : words('voiceOnline', name)}
          </option>
        ))}
      </select>
      {voices?.length === 0 && <p class="note">{voiceMissingWords(lang, 'long')}</p>}
      {voices?.some(({ isLocal }) => !isLocal) && <p class="note">{words('voiceOnlineNote')}</p>}
    </div>
  );
}

/** How the reader looks and speaks. Everything applies at once. */
export function SettingsPanel(
  props: SettingsProps & { lang: string; url: string; attempt: (call: Promise<unknown>) => void },
): VNode {
  const { settings, changeSettings } = props;
  return (
    <section id="settings" class="card" aria-labelledby="settings-title">
      <h2 id="settings-title">{words('settings')}</h2>
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
