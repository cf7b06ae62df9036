import type { VoiceFact } from '../../src/core/calls';
import type { ListedVoice } from '../../src/core/speech/listed-voice';
import { voiceCatalogue } from '../../src/knowledge/voices';

/** A voice of the browser, named by itself. */
export const voiceOf = (name: string, lang: string, more: Partial<VoiceFact> = {}): VoiceFact => ({
  engine: 'web-speech',
  uri: name,
  name,
  lang,
  isLocal: true,
  ...more,
});

export const HODA = voiceOf('Microsoft Hoda - Arabic (Egypt)', 'ar-EG');
export const NAAYF = voiceOf('Microsoft Naayf - Arabic (Saudi Arabia)', 'ar-AS');
export const ZARIYAH = voiceOf('Microsoft Zariyah Online (Natural) - Arabic (Saudi Arabia)', 'ar-SA', {
  isLocal: false,
});
export const ESPEAK = voiceOf('Arabic espeak-ng', 'ar');
export const BUNDLED = voiceOf('Mubin', 'ar', { engine: 'bundled', uri: 'mubin:espeak-ng:ar' });
export const UNKNOWN = voiceOf('Test Arabic', 'ar-SA');

/** Voices as the player lists them. */
export const listed = (voices: readonly VoiceFact[], lang = 'ar'): ListedVoice[] =>
  voiceCatalogue.forLanguage(voices, lang);
