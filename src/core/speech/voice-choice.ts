import type { SpeechSettings } from '../settings/settings';
import type { ListedVoice } from './listed-voice';

/** What a listener wants of voices. */
export type VoiceWish = Pick<SpeechSettings, 'voices' | 'onlineMakers'>;

/** The primary subtag of a voice's language, under which a listener's choice is kept. */
export const languageOfVoice = ({ lang }: ListedVoice): string => lang.split('-')[0] ?? '';

/** Whether a voice may be given the text: those that send it to their maker only with the listener's permission. */
export const isAllowed = (voice: ListedVoice, { onlineMakers }: Pick<VoiceWish, 'onlineMakers'>): boolean =>
  !voice.isOnline || onlineMakers.includes(voice.maker.key);

/** The voice that the listener chose and that may speak; null: left to Mubin. @param voices see `voiceForLanguage` */
export function chosenVoice(voices: readonly ListedVoice[], wish: VoiceWish): ListedVoice | null {
  return (
    voices.find((voice) => voice.uri === wish.voices[languageOfVoice(voice)] && isAllowed(voice, wish)) ??
    null
  );
}

/**
 * The voice to speak with, or null: the one that the listener chose, where it is allowed, else the best one on the
 * device. An online voice is never chosen for the listener.
 * @param voices of one language, best first (`VoiceCatalogue.forLanguage`)
 */
export function voiceForLanguage(voices: readonly ListedVoice[], wish: VoiceWish): ListedVoice | null {
  return chosenVoice(voices, wish) ?? voices.find((voice) => !voice.isOnline) ?? null;
}

/** Whether a voice is given the vowels that Arabic does not write: the bundled one always, any other as the listener wants, or as is known of it. */
export const wantsVowels = (
  voice: ListedVoice,
  { voiceVowels }: Pick<SpeechSettings, 'voiceVowels'>,
): boolean => {
  if (languageOfVoice(voice) !== 'ar') return false;
  const wanted = voiceVowels[voice.uri];
  return voice.engine === 'bundled' || (wanted === undefined ? voice.readsVowels : wanted === 'on');
};
