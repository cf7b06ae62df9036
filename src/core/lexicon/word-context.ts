import { withoutMarks } from '../arabic/morphology/diacritised';
import { wordsOf } from '../arabic/words';
import type { WordContext } from './definition';

/** The words or numbers at the end of one text and at the start of another, with nothing but white space between. */
export function contextBetween(before: string, after: string): WordContext {
  return {
    before: /(\p{L}[\p{L}\p{M}]*|\p{Nd}+)\s+$/u.exec(before)?.[1] ?? null,
    after: /^\s+(\p{L}[\p{L}\p{M}]*|\p{Nd}+)/u.exec(after)?.[1] ?? null,
  };
}

/** What stands beside the words of a query where a text has them first, whatever their marks; nothing where it has not. */
export function contextIn(text: string, query: string): WordContext {
  const asked = wordsOf(query).map((word) => withoutMarks(word.text));
  const words = wordsOf(text);
  const at = words.findIndex((_, from) =>
    asked.every((word, i) => withoutMarks(words[from + i]?.text ?? '') === word),
  );
  const [first, last] = [words[at], words[at + asked.length - 1]];
  if (asked.length === 0 || !first || !last) return { before: null, after: null };
  return contextBetween(text.slice(0, first.start), text.slice(last.end));
}
