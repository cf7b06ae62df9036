import type { VNode } from 'preact';
import { voiceForLanguage, type VoiceWish } from '../core/speech/voice-choice';
import { words } from '../platform/interface-words';
import { voiceMissingWords } from '../platform/language-words';
import { voiceWords } from '../platform/voice-words';
import { DoctorLink } from '../ui/doctor-link';
import { VoiceIcon } from '../ui/icons';
import { useVoices } from '../ui/use-voices';

/** The voice that would speak, or, where there is none, how to get one. */
function VoiceFound({ lang, wish }: { lang: string; wish: VoiceWish }): VNode {
  const voices = useVoices(lang, true);
  if (voices === null) {
    return (
      <p class="voice">
        <VoiceIcon />
        <span>{words('popupVoiceLoading')}</span>
      </p>
    );
  }
  const voice = voiceForLanguage(voices, wish);
  if (!voice) {
    return (
      <details class="voice">
        <summary>
          <VoiceIcon />
          <span>{voiceMissingWords(lang, 'short')}</span>
        </summary>
        <p class="note">{voiceMissingWords(lang, 'long')}</p>
      </details>
    );
  }
  return (
    <p class="voice">
      <VoiceIcon />
      <span>{words('popupVoice', voiceWords(voice))}</span>
    </p>
  );
}

/** Which voice speaks, and the way to find out why it is not heard. */
export function VoiceLine(props: { lang: string; wish: VoiceWish }): VNode {
  return (
    <div class="voice-line">
      <VoiceFound {...props} />
      <p class="note">
        <DoctorLink lang={props.lang} />
      </p>
    </div>
  );
}
