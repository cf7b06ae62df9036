/** `[writtenStart, writtenEnd, spokenStart, spokenEnd]`, UTF-16 offsets, ends exclusive. */
export type SpokenSpan = [number, number, number, number];

/** What is said for a written text, with the way back. */
export interface SpokenForm {
  spoken: string;
  /** Covers every character of the written text once, in order, and likewise of the spoken text. */
  map: SpokenSpan[];
  /** Stretches of the spoken text that the listener's own pronunciations say: `[start, end]`. */
  own?: [number, number][];
}

/** A voice of another language than Arabic says its numbers by itself; ours would put Arabic words there. */
export const asWritten = (text: string): SpokenForm => ({
  spoken: text,
  map: [[0, text.length, 0, text.length]],
});
