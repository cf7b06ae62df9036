import type { NameWord } from './name-word';

/** What stands before the first word of a quoted or bracketed name, and after its last. */
const OPENING = /^\s+(["«“”„]|\()\s*$/;
const CLOSING = /^\s*["»”“)]/;
const CLOSING_ALONE = /^\s*["»”“)]\s+$/;
const MOST_QUOTED_WORDS = 7;
const MOST_BRACKETED_WORDS = 4;

/** Whether nothing but white space, or the end of a quotation, parts word `k` from the one before. */
export function isLinked(words: readonly NameWord[], k: number): boolean {
  const word = words[k];
  return word !== undefined && (word.joined || (k > 0 && CLOSING_ALONE.test(word.gap)));
}

/**
 * Where a quoted («شركة «سنابل»») or bracketed name («الوكالة (الأونروا)») begins at word `k`: the index after its last
 * word, at most `end`. Null where none does. Brackets with figures hold ages and years, no names.
 */
export function quotedEnd(words: readonly NameWord[], k: number, end: number): number | null {
  const opening = OPENING.exec(words[k]?.gap ?? '')?.[1];
  if (opening === undefined) return null;
  const isBracket = opening === '(';
  const most = isBracket ? MOST_BRACKETED_WORDS : MOST_QUOTED_WORDS;
  for (let m = k; m - k < most && m < words.length; m++) {
    if (isBracket && /\p{N}/u.test(words[m]?.text ?? '')) return null;
    const after = words[m + 1];
    if (m + 1 > end) return null;
    if (!after || CLOSING.test(after.gap)) return m + 1;
    if (!/^[\s\-–.]+$/.test(after.gap)) return null;
  }
  return null;
}
