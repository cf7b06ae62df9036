import type { VoiceFact } from '../calls';
import type { TwoLanguages, VoiceQuality } from './voice-tables';

/** A voice with what is known of it. `lang` is a language, or a language and a country. */
export interface ListedVoice extends VoiceFact {
  /** What listeners call it; null: by its own name. */
  label: TwoLanguages | null;
  gender: 'f' | 'm' | null;
  country: { code: string; label: TwoLanguages | null } | null;
  /** `key` is what a listener's permission is kept by: the maker, or the voice itself where its maker is unknown. */
  maker: { key: string; label: TwoLanguages | null };
  /** Whether the text leaves the device. A voice that nobody knows does, unless the browser says otherwise. */
  isOnline: boolean;
  quality: VoiceQuality | null;
  /** Whether word boundaries are to be expected; null: unknown. */
  hasBoundaries: boolean | null;
  /** Whether it is known to speak better with the vowels that Arabic does not write. */
  readsVowels: boolean;
  standing: VoiceStanding;
  /** One more way in which a voice of this list can sound («Arabic+Adam»). */
  isVariant: boolean;
}

/**
 * Why a voice comes before another, best first: a voice on the device known to be good; the one that Mubin brings; the
 * system's espeak-ng; one on the device that nobody knows; those that send the text away, which are never chosen for
 * the listener.
 */
export const VOICE_STANDINGS = ['known', 'bundled', 'espeak', 'unknown', 'online'] as const;
export type VoiceStanding = (typeof VOICE_STANDINGS)[number];
