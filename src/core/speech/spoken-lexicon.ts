import { stripDiacritics } from '../arabic/letters';
import type { Gender } from '../arabic/numerals';
import { verbForms, type VerbForms } from './verb-forms';
import type { AbbreviationRow, CountedRow, MonthSet, PhraseRow, SpokenTables } from './spoken-tables';

/** The tables of the spoken form, indexed for look-up. */
export interface SpokenLexicon {
  tables: SpokenTables;
  singularOf: ReadonlyMap<string, string>;
  /** Plurals of what news count, as people and things. */
  pluralForms: ReadonlySet<string>;
  /** These, and every broken plural of the lexicon. */
  plurals: ReadonlySet<string>;
  singularForms: ReadonlySet<string>;
  feminine: ReadonlySet<string>;
  /** Gender of forms that the rules would get wrong. */
  genderOfForm: ReadonlyMap<string, Gender>;
  countable: ReadonlySet<string>;
  masculineInAt: ReadonlySet<string>;
  withWaw: ReadonlySet<string>;
  feminineNames: ReadonlySet<string>;
  /** Units and currencies written after a number; the longest spelling first. */
  countedAfter: WrittenIndex<CountedRow>;
  /** Plural of each unit and currency. */
  pluralOfMeasure: ReadonlyMap<string, string>;
  /** Currency signs written before a number. */
  currencyBefore: WrittenIndex<CountedRow>;
  monthOf: ReadonlyMap<string, number>;
  hijriMonths: ReadonlySet<string>;
  weekdays: ReadonlySet<string>;
  abbreviations: ReadonlyMap<string, AbbreviationRow>;
  /** Words that look like a prefix and a title. */
  notTitles: ReadonlySet<string>;
  letterNames: ReadonlyMap<string, string>;
  latinReadings: ReadonlyMap<string, string>;
  /** Readings of names of four letters or more, by their lower case. */
  latinFolded: ReadonlyMap<string, string>;
  /** Names of several words, by the lower case of the first; the longest first. */
  latinPhrases: ReadonlyMap<string, readonly string[]>;
  latinLetters: ReadonlyMap<string, string>;
  latinSounds: ReadonlyMap<string, string>;
  prepositions: ReadonlySet<string>;
  annexed: ReadonlySet<string>;
  verbForms: VerbForms;
  ambiguousVerbs: ReadonlySet<string>;
  /** Verbs of the lexicon whose object may be a number only where a subject stands between. */
  otherVerbs: VerbForms;
  functionWords: ReadonlySet<string>;
  ordinalNouns: ReadonlySet<string>;
  yearWords: ReadonlySet<string>;
  feminineYearWords: ReadonlySet<string>;
  sport: RegExp;
  phoneWords: ReadonlySet<string>;
  groupWords: ReadonlySet<string>;
  dayParts: ReadonlySet<string>;
  dateWords: ReadonlySet<string>;
  eventPrepositions: ReadonlySet<string>;
  announcingVerbs: ReadonlySet<string>;
  homographs: ReadonlySet<string>;
  indefiniteInTa: ReadonlySet<string>;
  attendingVerbs: ReadonlySet<string>;
  attendants: ReadonlySet<string>;
  regnalNames: ReadonlySet<string>;
  decadeWords: ReadonlySet<string>;
  suras: ReadonlySet<string>;
  /** The last word of each sura's name. */
  suraEnds: ReadonlySet<string>;
  /** Fixed signs by their first character. */
  phrases: ReadonlyMap<string, readonly PhraseRow[]>;
  /** Nouns without dual or plural of their own: يورو. */
  invariable: ReadonlySet<string>;
  symbols: ReadonlyMap<string, string>;
  monthName(month: number, set: MonthSet): string;
}

/** Rows found by what stands at a place of a text. */
export interface WrittenIndex<Row> {
  at(text: string, index: number): { row: Row; written: string; end: number } | null;
}

