/*
 * A hash of letters that grows letter by letter (FNV-1a, folded), so that all the beginnings of a word are hashed in one pass.
 * Stems are looked for under many cuts of a word, and hardly any is one: the hash says so before a string is cut out.
 */

/** Three digits in base 64 hold one. */
const BITS = 18;
export const HASHES = 2 ** BITS;

export const NO_LETTERS = 0x11c9dc5;

/** @param state of the letters before, or `NO_LETTERS` */
export const withLetter = (state: number, code: number): number => Math.imul(state ^ code, 0x01000193);

export const hashOfState = (state: number): number => (state ^ (state >>> 14)) & (HASHES - 1);

export function hashOfKey(key: string): number {
  let state = NO_LETTERS;
  for (let i = 0; i < key.length; i++) state = withLetter(state, key.charCodeAt(i));
  return hashOfState(state);
}
