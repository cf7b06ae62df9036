import { latinRuns } from '../arabic/latin-runs';
import type { DigitChoice } from '../settings/appearance';

/** The code of zero in each form. */
const ZEROS = { latin: 0x30, arabic: 0x660, persian: 0x6f0 } as const;
export type DigitForm = keyof typeof ZEROS;

const DIGITS = /[0-9٠-٩۰-۹]/g;
const DIGIT = /[0-9٠-٩۰-۹]/;

/** Languages in Arabic script by their primary subtag, with the digits of their own. */
const OWN_DIGITS: Readonly<Record<string, DigitForm>> = {
  ar: 'arabic', arz: 'arabic', ary: 'arabic', apc: 'arabic', acm: 'arabic', ckb: 'arabic', ku: 'arabic', sd: 'arabic',
  fa: 'persian', prs: 'persian', ur: 'persian', ps: 'persian', ks: 'persian', pnb: 'persian', skr: 'persian',
}; // prettier-ignore

/**
 * The digits that a text of a language (BCP 47) is to be shown with; null leaves them as they are. Languages that have
 * no digits but 012 are never given others.
 */
export function digitForm(choice: DigitChoice, lang: string): DigitForm | null {
  if (choice === 'written') return null;
  if (choice === 'latin') return 'latin';
  return OWN_DIGITS[lang.split(/[-_]/)[0]?.toLowerCase() ?? ''] ?? null;
}

/** What makes a word a name for machines: an address, a handle, «#رؤية_2030». */
const CODE = /[@#_]|:\/\//;

/** Stretches whose digits are part of a name: «COVID-19», «iPhone 15», addresses, tags. */
function codesIn(text: string): { start: number; end: number }[] {
  const words = Array.from(text.matchAll(/\S+/g)).filter(({ 0: word }) => CODE.test(word));
  return [
    ...latinRuns(text),
    ...words.map(({ 0: word, index }) => ({ start: index, end: index + word.length })),
  ].toSorted((a, b) => a.start - b.start);
}

/**
 * A text with its digits in one form, offset by offset: nothing becomes longer or shorter. Signs between digits stay:
 * «1.5» and «1,5» mean other things to other readers.
 */
export function textWithDigits(text: string, form: DigitForm | null): string {
  if (form === null || !DIGIT.test(text)) return text;
  const zero = ZEROS[form];
  const codes = codesIn(text);
  let at = 0;
  return text.replace(DIGITS, (digit, index: number) => {
    // Sorted by start: what ends before a digit ends before all later ones.
    while ((codes[at]?.end ?? Infinity) <= index) at++;
    const isInCode = codes.slice(at, at + 2).some(({ start, end }) => start <= index && index < end);
    return isInCode ? digit : String.fromCharCode(zero + (digit.charCodeAt(0) & 0xf));
  });
}
