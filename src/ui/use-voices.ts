import { useEffect, useState } from 'preact/hooks';
import type { ListedVoice } from '../core/speech/listed-voice';
import { background } from '../platform/messaging';

/** The voices for a language, best first; null until they are found. */
export function useVoices(lang: string): ListedVoice[] | null {
  const [voices, setVoices] = useState<ListedVoice[] | null>(null);
  useEffect(() => {
    let isHere = true;
    const set = (found: ListedVoice[]) => {
      if (isHere) setVoices(found);
    };
    // A player that cannot tell has no voices to speak with.
    background.voices(lang).then(set, () => set([]));
    return () => {
      isHere = false;
    };
  }, [lang]);
  return voices;
}
