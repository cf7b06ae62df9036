import { isArabicLanguage } from '../arabic/arabic-language';

/** Samples a second of espeak-ng's formant voices; one channel. */
export const SAMPLE_RATE = 22_050;

/** The languages of the bundled voice. */
export type BundledLanguage = 'ar' | 'en';

/** The language by which the bundled voice says a text of a language (BCP 47), or null where it has none. */
export function bundledLanguage(lang: string): BundledLanguage | null {
  if (isArabicLanguage(lang)) return 'ar';
  return /^en\b/i.test(lang) ? 'en' : null;
}

export interface SynthesisRequest {
  text: string;
  lang: BundledLanguage;
  /** Times the voice's own pace, 0.5–3. */
  rate: number;
  /** 0–2, 1 is the voice's own. */
  pitch: number;
}

/** When a word sounds. */
export interface WordCue {
  /** Seconds from the start of the text's sound. */
  at: number;
  /** UTF-16 offset in the text. */
  start: number;
  length: number;
}

/** A stretch of the sound of a text, 16-bit samples; the stretches follow each other without a gap. */
export interface SpeechPart {
  samples: Int16Array<ArrayBuffer>;
  /** The words that begin in it. */
  words: WordCue[];
}
