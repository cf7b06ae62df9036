import { cardinalWords, digitWords } from '../../arabic/numerals-cardinal';
import { spelledLatin } from '../latin-reading';
import { matchAt } from '../match-at';
import { wordBefore, type Reading, type SpokenContext } from '../number-context';

const LETTERS_AND_NUMBER = /([A-Z]{1,3})[-\s.]?(\d{1,4}(?:\.\d{1,3})*)(?![,:/%]\d|\d|%|[A-Za-z])/y;
const MIXED = /(?:[A-Z]+\d+(?:[A-Z]+\d*)*|\d+[A-Z]+\d[A-Z\d]*)(?![A-Za-z0-9])/y;
/** Parts of numbers parted by dots: an address of the network, a version. */
const DOTTED_NUMBER = /\d{1,5}(?:\.\d{1,5}){2,}(?![\d])/y;
const NETWORK_WORD = /(?:IP|آي بي|عنوان|العنوان|الخادم|بروتوكول|خادم)[: ]*$/;
const LONGEST_VALUE = 4;

function partWords(digits: string): string {
  return digits.length > LONGEST_VALUE || (digits.length > 1 && digits.startsWith('0'))
    ? digitWords(digits)
    : cardinalWords(digits);
}

/** F-16 → «إف ستة عشر», H1N1 → «إتش واحد إن واحد». */
export function codeAt({ text, lexicon }: SpokenContext, index: number): Reading | null {
  const mixed = matchAt(MIXED, text, index)?.[0];
  const known = mixed === undefined ? undefined : lexicon.latinReadings.get(mixed);
  if (mixed !== undefined && known !== undefined) return { end: index + mixed.length, say: known };
  if (mixed !== undefined && !lexicon.latinReadings.has(/^[A-Z]+/.exec(mixed)?.[0] ?? '')) {
    const parts = mixed.match(/[A-Z]+|\d+/g) ?? [];
    const words = parts.map((part) => (/\d/.test(part) ? partWords(part) : spelledLatin(lexicon, part)));
    return { end: index + mixed.length, say: words.join(' ') };
  }
  const code = matchAt(LETTERS_AND_NUMBER, text, index);
  if (!code) return null;
  const [whole, name = '', number = ''] = code;
  const numbered = lexicon.latinReadings.get(name + number);
  if (numbered !== undefined) return { end: index + whole.length, say: numbered };
  if (lexicon.latinReadings.has(name)) return null;
  return {
    end: index + whole.length,
    say: `${spelledLatin(lexicon, name)} ${number.split('.').map(partWords).join(' نقطة ')}`,
  };
}

/** 192.168.1.1, 2.0.1: the parts with «نقطة» between; 1.234.567 is a number, unless a word says otherwise. */
export function dottedNumberAt({ text }: SpokenContext, index: number): Reading | null {
  const written = matchAt(DOTTED_NUMBER, text, index)?.[0];
  if (written === undefined) return null;
  const [first = '', ...others] = written.split('.');
  const isThousands =
    first.length <= 3 && !first.startsWith('0') && others.every(({ length }) => length === 3);
  if (isThousands && !(others.length === 3 && NETWORK_WORD.test(text.slice(Math.max(0, index - 24), index))))
    return null;
  return { end: index + written.length, say: [first, ...others].map(partWords).join(' نقطة ') };
}

const FORMATION = /\d(?:-\d){2,3}(?![\d-])/y;

/** 4-3-3, 4-2-3-1: how a team stands on the field. */
export function formationAt({ text }: SpokenContext, index: number): Reading | null {
  const written = /[\d-]/.test(text.charAt(index - 1)) ? undefined : matchAt(FORMATION, text, index)?.[0];
  return written === undefined
    ? null
    : { end: index + written.length, say: digitWords(written.replace(/-/g, '')) };
}

/** «رقم الحساب 1234567»: the word that makes a long number a mere row of digits. */
const SERIAL_WORD =
  /^[وبل]?(?:ال)?(?:رقم|حساب|القومي|الوطني|هوية|جواز|التسلسلي|المرجعي|الضريبي|التجاري|الآيبان|آيبان|رخصة|ترخيص|تسجيل|قيد|لوحة|الكود|كود|الرمز|رمز|البريدي)$/;
const SERIAL = /\d{5,}(?!\d|[.,:/%]\d|%)/y;
const SHORTEST_SERIAL = 7;
/** Nobody counts so many things without parting the thousands. */
const SHORTEST_BARE_SERIAL = 11;

/** Numbers of accounts, papers and plates are said digit by digit. */
export function serialAt({ text }: SpokenContext, index: number): Reading | null {
  const written = matchAt(SERIAL, text, index)?.[0];
  if (written === undefined) return null;
  const near = wordBefore(text, text.charAt(index - 2) === ':' ? index - 2 : index);
  const isCode = /(?:الكود|كود|الرمز|رمز|البريدي)$/.test(near.word);
  const isNamed = SERIAL_WORD.test(near.word) || SERIAL_WORD.test(wordBefore(text, near.start).word);
  if (!(written.length >= SHORTEST_BARE_SERIAL || (isNamed && (isCode || written.length >= SHORTEST_SERIAL))))
    return null;
  return { end: index + written.length, say: digitWords(written) };
}
