import { foldLetters } from './letters';
import { wordsOf } from './words';

/** What a character is to the quick path; a letter or digit is its own folded, lower-case code. */
const DROPPED = 0;
const SEPARATOR = 1;
/** Part of a word between two letters, else a separator: hyphens and apostrophes. */
const JOINER = 2;
/** Only the full path knows it: it may change under NFKC, or combine. */
const UNKNOWN = 3;

const TABLE_END = 0x700;
/** Codes of General Punctuation, a second piece of the table. */
const PUNCTUATION = 0x2000;
const PUNCTUATION_END = 0x2070;

let table: Uint16Array | null = null;

function range(
  codes: Uint16Array,
  first: number,
  last: number,
  value: number | ((code: number) => number),
): void {
  for (let code = first; code <= last; code++)
    codes[code < TABLE_END ? code : code - PUNCTUATION + TABLE_END] =
      typeof value === 'number' ? value : value(code);
}

/** The characters of news in Arabic and Latin script: ASCII, Latin-1, the Arabic block, General Punctuation. */
function codeTable(): Uint16Array {
  const codes = new Uint16Array(TABLE_END + PUNCTUATION_END - PUNCTUATION).fill(UNKNOWN);
  const same = (code: number) => code;
  range(codes, 0, 0x7f, SEPARATOR);
  range(codes, 0x30, 0x39, same);
  range(codes, 0x41, 0x5a, (code) => code + 0x20);
  range(codes, 0x61, 0x7a, same);
  for (const code of [0x27, 0x2d]) range(codes, code, code, JOINER);
  range(codes, 0xc0, 0xde, (code) => code + 0x20);
  range(codes, 0xdf, 0xff, same);
  for (const code of [0xa0, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb7, 0xbb, 0xd7, 0xf7])
    range(codes, code, code, SEPARATOR);
  range(codes, 0x60c, 0x60d, SEPARATOR);
  for (const code of [0x61b, 0x61f, 0x66a, 0x66b, 0x66c, 0x66d, 0x6d4]) range(codes, code, code, SEPARATOR);
  range(codes, 0x61c, 0x61c, DROPPED);
  range(codes, 0x620, 0x64a, same);
  range(codes, 0x640, 0x640, DROPPED);
  range(codes, 0x64b, 0x652, DROPPED);
  range(codes, 0x656, 0x65f, DROPPED);
  range(codes, 0x660, 0x669, same);
  range(codes, 0x66e, 0x66f, same);
  range(codes, 0x670, 0x670, DROPPED);
  range(codes, 0x671, 0x6d3, same);
  range(codes, 0x675, 0x678, UNKNOWN);
  range(codes, 0x6d5, 0x6d5, same);
  range(codes, 0x6d6, 0x6ed, DROPPED);
  range(codes, 0x6ee, 0x6fc, same);
  range(codes, 0x6fd, 0x6fe, SEPARATOR);
  range(codes, 0x6ff, 0x6ff, same);
  for (const letter of 'أإآٱ') range(codes, letter.charCodeAt(0), letter.charCodeAt(0), 0x627);
  for (const letter of 'ىی') range(codes, letter.charCodeAt(0), letter.charCodeAt(0), 0x64a);
  range(codes, 0x629, 0x629, 0x647);
  range(codes, 0x6a9, 0x6a9, 0x643);
  range(codes, 0x2000, 0x205f, SEPARATOR);
  range(codes, 0x200b, 0x200f, DROPPED);
  range(codes, 0x202a, 0x202e, DROPPED);
  for (const code of [0x2010, 0x2011, 0x2019]) range(codes, code, code, JOINER);
  range(codes, 0x2060, 0x2060, DROPPED);
  range(codes, 0x2066, 0x2069, DROPPED);
  return codes;
}

const isLetter = (code: number) =>
  code >= 0x61 && !(code >= 0x660 && code <= 0x669) && !(code >= 0x6f0 && code <= 0x6f9);

function quickly(text: string): string | null {
  table ??= codeTable();
  let result = '';
  let isInWord = false;
  let joiner = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const found =
      code < TABLE_END
        ? table[code]
        : code >= PUNCTUATION && code < PUNCTUATION_END
          ? table[code - PUNCTUATION + TABLE_END]
          : UNKNOWN;
    if (found === undefined || found === UNKNOWN) return null;
    if (found === DROPPED) continue;
    if (found === JOINER) {
      // NFKC makes the non-breaking hyphen a plain one.
      joiner = isInWord && joiner === 0 ? (code === 0x2011 ? 0x2010 : code) : 1;
      continue;
    }
    if (found === SEPARATOR) {
      isInWord = false;
      joiner = 0;
      continue;
    }
    if (isInWord && joiner > 1 && isLetter(found)) result += String.fromCharCode(joiner);
    else if ((!isInWord || joiner > 0) && result !== '') result += ' ';
    result += String.fromCharCode(found);
    isInWord = true;
    joiner = 0;
  }
  return result;
}

/**
 * A text reduced to what two printings of it share: its words (`wordsOf`) with folded letters (`foldLetters`) in lower
 * case, one space between. Quick for the characters of ordinary news, since extraction compares thousands of lines.
 */
export function normalWords(text: string): string {
  return quickly(text) ?? fully(text);
}

/** The same by definition, for every character. */
export function fully(text: string): string {
  return wordsOf(foldLetters(text).toLowerCase())
    .map((word) => word.text)
    .join(' ');
}
