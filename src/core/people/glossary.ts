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

/** Something that the article says, in its own words, and where it says so. */
export interface Statement {
  text: string;
  range: TextRange;
}

/** What one person is to another, as the article has it: «نائب», «زوجة». */
export interface Relation extends Statement {
  /** Id of the other person. */
  to: string;
}

/** A sentence in which the person says or does something. */
export interface Act {
  kind: 'said' | 'did';
  /** The verb, as written. */
  verb: Statement;
  sentence: TextRange;
}

export interface Gender {
  value: 'man' | 'woman';
  /** The words that show it by their agreement, or the given name that only they bear. */
  shownBy: TextRange;
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
  /** What else it says this person is, the fuller first. */
  otherRoles: Statement[];
  relations: Relation[];
  /** In reading order. */
  acts: Act[];
  /** Null where nothing shows it. */
  gender: Gender | null;
  /** How much of the article turns on this person: 1 for the most important one, above 0 for all. */
  weight: number;
  /** Not sure to be a person at all: named in the list, but nothing is claimed of them. */
  isUnsure: boolean;
  /** In reading order, at least one. */
  mentions: Mention[];
  /** The name in Latin letters, where it was asked for. */
  latin?: LatinName;
}

/** The people that an article names, each once, in order of first mention. */
export interface Glossary {
  people: Person[];
  /** Where nobody could be looked for, because the tables or the model are damaged. */
  isDamaged?: true;
  /** While they are still being looked for. */
  isPending?: true;
}
