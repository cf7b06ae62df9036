import { isArabicLetter } from '../arabic/letters';
import { wordsOf } from '../arabic/words';
import type { Definition, DefinitionEntry } from './definition';
import { withoutMarks } from './diacritised';
import { indexOfRows, type Lexicon } from './lexicon-index';
import type { LexiconRow } from './lexicon-row';
import { longestPhrase } from './phrases';
import { wordCandidates, type Candidate } from './word-candidates';

export type { Lexicon } from './lexicon-index';
export type { LexiconRow, VerbForms } from './lexicon-row';

/** More would be guesses. */
const MOST_ENTRIES = 6;
/** A selection longer than this is a passage, not a term; its first words are looked up. */
const MOST_WORDS = 40;

/** Tatweel, zero-width and direction controls. */
const INVISIBLE = /[\u0640\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u061C]/g;

/** @param rows `data/lexicon/words.json`. */
export function createLexicon(rows: readonly LexiconRow[]): Lexicon {
  return indexOfRows(rows);
}

function arabicWordsOf(query: string): string[] {
  const text = query.normalize('NFKC').replace(INVISIBLE, '');
  return wordsOf(text)
    .flatMap((word) => word.text.split(/[-‐‑'’]/))
    .filter((word) => word !== '' && Array.from(withoutMarks(word)).every(isArabicLetter))
    .slice(0, MOST_WORDS);
}

function segmentsOf({ form, way }: Candidate): string[] {
  const pieces = [...way.proclitics, form.plain];
  return way.enclitic === null ? pieces : [...pieces, way.enclitic];
}

function entryFromRow(row: LexiconRow, segments: string[]): DefinitionEntry {
  return { lemma: row.lemma, root: row.root, partOfSpeech: row.pos, segments, senses: row.senses };
}

function entriesOfWord(word: string, lexicon: Lexicon): DefinitionEntry[] {
  return wordCandidates(word, lexicon).map((candidate) =>
    entryFromRow(candidate.form.row, segmentsOf(candidate)),
  );
}

/** The longest term in the words, then each other word's likeliest reading; particles only where nothing else is known. */
function entriesOfWords(words: readonly string[], lexicon: Lexicon): DefinitionEntry[] {
  const phrase = longestPhrase(words, lexicon);
  const entries = phrase
    ? [entryFromRow(phrase.row, words.slice(phrase.from, phrase.to).map(withoutMarks))]
    : [];
  const single = words.flatMap((word) => entriesOfWord(word, lexicon).slice(0, 1));
  const content = single.filter((entry) => entry.partOfSpeech !== 'particle');
  entries.push(...(content.length > 0 || phrase ? content : single));
  const seen = new Set<string>();
  return entries.filter(({ lemma, partOfSpeech }) => {
    const key = `${lemma} ${partOfSpeech}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * What the lexicon knows of a selected word or term: at most six entries, likeliest first, none for numbers, words in
 * other scripts and words unknown. Punctuation, tatweel and direction marks about the query are ignored; diacritics in
 * it choose among words spelled alike.
 */
export function defineWord(query: string, lexicon: Lexicon): Definition {
  const words = arabicWordsOf(query);
  const [first] = words;
  const entries =
    first === undefined
      ? []
      : words.length === 1
        ? entriesOfWord(first, lexicon)
        : entriesOfWords(words, lexicon);
  return { query, entries: entries.slice(0, MOST_ENTRIES) };
}
