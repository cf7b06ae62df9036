import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { VoiceFact } from '../core/calls';
import { voiceForLanguage } from '../core/speech/voice-choice';
import { words } from '../platform/interface-words';
import { voiceMissingWords } from '../platform/language-words';
import { background } from '../platform/messaging';
import { VoiceIcon } from '../ui/icons';

function nameOf({ engine, name, isLocal }: VoiceFact): string {
  if (engine === 'bundled') return words('voiceBundled', name);
  return isLocal ? name : words('voiceOnline', name);
}

/** The voice that would speak, or, where there is none, how to get one. */
export function VoiceLine({ lang, chosenUri }: { lang: string; chosenUri: string | null }): VNode {
  const [voices, setVoices] = useState<VoiceFact[] | null>(null);
  useEffect(() => {
    // A player that cannot tell has no voices to speak with.
    background.voices(lang).then(setVoices, () => setVoices([]));
  }, [lang]);
  if (voices === null) {
    return (
      <p class="voice">
        <VoiceIcon />
        <span>{words('popupVoiceLoading')}</span>
      </p>
    );
  }
  const voice = voiceForLanguage(voices, lang, chosenUri);
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
      <span>{words('popupVoice', nameOf(voice))}</span>
    </p>
  );
}
