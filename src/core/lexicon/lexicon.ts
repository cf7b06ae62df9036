import { isArabicLetter } from '../arabic/letters';
import { withoutMarks } from '../arabic/morphology/diacritised';
import { featuresOfReading, formOfReading, analysesOf } from '../arabic/morphology/analyses';
import { sourceOf, stemIndexOf, type RowSource, type StemIndex } from '../arabic/morphology/stem-index';
import { readingsInContext } from '../arabic/morphology/reading-in-context';
import type { Reading } from '../arabic/morphology/reading';
import { wordsOf } from '../arabic/words';
import type { Definition, DefinitionEntry, Piece, PieceKind, WordContext } from './definition';
import type { LexiconRow } from './lexicon-row';
import { longestPhrase } from './phrases';

export type { LexiconRow, VerbForms } from './lexicon-row';

export interface Lexicon {
  stems: StemIndex;
  /** Rows of several words. */
  phrases: readonly LexiconRow[];
}

/** More would be guesses. */
const MOST_ENTRIES = 6;
/** A selection longer than this is a passage, not a term; its first words are looked up. */
const MOST_WORDS = 40;

/** Tatweel, zero-width and direction controls. */
const INVISIBLE = /[\u0640\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u061C]/g;

/** @param rows `data/lexicon/words.json`, or a source of its rows. */
export function createLexicon(rows: readonly LexiconRow[] | RowSource): Lexicon {
  const stems = stemIndexOf('rowAt' in rows ? rows : sourceOf(rows));
  return { stems, phrases: stems.terms };
}

function arabicWordsOf(query: string): string[] {
  const text = query.normalize('NFKC').replace(INVISIBLE, '');
  return wordsOf(text)
    .flatMap((word) => word.text.split(/[-‐‑'’]/))
    .filter((word) => word !== '' && Array.from(withoutMarks(word)).every(isArabicLetter))
    .slice(0, MOST_WORDS);
}

const PIECES: Record<string, PieceKind> = {
  أ: 'question',
  و: 'conjunction',
  ف: 'conjunction',
  س: 'future',
  ب: 'preposition',
  ك: 'preposition',
  ل: 'preposition',
  ال: 'article',
};

function piecesOf(reading: Reading, form: string): Piece[] {
  const { proclitics, enclitic } = reading;
  return [
    ...proclitics.map((text): Piece => ({ text, kind: PIECES[text] ?? 'conjunction' })),
    { text: enclitic === null ? reading.plain : withoutMarks(form), kind: 'stem' },
    ...(enclitic === null ? [] : [{ text: enclitic, kind: 'pronoun' } as const]),
  ];
}

type EntryOfForm = Pick<DefinitionEntry, 'pieces' | 'form' | 'derivation' | 'features' | 'vocalised'>;

function entryFromRow(
  row: LexiconRow,
  { pieces, form, derivation, features, vocalised }: EntryOfForm,
): DefinitionEntry {
  return {
    lemma: row.lemma,
    root: row.root,
    partOfSpeech: row.pos,
    gender: row.gender ?? null,
    plurals: row.plurals ?? [],
    imperfect: row.verb?.imperfect ?? null,
    masdar: row.verb?.masdar ?? null,
    pieces,
    form,
    derivation,
    features,
    vocalised,
    senses: row.senses,
  };
}

function entryOf(reading: Reading): DefinitionEntry {
  const form = formOfReading(reading);
  return entryFromRow(reading.word.row, {
    pieces: piecesOf(reading, form),
    form,
    derivation: reading.word.derivation,
    features: featuresOfReading(reading),
    vocalised: analysesOf(reading)[0]?.vocalised ?? form,
  });
}

function entriesOfWord(word: string, context: WordContext, { stems }: Lexicon): DefinitionEntry[] {
  return readingsInContext(word, stems, context).map(entryOf);
}

/** The longest term in the words, then each other word's likeliest reading; particles only where nothing else is known. */
function entriesOfWords(words: readonly string[], context: WordContext, lexicon: Lexicon): DefinitionEntry[] {
  const phrase = longestPhrase(words, lexicon);
  const entries = phrase
    ? [
        entryFromRow(phrase.row, {
          pieces: words
            .slice(phrase.from, phrase.to)
            .map((word) => ({ text: withoutMarks(word), kind: 'stem' })),
          form: phrase.row.lemma,
          derivation: null,
          features: {},
          vocalised: phrase.row.lemma,
        }),
      ]
    : [];
  const single = words.flatMap((word, i) => {
    const beside = { before: words[i - 1] ?? context.before, after: words[i + 1] ?? context.after };
    return entriesOfWord(word, beside, lexicon).slice(0, 1);
  });
  const content = single.filter((entry) => entry.partOfSpeech !== 'particle');
  entries.push(...(content.length > 0 || phrase ? content : single));
  const seen = new Set<string>();
  return entries.filter(({ lemma, partOfSpeech }) => {
    const key = `${lemma} ${partOfSpeech}`;
    return !seen.has(key) && seen.add(key);
  });
}

const ALONE: WordContext = { before: null, after: null };

/**
 * What the lexicon knows of a selected word or term: at most six entries, likeliest first, none for numbers, words in
 * other scripts and words unknown. Punctuation, tatweel and direction marks about the query are ignored; diacritics in
 * it choose among words spelled alike, and so do the words beside it.
 */
export function defineWord(query: string, lexicon: Lexicon, context: WordContext = ALONE): Definition {
  const words = arabicWordsOf(query);
  const [first] = words;
  const entries =
    first === undefined
      ? []
      : words.length === 1
        ? entriesOfWord(first, context, lexicon)
        : entriesOfWords(words, context, lexicon);
  return { query, entries: entries.slice(0, MOST_ENTRIES) };
}
