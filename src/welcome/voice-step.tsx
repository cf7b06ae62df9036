import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ListedVoice } from '../core/speech/listed-voice';
import { voiceForLanguage, type VoiceWish } from '../core/speech/voice-choice';
import { words } from '../platform/interface-words';
import { voiceMissingWords } from '../platform/language-words';
import { background } from '../platform/messaging';
import { voiceWords } from '../platform/voice-words';
import { DoctorLink } from '../ui/doctor-link';
import { IconButton } from '../ui/icon-button';
import { HeadphonesIcon, VoiceIcon } from '../ui/icons';
import { failureCode, failureWords } from '../ui/use-failure';
import { useVoices } from '../ui/use-voices';
import { Step } from './step';

function HearVoice({ voice, lang }: { voice: ListedVoice; lang: string }): VNode {
  const [status, setStatus] = useState('');
  const [isSpeaking, setSpeaking] = useState(false);
  /** Only the last press has something to say: a trial that another one cuts short ends by its time limit. */
  const presses = useRef(0);
  const hear = () => {
    const press = ++presses.current;
    // Nothing is announced while the voice speaks: a screen reader would talk over it.
    setStatus('');
    setSpeaking(true);
    const say = (text: string): void => {
      if (press !== presses.current) return;
      setSpeaking(false);
      setStatus(text);
    };
    background.tryVoice(voice.uri, lang).then(
      ({ started, isFailed }) =>
        say(words(isFailed || started === null ? 'voiceSilent' : 'welcomeVoiceEnded')),
      (error: unknown) => say(failureWords(failureCode(error), lang)),
    );
  };
  return (
    <>
      <p class="hear">
        <IconButton
          id="hear-voice"
          class={isSpeaking ? 'button-quiet is-speaking' : 'button-quiet'}
          label={words('welcomeHear')}
          icon={<VoiceIcon />}
          onClick={hear}
        >
          {words('welcomeHear')}
        </IconButton>
        <span class="note" role="status">
          {status}
        </span>
      </p>
      <p>
        {words('doctorWouldSpeak', voiceWords(voice))} {!voice.isOnline && words('welcomeOnDevice')}
      </p>
    </>
  );
}

/** Lets the voice be heard that would read, and says which one it is. */
export function VoiceStep({ settings, lang }: { settings: VoiceWish; lang: string }): VNode {
  const voices = useVoices(lang, true);
  const voice = voiceForLanguage(voices ?? [], settings);
  return (
    <Step id="voice-step" title={words('welcomeVoice')} icon={<HeadphonesIcon />}>
      {voice && <HearVoice voice={voice} lang={lang} />}
      {voices === null && <p class="note">{words('popupVoiceLoading')}</p>}
      {voices !== null && !voice && <p class="note">{voiceMissingWords(lang, 'long')}</p>}
      <p class="note">
        <DoctorLink lang={lang} />
      </p>
    </Step>
  );
}
