/**
 * The body of a character class: marks that a text can be read without. Tanwin, short vowels, shadda, sukun, the dagger
 * alif, and what the Qur’an is marked with. Not tatweel, nor signs that stand for words, and neither hamza nor madda: those
 * belong to their letters.
 */
export const VOWEL_MARK = String.raw`\u0615-\u061a\u064b-\u0652\u0656-\u0657\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0898-\u089f\u08d3-\u08e1\u08f0-\u08f3`;

const VOWEL_MARKS = new RegExp(`[${VOWEL_MARK}]`, 'g');

/** A text with its letters alone; everything but the marks stays. */
export function withoutDiacritics(text: string): string {
  return text.replace(VOWEL_MARKS, '');
}
