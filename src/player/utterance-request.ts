import type { SpeechSettings } from '../core/settings/settings';
import type { ListedVoice } from '../core/speech/listed-voice';
import type { UtteranceRequest } from '../core/speech/speech-engine';
import type { SpokenForm } from '../core/speech/spoken-form';
import { wantsVowels } from '../core/speech/voice-choice';

/** How a listener wants a voice to say something. */
export function requestOf(
  { spoken, own = [] }: Pick<SpokenForm, 'spoken' | 'own'>,
  lang: string,
  voice: ListedVoice,
  settings: SpeechSettings,
): UtteranceRequest {
  const { rate, pitch, volume } = settings;
  const request = { text: spoken, lang, voice, rate, pitch, volume, vowels: wantsVowels(voice, settings) };
  return own.length > 0 ? { ...request, own } : request;
}

/** Whether a voice sounds alike by two settings. */
export const isHeardAlike = (voice: ListedVoice | null, had: SpeechSettings, has: SpeechSettings): boolean =>
  had.rate === has.rate &&
  had.pitch === has.pitch &&
  had.volume === has.volume &&
  (voice === null || wantsVowels(voice, had) === wantsVowels(voice, has));
