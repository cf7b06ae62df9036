import type { ClauseTable } from './clause-table';

/** A place where a text may be cut: an offset at the start of a word, and how good it is there; 0 is best. */
export interface Cut {
  offset: number;
  rank: number;
}

const WORD = /\S+/g;
const MARKS_OF_ARABIC = /[\u0640\u064B-\u0652\u0670]/g;
const EDGE = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const SPEAKABLE = /[\p{L}\p{N}]/u;
const CLOSERS = /[»”"'’›)\]}]+$/;

/**
 * The cuts of a text, in order: before every word but the first. Best after a mark of the table, the strongest first;
 * then before a word that begins a clause; then between any two words.
 */
export function clauseCuts(text: string, table: ClauseTable): Cut[] {
  const alone = new Set(table.words);
  const prefixed = new Set(table.prefixedWords);
  const beginsClause = (word: string): boolean => {
    if (alone.has(word)) return true;
    const rest = table.prefixes.includes(word.charAt(0)) ? word.slice(1) : '';
    return alone.has(rest) || prefixed.has(rest);
  };
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }, i, words) => {
    const before = words[i - 1]?.[0].replace(CLOSERS, '');
    // A dash by itself belongs to what is before it: nothing is said for it.
    if (before === undefined || !SPEAKABLE.test(word)) return [];
    const mark = table.marks.indexOf(before.slice(-1));
    const bare = word.replaceAll(MARKS_OF_ARABIC, '').replaceAll(EDGE, '');
    const rank = mark >= 0 ? mark : beginsClause(bare) ? table.marks.length : table.marks.length + 1;
    return [{ offset: index, rank }];
  });
}