function writtenIndex(rows: CountedRow[], isWanted: (written: string) => boolean): WrittenIndex<CountedRow> {
  const byWritten = new Map<string, CountedRow>();
  for (const row of rows)
    for (const written of row.written) if (isWanted(written)) byWritten.set(written, row);
  const spellings = [...byWritten.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(spellings.map(escaped).join('|') || '(?!)', 'y');
  return {
    at(text, index) {
      pattern.lastIndex = index;
      const written = pattern.exec(text)?.[0];
      const row = written === undefined ? undefined : byWritten.get(written);
      return written !== undefined && row ? { row, written, end: index + written.length } : null;
    },
  };
}

/** A unit of letters must end where the word ends: «كم» in «كم/س» or «كمية» is none. */
function escaped(written: string): string {
  const literal = written.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  if (/[\p{L}]$/u.test(written))
    return `${literal}(?![\\p{L}\\p{M}²³]|\\d(?!\\d))`.replaceAll('\\p{L}\\p{M}', 'A-Za-z\\u0621-\\u0652');
  return literal;
}

function phrasesByFirst(rows: readonly PhraseRow[]): Map<string, PhraseRow[]> {
  const phrases = new Map<string, PhraseRow[]>();
  for (const row of rows)
    phrases.set(row.written.charAt(0), [...(phrases.get(row.written.charAt(0)) ?? []), row]);
  return phrases;
}

/** Names that one token of letters can't hold: «New York Times», «S&P 500», «Moody's». */
function latinPhrases(names: readonly string[]): Map<string, string[]> {
  const phrases = new Map<string, string[]>();
  for (const name of names.filter((written) => written.includes(' '))) {
    const first = name.slice(0, name.search(/ /)).toLowerCase();
    phrases.set(first, [...(phrases.get(first) ?? []), name]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.length - a.length);
  return phrases;
}

const lexicons = new WeakMap<SpokenTables, SpokenLexicon>();

/** The index of these tables, built once. */
export function spokenLexicon(tables: SpokenTables): SpokenLexicon {
  const known = lexicons.get(tables);
  if (known) return known;
  const { nouns, months, abbreviations, latin, context } = tables;
  const isSign = (written: string): boolean => !/[\u0621-\u064A]/.test(written);
  const lexicon: SpokenLexicon = {
    tables,
    singularOf: new Map(nouns.nouns),
    pluralForms: new Set(nouns.nouns.map(([plural]) => plural)),
    plurals: new Set([...nouns.nouns.map(([plural]) => plural), ...tables.countedNouns.plurals]),
    singularForms: new Set([
      ...nouns.nouns.map(([, singular]) => singular),
      ...[...tables.units, ...tables.currencies].map(({ singular }) => singular),
    ]),
    feminine: new Set(nouns.feminine),
    genderOfForm: new Map([
      ...tables.countedNouns.masculine.map((word): [string, Gender] => [word, 'm']),
      ...tables.countedNouns.feminine.map((word): [string, Gender] => [word, 'f']),
    ]),
    countable: new Set(tables.countedNouns.countable),
    masculineInAt: new Set(nouns.masculineInAt),
    withWaw: new Set(nouns.withWaw),
    feminineNames: new Set(nouns.feminineNames),
    countedAfter: writtenIndex([...tables.units, ...tables.currencies], () => true),
    pluralOfMeasure: new Map(
      [...tables.units, ...tables.currencies]
        .filter(({ invariable }) => invariable !== true)
        .map(({ singular, plural }) => [singular, plural]),
    ),
    currencyBefore: writtenIndex(tables.currencies, isSign),
    monthOf: new Map([
      ...Object.values(months.sets).flatMap((names) =>
        names.map((name, index): [string, number] => [firstWord(name), index + 1]),
      ),
      ...months.spellings,
    ]),
    hijriMonths: new Set(months.hijri.map(firstWord)),
    weekdays: new Set(months.weekdays),
    abbreviations: new Map(abbreviations.abbreviations.map((row) => [row.written, row])),
    notTitles: new Set(abbreviations.words),
    letterNames: new Map(abbreviations.letters),
    latinReadings: new Map(latin.readings),
    latinFolded: new Map(
      latin.readings
        .filter(([name]) => name.length > 3)
        .reverse()
        .map(([name, reading]) => [name.toLowerCase(), reading]),
    ),
    latinPhrases: latinPhrases(latin.readings.map(([name]) => name)),
    latinLetters: new Map(latin.letters),
    latinSounds: new Map(latin.sounds),
    prepositions: new Set(context.prepositions),
    annexed: new Set([...context.annexed, ...tables.countedNouns.verbalNouns]),
    verbForms: verbForms(context.verbs),
    ambiguousVerbs: new Set(context.ambiguousVerbs),
    otherVerbs: verbForms(tables.countedNouns.verbs),
    functionWords: new Set([...context.functionWords, ...context.prepositions]),
    ordinalNouns: new Set(context.ordinalNouns),
    yearWords: new Set([...context.yearWords, ...context.feminineYearWords]),
    feminineYearWords: new Set(context.feminineYearWords),
    sport: new RegExp(
      `(?<![\\u0621-\\u064A])(?:[وفبل]|ال|وال|بال|لل)?(?:${context.sportWords.join('|')})(?![\\u0621-\\u064A])`,
    ),
    phoneWords: new Set(context.phoneWords),
    groupWords: new Set(context.groupWords),
    dayParts: new Set(context.dayParts),
    dateWords: new Set([...context.dateWords, ...months.weekdays]),
    eventPrepositions: new Set(context.eventPrepositions),
    announcingVerbs: new Set(context.announcingVerbs),
    homographs: new Set(tables.countedNouns.homographs),
    indefiniteInTa: new Set([...context.indefiniteInTa, ...nouns.feminineNames]),
    attendingVerbs: new Set(context.attendingVerbs),
    attendants: new Set(context.attendants),
    regnalNames: new Set(context.regnalNames),
    decadeWords: new Set(context.decadeWords),
    suras: new Set(context.suras),
    suraEnds: new Set(context.suras.map((name) => name.slice(name.lastIndexOf(' ') + 1))),
    phrases: phrasesByFirst(tables.phrases),
    invariable: new Set(
      [...tables.units, ...tables.currencies]
        .filter(({ invariable }) => invariable === true)
        .map(({ singular }) => singular),
    ),
    symbols: new Map(tables.symbols),
    monthName: (month, set) => months.sets[set][month - 1] ?? '',
  };
  lexicons.set(tables, lexicon);
  return lexicon;
}

function firstWord(name: string): string {
  return stripDiacritics(name).split(' ')[0] ?? name;
}
