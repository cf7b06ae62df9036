import { useEffect, useState } from 'preact/hooks';
import type { ListedVoice } from '../core/speech/listed-voice';
import { background } from '../platform/messaging';

/**
 * The voices for a language, best first; null until they are found. With `isSoon` the first that are found show at once,
 * and the others when they come.
 */
export function useVoices(lang: string, isSoon = false): ListedVoice[] | null {
  const [voices, setVoices] = useState<ListedVoice[] | null>(null);
  useEffect(() => {
    let isHere = true;
    const set = (found: ListedVoice[]) => {
      if (isHere) setVoices(found);
    };
    // A player that cannot tell has no voices to speak with.
    background.voices(lang).then(set, () => set([]));
    if (isSoon) {
      const setFirst = (found: ListedVoice[]) => {
        if (isHere) setVoices((now) => now ?? found);
      };
      background.voices(lang, true).then(setFirst, () => undefined);
    }
    return () => {
      isHere = false;
    };
  }, [lang, isSoon]);
  return voices;
}
