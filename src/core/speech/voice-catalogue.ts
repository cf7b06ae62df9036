import type { VoiceFact } from '../calls';
import { LanguageTagReader } from './language-tag';
import { VOICE_STANDINGS, type ListedVoice, type VoiceStanding } from './listed-voice';
import { VOICE_QUALITIES, type VoiceQuality, type VoiceRow, type VoiceTables } from './voice-tables';

interface RowPattern {
  row: VoiceRow;
  name: RegExp | null;
  uri: RegExp | null;
}

const pattern = (source: string | undefined): RegExp | null =>
  source === undefined ? null : new RegExp(source, 'u');

/** espeak-ng has 101 variants of each language, called «Arabic+Adam»: before the sign, whose they are. */
const VARIANT = /^(.+?)\+\S/;

/** Without a phrase of its language a voice counts: digits are read in every one. */
const COUNTING = '1 2 3 4 5';

function standingOf(voice: VoiceFact, row: VoiceRow | null, isOnline: boolean): VoiceStanding {
  if (isOnline) return 'online';
  if (voice.engine === 'bundled') return 'bundled';
  if (row?.maker === 'espeak-ng') return 'espeak';
  return row?.quality ? 'known' : 'unknown';
}

const qualityRank = (quality: VoiceQuality | null): number =>
  quality === null ? -1 : VOICE_QUALITIES.indexOf(quality);

/** What is known of voices, by tables (`data/voices`). */
export class VoiceCatalogue {
  readonly #tables: VoiceTables;
  readonly #patterns: readonly RowPattern[];
  readonly #tags: LanguageTagReader;

  constructor(tables: VoiceTables) {
    this.#tables = tables;
    this.#patterns = tables.voices.map((row) => ({
      row,
      name: pattern(row.match.name),
      uri: pattern(row.match.uri),
    }));
    this.#tags = new LanguageTagReader(tables.languages, tables.countries);
  }

  /** The primary subtag of a language, under which a listener's voice is remembered: `ar` for `arz` too. */
  languageOf(lang: string): string {
    return this.#tags.languageOf(lang);
  }

  /** The first row that a voice matches, or null. */
  rowOf({ name, uri, lang }: VoiceFact): VoiceRow | null {
    const language = this.#tags.languageOf(lang);
    const found = this.#patterns.find(
      ({ row, name: byName, uri: byUri }) =>
        (row.match.lang === undefined || row.match.lang === language) &&
        (byName?.test(name) ?? true) &&
        (byUri?.test(uri) ?? true),
    );
    return found?.row ?? null;
  }

  /**
   * The voices that speak a language, best first: by standing, quality, the country that is asked for, and their place in
   * the table. Variants of a voice come last.
   */
  forLanguage(voices: readonly VoiceFact[], lang: string): ListedVoice[] {
    const language = this.#tags.languageOf(lang);
    const asked = this.#tags.tagOf(lang).split('-')[1];
    const speaking = voices.filter((voice) => this.#tags.languageOf(voice.lang) === language);
    const main = mainUris(speaking);
    return speaking
      .map((voice) => {
        const row = this.rowOf(voice);
        const listed = this.#listed(voice, row, !main.has(voice.uri));
        const place = row ? this.#tables.voices.indexOf(row) : this.#tables.voices.length;
        return { listed, order: [...orderOf(listed, asked), place] };
      })
      .toSorted(
        (a, b) =>
          a.order.reduce((found, value, i) => found || value - (b.order[i] ?? 0), 0) ||
          a.listed.name.localeCompare(b.listed.name),
      )
      .map(({ listed }) => listed);
  }

  /** What a voice of a language says when it is tried. */
  phraseFor(lang: string): string {
    const language = this.#tags.languageOf(lang);
    return this.#tables.phrases.find((phrase) => phrase.lang === language)?.text ?? COUNTING;
  }

  #listed(voice: VoiceFact, row: VoiceRow | null, isVariant: boolean): ListedVoice {
    const lang = this.#tags.tagOf(voice.lang);
    const isOnline = row?.isOnline ?? !voice.isLocal;
    const code = row?.country ?? lang.split('-')[1] ?? null;
    const country = this.#tables.countries.find((known) => known.code === code);
    const maker = this.#tables.makers.find(({ id }) => id === row?.maker);
    return {
      ...voice,
      lang,
      label: row?.label ?? null,
      gender: row?.gender ?? null,
      country: code === null ? null : { code, label: country ? { ar: country.ar, en: country.en } : null },
      maker: maker
        ? { key: maker.id, label: { ar: maker.ar, en: maker.en } }
        : { key: `voice:${voice.uri}`, label: null },
      isOnline,
      quality: row?.quality ?? null,
      hasBoundaries: row?.hasBoundaries ?? null,
      readsVowels: row?.readsVowels ?? false,
      standing: standingOf(voice, row, isOnline),
      isVariant,
    };
  }
}

/** Numbers by which voices are ordered, each counting more than the next. */
const orderOf = (voice: ListedVoice, country: string | undefined): number[] => [
  Number(voice.isVariant),
  VOICE_STANDINGS.indexOf(voice.standing),
  -qualityRank(voice.quality),
  Number(voice.country?.code !== country),
];

/** The voices that are no variants; of variants alone the first of each. */
function mainUris(voices: readonly VoiceFact[]): ReadonlySet<string> {
  const main = voices.filter(({ name }) => !VARIANT.test(name));
  const first = new Map<string, VoiceFact>();
  for (const voice of voices.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const base = VARIANT.exec(voice.name)?.[1];
    const isThere = base === undefined || main.some(({ name }) => name.startsWith(base));
    if (!isThere && !first.has(base)) first.set(base, voice);
  }
  return new Set([...main, ...first.values()].map(({ uri }) => uri));
}
