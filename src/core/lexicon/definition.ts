export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb' | 'particle' | 'proper-noun' | 'phrase';

export interface Sense {
  /** In Arabic, short and plain. */
  definition: string;
  /** The English word or words for it. */
  gloss: string;
  domain?:
    'politics' | 'law' | 'economy' | 'health' | 'military' | 'sport' | 'technology' | 'media' | 'religion';
}

/** One word of the lexicon as found for a query, with the way from the form asked for to the lemma. */
export interface DefinitionEntry {
  /** With diacritics. */
  lemma: string;
  root: string | null;
  partOfSpeech: PartOfSpeech;
  /** The pieces that the form was taken apart into, in written order: «و + التزام + هما». */
  segments: string[];
  senses: Sense[];
}

export interface Definition {
  /** The form asked for, as given. */
  query: string;
  /** Likeliest first; empty where nothing is known. */
  entries: DefinitionEntry[];
}
