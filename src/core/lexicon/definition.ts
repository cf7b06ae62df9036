import type { Derivation, Features } from '../arabic/morphology/features';

export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb' | 'particle' | 'proper-noun' | 'phrase';

export interface Sense {
  /** In Arabic, short and plain. */
  definition: string;
  /** The English word or words for it. */
  gloss: string;
  domain?:
    'politics' | 'law' | 'economy' | 'health' | 'military' | 'sport' | 'technology' | 'media' | 'religion';
}

/** What a piece of a written form is: «أ» asks, «و» and «ف» join, «س» tells the future, «ب ك ل» are prepositions. */
export type PieceKind =
  'question' | 'conjunction' | 'future' | 'preposition' | 'article' | 'stem' | 'pronoun';

export interface Piece {
  /** As it is written alone: «دولتهم» has the stem «دولة». */
  text: string;
  kind: PieceKind;
}

/** One word of the lexicon as found for a query, with the way from the form asked for to the lemma. */
export interface DefinitionEntry {
  /** With diacritics. */
  lemma: string;
  root: string | null;
  partOfSpeech: PartOfSpeech;
  gender: 'm' | 'f' | null;
  /** With diacritics; empty where there are none. */
  plurals: readonly string[];
  /** Of verbs. */
  imperfect: string | null;
  masdar: string | null;
  /** The pieces that the form was taken apart into, in written order: «و + التزام + هما». */
  pieces: readonly Piece[];
  /** The stem's form with diacritics: «يَسْتَقْبِلُونَ» of «اِسْتَقْبَلَ»; the lemma where it stands as listed. */
  form: string;
  /** How the word was derived where the lexicon has no row of its own for it. */
  derivation: Derivation | null;
  /** What the form says of itself, as far as its letters tell. */
  features: Features;
  /** The whole word asked for with its diacritics, clitics included, in its likeliest case or mood. */
  vocalised: string;
  senses: readonly Sense[];
}

export interface Definition {
  /** The form asked for, as given. */
  query: string;
  /** Likeliest first; empty where nothing is known. */
  entries: DefinitionEntry[];
}

/** A sentence, or a stretch of text that holds it, and where in it a word stands; UTF-16 units. */
export interface SentenceAround {
  text: string;
  start: number;
  end: number;
}

/** The words beside the one asked for, and its sentence where that is known: they make one reading likelier than another. */
export interface WordContext {
  before: string | null;
  after: string | null;
  sentence?: SentenceAround | undefined;
}
