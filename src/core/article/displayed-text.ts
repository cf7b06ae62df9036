import { VOWEL_MARK } from '../arabic/vowel-marks';
import { countWhile } from '../count-while';
import type { Appearance } from '../settings/appearance';
import { digitForm, textWithDigits } from './digit-form';
import type { MarkChange } from './mark-change';

/** How the letters and digits of an article are to be seen. */
export type DisplayChoice = Pick<Appearance, 'digits' | 'diacritics'>;

/** A text as it is seen, and the way between its offsets (UTF-16) and those of the text as it is written. */
export interface DisplayedText {
  written: string;
  text: string;
  /** A hidden mark stands where the next thing seen begins, a mark that is put belongs to the letter before it. */
  toDisplayed: (written: number) => number;
  /** Marks hidden before what is seen belong to what is seen before them. */
  toWritten: (displayed: number) => number;
}

const VOWEL_MARKS = new RegExp(`[${VOWEL_MARK}]`, 'g');

/** A change, and where what is put begins among what is seen. */
interface Placed extends MarkChange {
  place: number;
}

const same = (offset: number): number => offset;

/** The way between a text and the same with other marks. @param changes in order, none overlapping another */
function offsetsOver(changes: readonly MarkChange[]): Pick<DisplayedText, 'toDisplayed' | 'toWritten'> {
  let shift = 0;
  const placed = changes.map(({ at, cut, put }): Placed => {
    const place = at + shift;
    shift += put.length - cut;
    return { at, cut, put, place };
  });
  return {
    toDisplayed: (offset) => {
      const change = placed[countWhile(placed, ({ at, cut }) => at + (cut === 0 ? 0 : 1) <= offset) - 1];
      if (!change) return offset;
      const { at, cut, put, place } = change;
      const beyond = offset - at - cut;
      return beyond >= 0 ? place + put.length + beyond : place + Math.min(offset - at, put.length);
    },
    toWritten: (offset) => {
      const change = placed[countWhile(placed, ({ place }) => place <= offset) - 1];
      if (!change) return offset;
      const { at, cut, put, place } = change;
      const beyond = offset - place - put.length;
      return beyond >= 0 ? at + cut + beyond : at + Math.min(offset - place, cut);
    },
  };
}

/** A text with other marks. */
function changed(text: string, changes: readonly MarkChange[]): string {
  let seen = '';
  let from = 0;
  for (const { at, cut, put } of changes) {
    seen += text.slice(from, at) + put;
    from = at + cut;
  }
  return seen + text.slice(from);
}

/**
 * What a reader sees of a text. Everything in the house points into the text as it is written; offsets of this one
 * live between the document and those who ask it.
 *
 * @param lang BCP 47, of the article
 * @param vowels that are put where marks are not hidden, in order
 */
export function displayedText(
  written: string,
  { digits, diacritics }: DisplayChoice,
  lang: string,
  vowels: readonly MarkChange[] = [],
): DisplayedText {
  // Digit by digit, so that no offset changes.
  const inDigits = textWithDigits(written, digitForm(digits, lang));
  const changes =
    diacritics === 'hidden'
      ? Array.from(inDigits.matchAll(VOWEL_MARKS), ({ index }): MarkChange => ({
          at: index,
          cut: 1,
          put: '',
        }))
      : vowels;
  if (changes.length === 0) return { written, text: inDigits, toDisplayed: same, toWritten: same };
  return { written, text: changed(inDigits, changes), ...offsetsOver(changes) };
}
