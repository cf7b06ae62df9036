import type { ListedVoice } from '../core/speech/listed-voice';
import type { TwoLanguages } from '../core/speech/voice-tables';
import { interfaceLanguage, words } from './interface-words';

/** That of two texts which is in the language of the interface. */
export function inInterfaceLanguage(texts: TwoLanguages): string {
  return interfaceLanguage().lang === 'ar' ? texts.ar : texts.en;
}

function countryName({ code, label }: NonNullable<ListedVoice['country']>): string {
  if (label) return inInterfaceLanguage(label);
  return new Intl.DisplayNames([interfaceLanguage().lang], { type: 'region' }).of(code) ?? code;
}

/** What a voice is called, of which country, and whether it is online: «زارية – السعودية، عبر الإنترنت». */
export function voiceWords({ engine, name, label, country, isOnline }: ListedVoice): string {
  const itsName = label ? inInterfaceLanguage(label) : name;
  if (engine === 'bundled') return words('voiceBundled', itsName);
  const ofCountry = country ? `${itsName} – ${countryName(country)}` : itsName;
  return isOnline ? words('voiceOnline', ofCountry) : ofCountry;
}

/** Who makes a voice. */
export function makerWords({ maker }: ListedVoice): string {
  return maker.label ? inInterfaceLanguage(maker.label) : words('makerUnknown');
}

export interface VoiceGroup {
  /** Of a country, or of the voices without one. */
  label: string;
  voices: ListedVoice[];
}

/** Voices by country, in the order of the interface's alphabet; those of no country first. Each group keeps their order. */
export function voiceGroups(voices: readonly ListedVoice[]): VoiceGroup[] {
  const { lang } = interfaceLanguage();
  const general = voices.filter(({ country }) => country === null);
  const byCountry = new Map<string, ListedVoice[]>();
  for (const voice of voices) {
    if (!voice.country) continue;
    const name = countryName(voice.country);
    byCountry.set(name, [...(byCountry.get(name) ?? []), voice]);
  }
  return [
    ...(general.length > 0 ? [{ label: words('voiceGeneral'), voices: general }] : []),
    ...Array.from(byCountry, ([label, group]) => ({ label, voices: group })).toSorted((a, b) =>
      a.label.localeCompare(b.label, lang),
    ),
  ];
}
