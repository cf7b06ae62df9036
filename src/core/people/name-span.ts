/** A stretch of one text that reads as a person's name. `from`/`to` index words; offsets exclude attached particles. */
export interface NameSpan {
  from: number;
  to: number;
  start: number;
  end: number;
  /** The folded words of the name. */
  parts: string[];
  /** `sure` spans introduce people; a `weak` one counts only where it repeats a sure one. */
  evidence: 'sure' | 'weak';
  /** A title, a verb or a cue stands right before: needed where a given name alone is to mean a person. */
  isBacked: boolean;
  /** The article is written into a particle («للرفاعي»), which belongs to the span therefore. */
  isFused: boolean;
  /** The full name of a well-known person. */
  isFigure: boolean;
  /** East Asian: the first word is the surname. */
  isFamilyFirst: boolean;
  /**
   * How sure it is a name, 0 to 1: of what the tagger found the least probability of its words, of what the rules found the
   * greatest that the tagger gives one of its words; 1 where no tagger read the text.
   */
  certainty: number;
}
