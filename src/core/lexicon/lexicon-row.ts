import type { PartOfSpeech, Sense } from './definition';

export interface VerbForms {
  /** The pattern: 1 to 10 (فَعَلَ is 1, اِسْتَفْعَلَ is 10); of four letters Q1 (تَرْجَمَ), Q2 (تَدَهْوَرَ), Q4 (اِطْمَأَنَّ). */
  form: number | 'Q1' | 'Q2' | 'Q4';
  /** Third person masculine singular, indicative: «يُؤَكِّدُ». */
  imperfect: string;
  masdar: string;
}

/** One row of `data/lexicon/words.json`. Arabic fields carry full diacritics, without the case ending of nouns. */
export interface LexiconRow {
  /** Verbs: third person masculine singular perfect. */
  lemma: string;
  root: string | null;
  pos: PartOfSpeech;
  gender?: 'm' | 'f';
  plurals?: string[];
  /** Other forms that no rule gives: «كُبْرَى» of «أَكْبَر», «لَهُ» of «لِ». */
  forms?: string[];
  verb?: VerbForms;
  /** A particle or adverb that a pronoun may be attached to: «عَلَيْهِ», «أَنَّهُ», «بَعْدَهَا». */
  takesPronoun?: true;
  senses: Sense[];
  /** 1 for the most frequent word in news. */
  rank: number;
}
