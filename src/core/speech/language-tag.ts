import type { LanguageTags } from './voice-tables';

/**
 * Reads the tags of languages that voices and pages bear: `ar_EG`, `ara-EGY`, `ar-xa-x-arc-local`, `arz`, `iw`. Of a
 * tag it keeps language and country, which is all that a voice is chosen by.
 */
export class LanguageTagReader {
  readonly #languages: ReadonlyMap<string, string>;
  readonly #corrections: ReadonlyMap<string, string>;
  readonly #noRegion: ReadonlySet<string>;
  readonly #countries: ReadonlyMap<string, string>;
  /** Browsers on Linux list thousands of voices with a hundred tags. */
  readonly #read = new Map<string, string>();

  /** @param countries their codes of two and of three letters (ISO 3166) */
  constructor(tags: LanguageTags, countries: readonly { code: string; code3: string }[]) {
    this.#languages = new Map(tags.languages.map(({ tag, is }) => [tag, is]));
    this.#corrections = new Map(tags.regions.map(({ tag, is }) => [tag, is]));
    this.#noRegion = new Set(tags.noRegion);
    this.#countries = new Map(countries.map(({ code, code3 }) => [code3, code]));
  }

  /** `ar` or `ar-EG`; the empty string for what is no tag. */
  tagOf(tag: string): string {
    const known = this.#read.get(tag);
    if (known !== undefined) return known;
    const read = this.#tagOf(tag);
    this.#read.set(tag, read);
    return read;
  }

  /** The primary subtag: `ar` for `arz_EG` too. */
  languageOf(tag: string): string {
    return this.tagOf(tag).split('-')[0] ?? '';
  }

  #tagOf(tag: string): string {
    const [first = '', ...rest] = tag.trim().replaceAll('_', '-').split('-');
    const primary = first.toLowerCase();
    if (!/^[a-z]{2,8}$/.test(primary)) return '';
    const [language = primary, itsCountry] = (this.#languages.get(primary) ?? primary).split('-');
    // What follows an `x` is the maker's own.
    const end = rest.findIndex((part) => part.length === 1);
    const parts = (end < 0 ? rest : rest.slice(0, end)).map((part) => part.toUpperCase());
    const region = parts.find((part) => /^(?:[A-Z]{2,3}|\d{3})$/.test(part)) ?? '';
    const country = this.#noRegion.has(region) ? undefined : (this.#countries.get(region) ?? region);
    const isCountry = country !== undefined && /^[A-Z]{2}$/.test(country);
    const read = [language, isCountry ? country : itsCountry].filter(Boolean).join('-');
    return this.#corrections.get(read) ?? read;
  }
}
