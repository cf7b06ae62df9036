import type { Gender } from '../arabic/numerals';

/** A noun that the spoken form brings in itself: units and currencies. */
export interface CountedRow {
  /** How it is written after (or, for a currency sign, before) a number. */
  written: string[];
  singular: string;
  plural: string;
  gender: Gender;
  /** Takes no ending and no dual («يورو»). */
  invariable?: boolean;
  /** Adjective that agrees («مربع»), in its masculine singular. */
  adjective?: string;
  /** Words that follow unchanged («في الساعة»). */
  after?: string;
}

/** `[plural, singular]`; the singular's gender is read from its ending, or from `feminine`. */
export type NounRow = [plural: string, singular: string];

export interface NounTable {
  nouns: NounRow[];
  /** Singular nouns that are feminine without the ending ة. */
  feminine: string[];
  /** Singulars whose sound plural in ات is masculine when counted. */
  masculineInAt: string[];
  /** Nouns whose first letter is و, so that it is no conjunction. */
  withWaw: string[];
  /** Feminine given names, for titles. */
  feminineNames: string[];
}

export type MonthSet = 'international' | 'mashriq' | 'maghreb';

export interface MonthTable {
  /** January to December under each set of names. */
  sets: Record<MonthSet, string[]>;
  /** Other spellings, `[spelling, number of the month]`. */
  spellings: [string, number][];
  /** Months of the Hijri year, in order. */
  hijri: string[];
  weekdays: string[];
}

export interface AbbreviationRow {
  written: string;
  spoken: string;
  /** `title`: only before a name, takes the feminine; `plain`: anywhere; `number`: only before a number. */
  kind: 'title' | 'plain' | 'number';
}

export interface AbbreviationTable {
  abbreviations: AbbreviationRow[];
  /** Names of the letters, for initials: `[letter, name]`. */
  letters: [string, string][];
}

export interface LatinTable {
  /** Acronyms and names with an Arabic reading: `[Latin, Arabic]`. */
  readings: [string, string][];
  /** Names of the Latin letters: `[letter, name]`. */
  letters: [string, string][];
}

/** Lists of words that decide the case, the gender or the kind of a number beside them. */
export interface ContextTable {
  prepositions: string[];
  /** Indefinite nouns that stand before a number as its annexed head: بقيمة، مقتل، مدة. */
  annexed: string[];
  /** Stems of verbs whose object a number after them is: `[perfect, imperfect without prefix]`. */
  verbs: [string, string][];
  /** Forms that may be active or passive: the number is their object only where a subject stands between. */
  ambiguousVerbs: string[];
  /** Words after a number that are no counted noun. */
  functionWords: string[];
  /** Nouns that take an ordinal: المادة 5، المركز 3. */
  ordinalNouns: string[];
  yearWords: string[];
  feminineYearWords: string[];
  sportWords: string[];
  phoneWords: string[];
  groupWords: string[];
  dayParts: string[];
  dateWords: string[];
}

export interface SpokenTables {
  nouns: NounTable;
  units: CountedRow[];
  currencies: CountedRow[];
  months: MonthTable;
  abbreviations: AbbreviationTable;
  latin: LatinTable;
  context: ContextTable;
  /** Signs said as words: `[sign, words]`. */
  symbols: [string, string][];
}

export interface SpokenOptions {
  /** Names for months written as numbers; `international` where nothing is said: يناير، فبراير. */
  monthNames?: MonthSet;
}
