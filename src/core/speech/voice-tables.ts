/** How natural a voice sounds; `natural` are the neural ones. */
export const VOICE_QUALITIES = ['robotic', 'normal', 'high', 'natural'] as const;
export type VoiceQuality = (typeof VOICE_QUALITIES)[number];

/** The same in the two languages of the interface. */
export interface TwoLanguages {
  ar: string;
  en: string;
}

/** A voice, or a family of them, as `data/voices/voices.json` knows it. Patterns are sources of regular expressions. */
export interface VoiceRow {
  id: string;
  /** All that are given must match; `lang` is the primary subtag. */
  match: { name?: string; uri?: string; lang?: string };
  /** What listeners call it; null for a family, whose voices have names of their own. */
  label: TwoLanguages | null;
  gender: 'f' | 'm' | null;
  /** ISO 3166, where the voice has the accent of one country. */
  country: string | null;
  /** Id of `data/voices/makers.json`; null where nobody knows. */
  maker: string | null;
  /** Whether the text leaves the device. */
  isOnline: boolean;
  quality: VoiceQuality | null;
  /** Whether it tells which word it speaks; null where reports differ. */
  hasBoundaries: boolean | null;
  /** Whether it speaks better with the vowels that Arabic does not write; only where that was measured. */
  readsVowels?: boolean;
}

/** What the tags that voices and pages bear stand for. */
export interface LanguageTags {
  /** Of primary subtags: `ara` → `ar`, `arz` → `ar-EG`. */
  languages: readonly { tag: string; is: string }[];
  /** Of whole tags that are known to be wrong: `ar-AS` → `ar-SA`. */
  regions: readonly { tag: string; is: string }[];
  /** Regions that name no country: `001`, `XA`. */
  noRegion: readonly string[];
}

export interface VoiceTables {
  voices: readonly VoiceRow[];
  makers: readonly ({ id: string } & TwoLanguages)[];
  countries: readonly ({ code: string; code3: string } & TwoLanguages)[];
  languages: LanguageTags;
  /** What a voice says when it is tried, by primary subtag. */
  phrases: readonly { lang: string; text: string }[];
}
