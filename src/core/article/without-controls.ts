/**
 * Control signs, halves of surrogate pairs and code points of no character: a page may hold them, a text does not. Copied
 * into a terminal or handed to a voice they are orders, not signs.
 */
const NO_TEXT = /[^\P{Cc}\t\n\v\f\r\u0085]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
/** Units of which one may be such: a text without any, as nearly all are, is told six times as fast. */
const SUSPECT = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

/** A text without what stands for nothing to be read; white space stays, a line end of old is a space. */
export const withoutControls = (text: string): string =>
  SUSPECT.test(text) ? text.replace(NO_TEXT, '').replaceAll('\u0085', ' ') : text;
