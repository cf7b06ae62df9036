import type { Unit } from './diacritised';

export const FATHA = '\u064E';
export const DAMMA = '\u064F';
export const KASRA = '\u0650';
export const SHADDA = '\u0651';
export const SUKUN = '\u0652';

const SHORT = /[\u064E-\u0650]/;

/** Whether a letter lengthens the vowel before it: one of these, without a mark. */
export const isLong = (unit: Unit | undefined, letters: string): boolean =>
  unit?.marks === '' && letters.includes(unit.letter);

/** The same letter with another vowel; a letter without one stays so. */
export const withVowel = ({ letter, marks }: Unit, vowel: string): Unit => ({
  letter,
  marks: marks.replace(SHORT, vowel),
});
