/** Marks above and below letters: tanwin, short vowels, shadda, sukun, madda and hamza signs, dagger alif. */
const DIACRITICS = /[\u064B-\u065F\u0670\u06D6-\u06ED]/g;
const TATWEEL = /\u0640/g;
/** Zero-width and direction controls: U+200B–200F, 202A–202E, 2060, 2066–2069, FEFF, 061C (Arabic letter mark). */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u061C]/g;

const ARABIC_LETTER =
  /[\u0620-\u063F\u0641-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06FA-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]/;

/** Letters that are one for the reader: seats of hamza, alif forms, final ya and ta marbuta, Persian shapes. */
const FOLDED: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};

export function isArabicLetter(character: string): boolean {
  return ARABIC_LETTER.test(character);
}

/** Drops vowel marks, tatweel and invisible controls; every letter stays. */
export function stripDiacritics(text: string): string {
  return text.replace(DIACRITICS, '').replace(TATWEEL, '').replace(INVISIBLE, '');
}

/**
 * The form under which two spellings of one word are equal: presentation forms resolved (NFKC), marks dropped,
 * أ إ آ ٱ → ا, ى ی → ي, ة → ه, ک → ك. The length may differ from the input's: compare with it, never index by it.
 */
export function foldLetters(text: string): string {
  return stripDiacritics(text.normalize('NFKC')).replace(/[أإآٱىیةک]/g, (letter) => FOLDED[letter] ?? letter);
}
