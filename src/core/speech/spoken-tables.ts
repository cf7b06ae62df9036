import type { Gender } from '../arabic/numerals';
import type { Pronunciation } from './pronunciation';

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

/** What the lexicon knows against the rules: forms as written, singular or plural. */
export interface CountedNounTable {
  masculine: string[];
  feminine: string[];
  /** Nouns with the look of a verb or of a conjunction before a word: بيوت، وشاح. */
  countable: string[];
  /** Verbal nouns that no pattern tells: حجز، غلق. */
  verbalNouns: string[];
  /** Verbal nouns that are spelled as their verb: بعث، حجز. */
  homographs: string[];
  /** Broken plurals. */
  plurals: string[];
  /** Other verbs than those of the context table, none spelled as a noun: `[perfect, imperfect without prefix]`. */
  verbs: [string, string][];
}

export type MonthSet = 'international' | 'mashriq' | 'maghreb' | 'morocco';

/** How to tell which names of the months an article uses. */
export interface MonthSetTable {
  /** Hosts and top-level domains. */
  hosts: Record<string, MonthSet>;
  /** Names that one set alone has. */
  names: Record<MonthSet, string[]>;
}

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
  /** Words that look like a prefix and a title: «ولد.», «لا بد.». */
  words: string[];
  /** Names of the letters, for initials: `[letter, name]`. */
  letters: [string, string][];
}

export interface LatinTable {
  /** Acronyms and names with an Arabic reading: `[Latin, Arabic]`. */
  readings: [string, string][];
  /** Names of the Latin letters: `[letter, name]`. */
  letters: [string, string][];
  /** Letters and the Arabic for their sound: `[«sh», «ش»]`; `^` marks the start of a word, `$` its end. */
  sounds: [string, string][];
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
  /** Names of kings and popes, numbered as ordinals: «لويس الـ14». */
  regnalNames: string[];
  /** Verbs whose subject may be a number of people after their object: «حضر المباراة 45 ألف متفرج». */
  attendingVerbs: string[];
  /** Who they are, in the singular. */
  attendants: string[];
  /** Prepositions whose indefinite noun tells of an event or measure, and annexes a number: «بعد غلق 22 محلا». */
  eventPrepositions: string[];
  /** After these a homograph is the noun: «أعلن حجز 46 سيارة». */
  announcingVerbs: string[];
  /** Indefinite words in ة that annex nothing: adjectives, adverbs, towns. */
  indefiniteInTa: string[];
  /** Words after which «الـ90» is the nineties. */
  decadeWords: string[];
  /** Names of the suras of the Quran, in order. */
  suras: string[];
}

/** A sign or number that is said in a way of its own. */
export interface PhraseRow {
  written: string;
  spoken: string;
  /** Only after one of these words. */
  after?: string[];
  /** Only at the start of a line or sentence. */
  isAtStart?: boolean;
}

export interface SpokenTables {
  nouns: NounTable;
  countedNouns: CountedNounTable;
  units: CountedRow[];
  currencies: CountedRow[];
  months: MonthTable;
  abbreviations: AbbreviationTable;
  latin: LatinTable;
  context: ContextTable;
  phrases: PhraseRow[];
  /** Signs said as words: `[sign, words]`. */
  symbols: [string, string][];
}

export interface SpokenOptions {
  /** Names for months written as numbers; `international` where nothing is said: يناير، فبراير. */
  monthNames?: MonthSet;
  /** Whether the voice speaks English, so that Latin words may stay; `arabic` where nothing is said. */
  latin?: 'arabic' | 'english';
  /** The listener's own; the array is indexed once, so pass the same one again. */
  pronunciations?: readonly Pronunciation[];
  /** What is passed over in silence. */
  skip?: {
    /** What stands in round, square or curly brackets. */
    brackets?: boolean;
    /** Addresses on the web and for mail. */
    links?: boolean;
  };
}
