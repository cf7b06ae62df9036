/**
 * Marks that say how a word is read: tanwin, short vowels, shadda, sukun, dagger alif, the signs of recitation. Not madda and
 * hamza (U+0653–0655), which are letters' own where a text writes them apart, nor U+06DD, 06DE and 06E9, which are signs of
 * their own, nor U+06E5 and 06E6, small letters.
 */
const VOWEL_MARKS =
  /[\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08D3-\u08E1\u08E3-\u08FF]/g;

/**
 * A text as it is usually written, without diacritics, to be read and passed on: every letter, sign and joiner stays. (For
 * comparing there is `stripDiacritics`, which drops more.)
 */
export function withoutVowelMarks(text: string): string {
  return text.replace(VOWEL_MARKS, '');
}

/** Whether there is anything to leave out. */
export function hasVowelMarks(text: string): boolean {
  return text.search(VOWEL_MARKS) >= 0;
}
