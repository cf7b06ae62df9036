/** A stretch of a sentence: UTF-16 offsets of the written sentence, end exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/** A sentence as the narrator needs it. */
export interface Passage {
  /** Id of the text that it belongs to. */
  readonly block: string;
  /** Where the sentence ends, as an offset of itself. */
  readonly end: number;
  /** Where an utterance that begins at `from` ends, so that no more than `longest` characters are spoken. */
  pieceEnd(from: number, longest: number): number;
  /** Whether there is nothing in a stretch to say: a row of stars between paragraphs. */
  isSilent(stretch: Stretch): boolean;
  /** Spoken characters of a stretch. */
  spokenLength(stretch: Stretch): number;
  /**
   * The written word for one of an utterance, which is given in offsets of its spoken text; null where there is none.
   * Length 0: the word that stands there, or the next one.
   */
  wordAt(utterance: Stretch, spoken: { start: number; length: number }): Stretch | null;
}
