import { VOWEL_MARK } from '../arabic/vowel-marks';
import type { Appearance } from '../settings/appearance';
import { digitForm, textWithDigits } from './digit-form';

/** How the letters and digits of an article are to be seen. */
export type DisplayChoice = Pick<Appearance, 'digits' | 'diacritics'>;

/** A text as it is seen, and the way between its offsets (UTF-16) and those of the text as it is written. */
export interface DisplayedText {
  written: string;
  text: string;
  /** A hidden mark stands where the next thing seen begins. */
  toDisplayed: (written: number) => number;
  /** Marks hidden before what is seen belong to what is seen before them. */
  toWritten: (displayed: number) => number;
}

const VOWEL_MARKS = new RegExp(`[${VOWEL_MARK}]`, 'g');

/** How many of the leading entries of a growing list are less than a number. */
function countBelow(list: readonly number[], limit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const same = (offset: number): number => offset;

/**
 * What a reader sees of a text. Everything in the house points into the text as it is written; offsets of this one
 * live between the document and those who ask it.
 *
 * @param lang BCP 47, of the article
 */
export function displayedText(
  written: string,
  { digits, diacritics }: DisplayChoice,
  lang: string,
): DisplayedText {
  const inDigits = textWithDigits(written, digitForm(digits, lang));
  const hidden =
    diacritics === 'hidden' ? Array.from(inDigits.matchAll(VOWEL_MARKS), ({ index }) => index) : [];
  if (hidden.length === 0) return { written, text: inDigits, toDisplayed: same, toWritten: same };
  // Where each hidden mark would stand among what is seen.
  const places = hidden.map((index, before) => index - before);
  return {
    written,
    text: inDigits.replace(VOWEL_MARKS, ''),
    toDisplayed: (offset) => offset - countBelow(hidden, offset),
    toWritten: (offset) => offset + countBelow(places, offset + 1),
  };
}
