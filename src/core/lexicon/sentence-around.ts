import { sentencesOf } from '../arabic/sentences';
import type { SentenceAround } from './definition';

/** The sentence of a text that holds a stretch of it; null where no one sentence does. */
export function sentenceAround({ text, start, end }: SentenceAround): SentenceAround | null {
  const found = sentencesOf(text).find((sentence) => sentence.start <= start && end <= sentence.end);
  return found
    ? { text: text.slice(found.start, found.end), start: start - found.start, end: end - found.start }
    : null;
}
