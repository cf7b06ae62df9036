import type { VoiceFact } from '../calls';

/** Three-letter codes that Android builds report (`ara-xa-…`, `eng-…`). */
const TWO_LETTERS: Record<string, string> = {
  ara: 'ar',
  eng: 'en',
  fra: 'fr',
  fas: 'fa',
  urd: 'ur',
  heb: 'he',
};

/** A language tag as BCP 47 writes it: `ar_EG` → `ar-EG`, `ara-x` → `ar-x`. */
export function normalisedTag(tag: string): string {
  const [language = '', ...rest] = tag.replaceAll('_', '-').split('-');
  const short = language.toLowerCase();
  return [TWO_LETTERS[short] ?? short, ...rest].join('-');
}

/** espeak-ng's 101 voice variants of each language («Arabic+Adam») are one voice to a listener. */
const VARIANT = /\+\S/;

const languageOf = (tag: string): string => normalisedTag(tag).split('-')[0] ?? '';

/**
 * The voices that speak a language, best first: on the device before online ones, since those send the text to
 * their maker, and the system's before Mubin's own; variants of one voice only where nothing else is there.
 */
export function voicesForLanguage(voices: readonly VoiceFact[], lang: string): VoiceFact[] {
  const speaking = voices.filter((voice) => languageOf(voice.lang) === languageOf(lang));
  const main = speaking.filter((voice) => !VARIANT.test(voice.name));
  const kept = main.length > 0 ? main : speaking.slice(0, 1);
  const isBundled = ({ engine }: VoiceFact): number => Number(engine === 'bundled');
  return kept.toSorted(
    (a, b) =>
      Number(b.isLocal) - Number(a.isLocal) || isBundled(a) - isBundled(b) || a.name.localeCompare(b.name),
  );
}

/**
 * The voice to speak with, or null: the one that the listener chose where it speaks the language, else the best one
 * on the device. An online voice is never chosen for the listener.
 */
export function voiceForLanguage(
  voices: readonly VoiceFact[],
  lang: string,
  chosenUri: string | null,
): VoiceFact | null {
  const speaking = voices.filter((voice) => languageOf(voice.lang) === languageOf(lang));
  return (
    speaking.find((voice) => voice.uri === chosenUri) ??
    voicesForLanguage(speaking, lang).find((voice) => voice.isLocal) ??
    null
  );
}
