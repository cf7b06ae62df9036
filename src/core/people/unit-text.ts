/*
 * Whole numbers in a text, each as one UTF-16 unit: read at once, and shorter than digits. From here on, so that none needs an escape
 * but the backslash, to below the halves of surrogate pairs, which UTF-8 has not.
 */
const ZERO = 0x23;
const UNITS = 0xd800 - ZERO;

/** @param number 0 to 55,260; it throws a RangeError for others */
export function unitOf(number: number): string {
  if (!(number >= 0 && number < UNITS)) throw new RangeError(`${String(number)} in a unit`);
  return String.fromCharCode(ZERO + number);
}

export const numberAt = (text: string, place: number): number => text.charCodeAt(place) - ZERO;

/** Gaps longer than this are walked in steps. */
export const LONGEST_GAP = 0x8000;

/** Numbers with a sign as those without: 0, -1, 1, -2, 2 and so on, so that the small ones take a byte. */
export const unsigned = (number: number): number => (number << 1) ^ (number >> 31);
export const signed = (number: number): number => (number >>> 1) ^ -(number & 1);
