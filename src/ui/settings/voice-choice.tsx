import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../../core/settings/settings';
import { voicesWith, voiceVowelsWith } from '../../core/settings/speech';
import type { ListedVoice } from '../../core/speech/listed-voice';
import {
  chosenVoice,
  isAllowed,
  languageOfVoice,
  voiceForLanguage,
  wantsVowels,
} from '../../core/speech/voice-choice';
import { words } from '../../platform/interface-words';
import { voiceMissingWords } from '../../platform/language-words';
import { background } from '../../platform/messaging';
import { makerWords, voiceGroups, voiceWords } from '../../platform/voice-words';
import { DoctorLink } from '../doctor-link';
import { OnlineVoiceQuestion } from '../online-voice-question';
import { failureCode, failureWords } from '../use-failure';
import type { ChangeSettings } from '../use-settings';
import { useVoices } from '../use-voices';
import { Switch } from './row-controls';

/** Lets the voice that would speak say a phrase. */
function TryVoice({ voice, lang }: { voice: ListedVoice; lang: string }): VNode {
  const [status, setStatus] = useState('');
  /** Only the last press has something to say: a trial that another one cuts short ends by its time limit. */
  const presses = useRef(0);
  return (
    <p class="voice-actions">
      <button
        type="button"
        id="try-voice"
        class="button button-quiet"
        onClick={() => {
          const press = ++presses.current;
          const say = (text: string): void => {
            if (press === presses.current) setStatus(text);
          };
          say('');
          background.tryVoice(voice.uri, lang).then(
            ({ started, isFailed }) => say(isFailed || started === null ? words('voiceSilent') : ''),
            (error: unknown) => say(failureWords(failureCode(error), lang)),
          );
        }}
      >
        {words('tryVoice')}
      </button>
      <span class="note" role="status">
        {status}
      </span>
    </p>
  );
}

interface VoiceChoiceProps {
  settings: Settings;
  changeSettings: ChangeSettings;
  /** Of the article. */
  lang: string;
}

/** The makers to whom text may be sent, and a way back from that. */
function AllowedMakers(props: VoiceChoiceProps & { voices: readonly ListedVoice[] }): VNode | null {
  const { settings, changeSettings, voices } = props;
  if (settings.onlineMakers.length === 0) return null;
  const names = settings.onlineMakers.map((key) => {
    const voice = voices.find(({ maker }) => maker.key === key);
    return voice ? makerWords(voice) : words('makerUnknown');
  });
  return (
    <p class="voice-actions">
      <span class="note">{words('voiceAllowed', [...new Set(names)].join('، '))}</span>
      <button
        type="button"
        id="withdraw-online"
        class="button button-quiet"
        onClick={() => {
          changeSettings({ onlineMakers: [] });
          document.getElementById('voice')?.focus();
        }}
      >
        {words('voiceWithdraw')}
      </button>
    </p>
  );
}

const VOWELS_SWITCH = { id: 'voice-vowels', label: 'voiceVowels', help: 'voiceVowelsNote' } as const;

/** Whether a voice of the system is given vowels; Mubin's own always is. */
function VowelsSwitch(props: VoiceChoiceProps & { voice: ListedVoice }): VNode | null {
  const { settings, changeSettings, voice } = props;
  if (voice.engine === 'bundled' || languageOfVoice(voice) !== 'ar') return null;
  return (
    <Switch
      {...VOWELS_SWITCH}
      isOn={wantsVowels(voice, settings)}
      onChange={(isOn) =>
        changeSettings((now) => ({ voiceVowels: voiceVowelsWith(now.voiceVowels, voice.uri, isOn) }))
      }
    />
  );
}

/** The voice that reads articles of a language. One that sends the text away is asked about before it is taken. */
export function VoiceChoice(props: VoiceChoiceProps): VNode {
  const { settings, changeSettings, lang } = props;
  const voices = useVoices(lang);
  const [asked, setAsked] = useState<ListedVoice | null>(null);
  const select = useRef<HTMLSelectElement>(null);
  const chosen = chosenVoice(voices ?? [], settings)?.uri ?? '';
  // Variants of one voice would drown the others; the one that is in use stays.
  const shown = voices?.filter(({ isVariant, uri }) => !isVariant || uri === chosen) ?? [];
  const speaking = voiceForLanguage(voices ?? [], settings);

  const take = (voice: ListedVoice, isNowAllowed = false) =>
    changeSettings((now) => ({
      voices: voicesWith(now.voices, languageOfVoice(voice), voice.uri),
      ...(isNowAllowed ? { onlineMakers: [...new Set([...now.onlineMakers, voice.maker.key])] } : {}),
    }));
  const choose = (uri: string) => {
    const voice = shown.find((other) => other.uri === uri);
    setAsked(voice && !isAllowed(voice, settings) ? voice : null);
    if (!voice) {
      const [any] = shown;
      if (any) changeSettings((now) => ({ voices: voicesWith(now.voices, languageOfVoice(any), null) }));
    } else if (isAllowed(voice, settings)) take(voice);
  };

  return (
    <div class="field field-wide">
      <label for="voice">{words('voice')}</label>
      <select
        id="voice"
        ref={select}
        value={chosen}
        onChange={({ currentTarget }) => {
          const uri = currentTarget.value;
          // Until the question is answered the old voice stays.
          currentTarget.value = chosen;
          choose(uri);
        }}
      >
        <option value="">{words('voiceAutomatic')}</option>
        {voiceGroups(shown).map(({ label, voices: group }) => (
          <optgroup key={label} label={label}>
            {group.map((voice) => (
              <option key={voice.uri} value={voice.uri}>
                {voiceWords(voice)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {asked && (
        <OnlineVoiceQuestion
          id="voice-question"
          voice={asked}
          onAnswer={(isYes) => {
            if (isYes) take(asked, true);
            setAsked(null);
            select.current?.focus();
          }}
        />
      )}
      {speaking && <TryVoice voice={speaking} lang={lang} />}
      {speaking && <VowelsSwitch {...props} voice={speaking} />}
      {voices !== null && !speaking && <p class="note">{voiceMissingWords(lang, 'long')}</p>}
      <AllowedMakers {...props} voices={voices ?? []} />
      <p class="note">
        <DoctorLink lang={lang} />
      </p>
    </div>
  );
}
