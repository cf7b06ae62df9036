import { isObliqueAt } from '../number-case';
import { arabicReading } from '../latin-reading';
import { wordBefore, type Reading, type SpokenContext } from '../number-context';
import { IN_HUNDRED, quantityAt } from './quantities';
import { fractionOf, moneyRangeAt } from './ranges';
import { writtenNumberAt } from '../written-number';
import { numberWords } from '../counted-forms';

/** ½ and its kin, as numerator and denominator. */
const FRACTION_SIGNS: Record<string, [number, number]> = {
  '½': [1, 2], '⅓': [1, 3], '⅔': [2, 3], '¼': [1, 4], '¾': [3, 4], '⅕': [1, 5], '⅖': [2, 5], '⅗': [3, 5],
  '⅘': [4, 5], '⅙': [1, 6], '⅛': [1, 8], '⅜': [3, 8], '⅝': [5, 8], '⅞': [7, 8],
}; // prettier-ignore

const BELOW_ZERO = /^[ ]*(?:درج(?:ة|ات)[ ]+)?(?:مئوية[ ]+)?تحت (?:ال)?صفر/;
const HANDLE = /@[A-Za-z0-9_.]*[A-Za-z0-9_]|@[\u0621-\u064A_\d]+/y;

/** A currency before its number: «$20 مليون», «€ 5». */
export function currencyBeforeAt(context: SpokenContext, index: number): Reading | null {
  const { text, lexicon } = context;
  const sign = lexicon.currencyBefore.at(text, index);
  if (!sign) return null;
  let digits = sign.end;
  while (text.charAt(digits) === ' ') digits++;
  if (!/\d/.test(text.charAt(digits))) return null;
  return moneyRangeAt(context, digits, sign.row, index) ?? quantityAt(context, digits, sign.row, index);
}

/** −5, -5°, %5, #1, +18, ~20: a sign written before a number. */
export function signedNumberAt(context: SpokenContext, index: number): Reading | null {
  const { text } = context;
  const sign = text.charAt(index);
  const digits = text.charAt(index + 1) === ' ' && sign !== '-' && sign !== '#' ? index + 2 : index + 1;
  if (!/\d/.test(text.charAt(digits))) return null;
  const before = text.charAt(index - 1);
  if (sign === '%') {
    const number = writtenNumberAt(text, digits);
    if (!number) return null;
    return {
      end: number.end,
      say: `${numberWords(number, 'm', isObliqueAt(context, index), false)} ${IN_HUNDRED}`,
    };
  }
  if (sign === '-' && before !== '' && !/[\s(«"]/.test(before)) return null;
  const words = { '-': 'ناقص', '+': 'زائد', '#': 'رقم', '~': 'نحو', '≈': 'نحو', '±': 'زائد أو ناقص' }[sign];
  if (words === undefined) return null;
  const reading = quantityAt(context, digits, null, index);
  if (!reading) return null;
  // «-5 درجات تحت الصفر»: it is said already.
  const isSaid = sign === '-' && BELOW_ZERO.test(text.slice(reading.end, reading.end + 32));
  return isSaid ? reading : { end: reading.end, say: `${words} ${reading.say}` };
}

/** ½ alone or after a whole number («2½»). */
export function fractionSignAt(context: SpokenContext, index: number): Reading | null {
  const fraction = FRACTION_SIGNS[context.text.charAt(index)];
  if (!fraction) return null;
  const words = fractionOf(...fraction, isObliqueAt(context, index), false) ?? '';
  return { end: index + 1, say: /\d/.test(context.text.charAt(index - 1)) ? `و${words}` : words };
}

/** @name → «حساب name»: signs inside become spaces, digits names. */
export function handleAt({ text, lexicon, options }: SpokenContext, index: number): Reading | null {
  HANDLE.lastIndex = index;
  const written = HANDLE.exec(text)?.[0];
  if (written === undefined) return null;
  const letters = written.replace(/[^A-Za-z\u0621-\u064A]+/g, ' ').trim();
  const name =
    options.latin === 'english'
      ? letters
      : letters.replace(/[A-Za-z ]*[A-Za-z]/g, (latin) =>
          latin
            .split(' ')
            .map((part) => (part === '' ? '' : arabicReading(lexicon, part)))
            .join(' '),
        );
  const isNamed = /حساب(?:ه|ها|هم|ات|نا)?$/.test(wordBefore(text, index).word);
  return { end: index + written.length, say: (isNamed ? name : `حساب ${name}`).trim() };
}
