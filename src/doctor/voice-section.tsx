import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings } from '../core/settings/settings';
import type { ListedVoice } from '../core/speech/listed-voice';
import { chosenVoice, isAllowed } from '../core/speech/voice-choice';
import { words } from '../platform/interface-words';
import { languageName, voiceMissingWords } from '../platform/language-words';
import { pluralWords } from '../platform/plural-words';
import { voiceGroups, voiceWords } from '../platform/voice-words';
import type { ChangeSettings } from '../ui/use-settings';
import type { Trials } from './use-trials';
import { VoiceItem } from './voice-item';

interface VoiceSectionProps {
  /** Null until they are found. */
  voices: readonly ListedVoice[] | null;
  speaking: ListedVoice | null;
  settings: Settings;
  changeSettings: ChangeSettings;
  trials: Trials;
  lang: string;
}

/** Which voice would read, and why that one. */
function SpeakingVoice({ voices, speaking, settings, lang }: VoiceSectionProps): VNode {
  if (!speaking) {
    const hasOnline = voices?.some(({ isOnline }) => isOnline) ?? false;
    return (
      <p id="no-voice" role="alert">
        <strong>{voiceMissingWords(lang, 'short')}.</strong> {hasOnline && `${words('doctorOnlineOnly')} `}
        <a href="#install">{words('doctorToSteps')}</a>
      </p>
    );
  }
  const isChosen = chosenVoice(voices ?? [], settings) !== null;
  const isAlone = voices?.every(({ standing }) => standing === 'bundled' || standing === 'online') ?? false;
  return (
    <>
      <p id="speaking-voice">
        {words('doctorWouldSpeak', voiceWords(speaking))}{' '}
        {words(isChosen ? 'standing_chosen' : `standing_${speaking.standing}`)}
      </p>
      {isAlone && (
        <p id="no-system-voice">
          {words('doctorBundledOnly')} <a href="#install">{words('doctorToSteps')}</a>
        </p>
      )}
    </>
  );
}

/** The voices of a language, each to be tried. */
export function VoiceSection(props: VoiceSectionProps): VNode {
  const { voices, speaking, settings, changeSettings, trials, lang } = props;
  const [asked, setAsked] = useState<string | null>(null);
  const shown = (voices ?? []).filter(({ isVariant, uri }) => !isVariant || uri === speaking?.uri);
  const variants = (voices?.length ?? 0) - shown.length;

  const item = (voice: ListedVoice): VNode => (
    <VoiceItem
      key={voice.uri}
      id={`voice-${shown.indexOf(voice)}`}
      voice={voice}
      isSpeaking={voice.uri === speaking?.uri}
      tried={trials.tried.get(voice.uri)}
      isRunning={trials.running === voice.uri}
      isBusy={trials.running !== null && trials.running !== voice.uri}
      isAsked={asked === voice.uri}
      onTry={() => {
        if (isAllowed(voice, settings)) trials.start(voice);
        else setAsked(voice.uri);
      }}
      onAllow={(isYes) => {
        setAsked(null);
        if (!isYes) return;
        changeSettings((now) => ({ onlineMakers: [...new Set([...now.onlineMakers, voice.maker.key])] }));
      }}
      onAnswer={(isHeard) => trials.answer(voice, isHeard)}
    />
  );
  return (
    <section aria-labelledby="voices-title" aria-busy={voices === null}>
      <h2 id="voices-title">{words('doctorVoices', languageName(lang) ?? lang)}</h2>
      {voices === null ? (
        <p role="status">{words('popupVoiceLoading')}</p>
      ) : (
        <>
          <SpeakingVoice {...props} />
          {shown.length > 0 && <p class="note">{words('doctorTryNote')}</p>}
          {voiceGroups(shown).map(({ label, voices: group }) => (
            <div key={label}>
              <h3>{label}</h3>
              <ul class="voice-list">{group.map(item)}</ul>
            </div>
          ))}
          {variants > 0 && <p class="note">{pluralWords('variantsLeftOut', variants)}</p>}
        </>
      )}
    </section>
  );
}
