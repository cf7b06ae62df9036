export interface Word {
  text: string;
  start: number;
  end: number;
}

/**
 * Runs of letters, marks and digits, with tatweel and apostrophes inside them; a hyphen joins two letters
 * («كيونج-هوا»), since `Intl.Segmenter` would part the name there.
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640\u200C\u200D]*(?:[-‐‑'’][\p{L}][\p{L}\p{M}\p{N}\u0640]*)*/gu;

/** The words of a text in order, with UTF-16 offsets. Punctuation and white space lie between them. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
