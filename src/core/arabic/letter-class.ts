/**
 * Bodies of character classes for patterns that each page makes anew. `\p{L}` and its like cost an engine half a
 * millisecond a pattern to expand (V8 14, measured 2026-11); these ranges are exact below U+0900, where the scripts of the
 * news that Mubin reads lie, and beyond take in the blocks of letters with their marks. For patterns with the flag `u`.
 */
const BEYOND = String.raw`\u0904-\u1fff\u2c00-\u2dff\u3041-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\ud7ff\uf900-\ufdfb\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc\u{10000}-\u{1efff}\u{20000}-\u{3ffff}`;

/** Letters of any script. */
export const LETTER = String.raw`A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02c1\u02c6-\u02d1\u02e0-\u02e4\u02ec\u02ee\u0370-\u0374\u0376-\u0377\u037a-\u037d\u037f\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03f5\u03f7-\u0481\u048a-\u052f\u0531-\u0556\u0559\u0560-\u0588\u05d0-\u05ea\u05ef-\u05f2\u0620-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06e5-\u06e6\u06ee-\u06ef\u06fa-\u06fc\u06ff\u0710\u0712-\u072f\u074d-\u07a5\u07b1\u07ca-\u07ea\u07f4-\u07f5\u07fa\u0800-\u0815\u081a\u0824\u0828\u0840-\u0858\u0860-\u086a\u0870-\u0887\u0889-\u088e\u08a0-\u08c9${BEYOND}`;

/** Marks that stand on letters: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels. */
export const MARK = String.raw`\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a`;

/** Digits: ASCII, Arabic-Indic, Persian. */
export const DIGIT = String.raw`0-9\u0660-\u0669\u06f0-\u06f9`;

const A_LETTER = new RegExp(`[${LETTER}]`, 'u');
const A_DIGIT = new RegExp(`[${DIGIT}]`, 'u');

export const hasLetter = (text: string): boolean => A_LETTER.test(text);
export const hasDigit = (text: string): boolean => A_DIGIT.test(text);
