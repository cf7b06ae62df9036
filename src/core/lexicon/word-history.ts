import { csvFromRows } from '../csv';
import { fieldsOf } from '../fields';
import type { DefinitionEntry, PartOfSpeech } from './definition';

/** A word that the reader looked up, as «كلماتي» keeps it. */
export interface LookedUpWord {
  /** With diacritics. */
  lemma: string;
  partOfSpeech: PartOfSpeech;
  definition: string;
  gloss: string;
  /** The form that was asked for. */
  query: string;
  /** Title of the article that it stood in, or ''. */
  title: string;
  /** ISO 8601. */
  time: string;
}

/** More would make the list slow to keep; the oldest go. */
export const MOST_WORDS = 1000;

/** The list with a word in front; one row for each lemma, the last time it was asked for. */
export function withWord(words: readonly LookedUpWord[], word: LookedUpWord): LookedUpWord[] {
  const others = words.filter(
    ({ lemma, partOfSpeech }) => lemma !== word.lemma || partOfSpeech !== word.partOfSpeech,
  );
  return [word, ...others].slice(0, MOST_WORDS);
}

export function lookedUpWord(
  { lemma, partOfSpeech, senses }: DefinitionEntry,
  { query, title, time }: Pick<LookedUpWord, 'query' | 'title' | 'time'>,
): LookedUpWord {
  return {
    lemma,
    partOfSpeech,
    definition: senses.map(({ definition }) => definition).join('؛ '),
    gloss: senses.map(({ gloss }) => gloss).join('; '),
    query,
    title,
    time,
  };
}

const FIELDS = ['lemma', 'partOfSpeech', 'definition', 'gloss', 'query', 'title', 'time'] as const;

/** The words out of whatever the storage holds; rows that are none are dropped. */
export function wordsFromUnknown(value: unknown): LookedUpWord[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((row: unknown): row is LookedUpWord => {
      const fields = fieldsOf(row);
      return FIELDS.every((field) => typeof fields[field] === 'string');
    })
    .slice(0, MOST_WORDS);
}

export const csvFromWords = (words: readonly LookedUpWord[]): string =>
  csvFromRows([FIELDS, ...words.map((word) => FIELDS.map((field) => word[field]))]);

/** A file that Anki imports as notes of front, back and tags; its headers are those of Anki 2.1.54 and later. */
export function ankiFromWords(words: readonly LookedUpWord[]): string {
  const cell = (text: string) => text.replace(/\s+/g, ' ').trim();
  const rows = words.map(({ lemma, definition, gloss, partOfSpeech }) =>
    [lemma, `${definition} (${gloss})`, `mubin ${partOfSpeech}`].map(cell).join('\t'),
  );
  return ['#separator:tab', '#html:false', '#tags column:3', ...rows, ''].join('\n');
}
