import { stripDiacritics } from '../arabic/letters';
import type { Gender } from '../arabic/numerals';
import type { SpokenLexicon } from './spoken-lexicon';
import type { SpokenOptions } from './spoken-tables';

/** What a rule reads: the normal text, the tables, and the number said last. */
export interface SpokenContext {
  text: string;
  lexicon: SpokenLexicon;
  options: SpokenOptions;
  /** The number before this one and its case (and gender, where it was an ordinal): a number after «و» shares them. */
  /** Where the last telephone number that a word announced ends. */
  lastPhoneEnd?: number;
  lastNumber: { end: number; oblique: boolean; ordinal?: Gender; year?: Gender } | null;
}

/** What a rule found: `say` is said for the text up to `end`. */
export interface Reading {
  end: number;
  say: string;
}

export interface ContextWord {
  /** Without vowel marks; empty where no word stands there. */
  word: string;
  start: number;
  end: number;
}

const WORD_CHARACTER = /[\u0621-\u0652]/;
const WORD_AT = /[\u0621-\u0652]+/y;
const SKIPPED_BACK = /[ "«»(]/;
/** No farther back is looked for a word or its beginning: in a row of thousands of brackets each would look at all before it. */
const FARTHEST = 80;

/** The Arabic word before `index`, with only spaces, quotes or an opening bracket between. */
export function wordBefore(text: string, index: number): ContextWord {
  let end = index;
  while (end > Math.max(0, index - FARTHEST) && SKIPPED_BACK.test(text.charAt(end - 1))) end--;
  let start = end;
  while (start > Math.max(0, end - FARTHEST) && WORD_CHARACTER.test(text.charAt(start - 1))) start--;
  return { word: stripDiacritics(text.slice(start, end)), start, end };
}

/** The Arabic word after `index`, with only spaces (or an opening quote) between. */
export function wordAfter(text: string, index: number): ContextWord {
  let start = index;
  while (/[ "«]/.test(text.charAt(start))) start++;
  WORD_AT.lastIndex = start;
  const found = WORD_AT.exec(text)?.[0] ?? '';
  return { word: stripDiacritics(found), start, end: start + found.length };
}

/** Letters written right onto the number (بـ3 → ب3), or a lone preposition before it (ب 3). */
export function cliticBefore(text: string, index: number): { clitic: string; start: number } {
  let start = index;
  while (start > 0 && WORD_CHARACTER.test(text.charAt(start - 1))) start--;
  if (start === index && text.charAt(index - 1) === ' ') {
    const { word, start: wordStart } = wordBefore(text, index);
    if (/^(?:[وف]?[بلك]|و)$/.test(word)) return { clitic: word, start: wordStart };
  }
  return { clitic: stripDiacritics(text.slice(start, index)), start };
}
