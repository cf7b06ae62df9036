import type { TextRange } from '../article/text-range';
import type { LatinName } from './latin-name';

export interface Mention {
  range: TextRange;
  /**
   * As written, without attached particles («لبايدن» is mentioned as «بايدن»); but whole where the article is written
   * into the particle: «للرفاعي».
   */
  text: string;
}

export interface Person {
  /** Stable inside one glossary: `p1`, `p2`, … in order of first mention. */
  id: string;
  /** The fullest form of the name that the article prints. */
  name: string;
  /** Every form that the article prints, the name among them; «للرفاعي» counts as «الرفاعي». */
  aliases: string[];
  /** What the article says this person is, in its own words, or null where it says nothing. */
  role: string | null;
  /** Where the article says so. */
  roleRange: TextRange | null;
  /** In reading order, at least one. */
  mentions: Mention[];
  /** The name in Latin letters, where it was asked for. */
  latin?: LatinName;
}

/** The people that an article names, each once, in order of first mention. */
export interface Glossary {
  people: Person[];
}
