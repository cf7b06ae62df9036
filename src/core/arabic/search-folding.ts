import { foldLetters } from './letters';

/** A text in the form in which it is searched, and the way back to the written one. */
export interface SearchText {
  folded: string;
  /** `starts[i]` is the written offset of folded unit `i`'s character; one more entry than units. */
  starts: readonly number[];
  /** Where the character of unit `i` ends in the written text, with all marks and tatweels after it. */
  ends: readonly number[];
}

/** A run of space, or a character with what hangs on it: marks of Arabic, Hebrew and Latin, tatweel, invisible signs. */
const CHARACTER =
  /\s+|[^][\u0300-\u036F\u0591-\u05BD\u05BF-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFE00-\uFE0F\uFEFF\u061C\u00AD]*/gu;
/** What of these is left when the parts of a character are taken apart. */
const MARKS =
  /[\u0300-\u036F\u0591-\u05BD\u05BF-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u00AD\uFE00-\uFE0F]/g;
/** Seats of hamza, which writers choose differently: «مسئول» and «مسؤول», «قراءة» and «قرائة». */
const HAMZA = /[ؤئ]/g;
const ARABIC_DIGIT = /[٠-٩۰-۹]/g;
/** Signs that a keyboard has in one shape and a newspaper in another. */
const SIGNS: Readonly<Record<string, string>> = {
  '«': '"', '»': '"', '“': '"', '”': '"', '„': '"', '‟': '"', '’': "'", '‘': "'", 'ʼ': "'",
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-', '٪': '%', '٫': '.', '٬': ',',
}; // prettier-ignore
const SIGN = /[«»“”„‟’‘ʼ‐‑‒–—−٪٫٬]/g;

/** Most characters are met again and again; this bounds what a hostile text can fill. */
const MOST_KNOWN = 4096;
const known = new Map<string, string>();

function foldedCharacter(character: string): string {
  if (/^\s/.test(character)) return ' ';
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = foldLetters(character.normalize('NFKC').replace(HAMZA, 'ء'))
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(SIGN, (sign) => SIGNS[sign] ?? sign)
    .toLowerCase();
  if (known.size < MOST_KNOWN) known.set(character, folded);
  return folded;
}

/**
 * A text as it is searched: what `foldLetters` makes equal (أ إ آ ا, ة ه, ى ي), and hamza on whatever seat, digits of all
 * scripts, quotation marks, dashes, Latin letters with and without marks, in either case; every run of space is one.
 */
export function searchText(text: string): SearchText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    const piece = foldedCharacter(character);
    // Of what stood between two runs of space nothing may be left: «ـ».
    if (piece === ' ' && folded.endsWith(' ')) {
      ends[ends.length - 1] = index + character.length;
      continue;
    }
    folded += piece;
    for (let left = piece.length; left > 0; left--) {
      starts.push(index);
      ends.push(index + character.length);
    }
  }
  starts.push(text.length);
  return { folded, starts, ends };
}
