import { cardinalWords, digitWords } from '../../arabic/numerals-cardinal';
import { ordinalWords } from '../../arabic/numerals-ordinal';
import { genderOfSingular } from '../counted-noun';
import { wordBefore, type Reading, type SpokenContext } from '../number-context';

const ADDRESS_CHARACTER = "[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'*+,;=%؟\\u0621-\\u0652]";
const URL = new RegExp(`(?:https?://|ftp://|www\\.)${ADDRESS_CHARACTER}+`, 'iy');
const DOMAIN =
  /(?:[A-Za-z0-9-]+\.)+(?:com|net|org|info|edu|gov|int|io|tv|me|co|ai|app|news|uk|us|eg|sa|ae|qa|jo|lb|sy|iq|kw|bh|om|ye|ps|sd|ly|tn|dz|ma|fr|de|ru|ir|tr|cn|jp|kr|in|br|es|it|eu|gl|ly|be)(?![A-Za-z0-9])(?:\/[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]*)?/y;
const EMAIL = /[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/y;
const DOTTED = /(?:[A-Z]\.){2,}/y;
const TOKEN = /[A-Za-zÀ-ÖØ-öø-ɏ]+(?:[&-][A-Za-zÀ-ÖØ-öø-ɏ]+)*/y;
const CODE = /([A-Z](?:[A-Z])?)[-\s]?(\d{1,4})(?![\d.,:/%]|[A-Za-z])/y;
const MIXED_CODE = /[A-Z]\d+(?:[A-Z]\d*)+(?![A-Za-z0-9])/y;
const ROMAN = /[IVX]{2,6}(?![A-Za-z])|[VX](?![A-Za-z])/y;
const ROMAN_VALUES: Record<string, number> = { I: 1, V: 5, X: 10 };

export const LINK = 'رابط';
export const EMAIL_ADDRESS = 'بريد إلكتروني';

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** An address on the web or for mail is said as what it is, not spelled. */
export function addressAt(context: SpokenContext, index: number): Reading | null {
  const { text } = context;
  const mail = matchAt(EMAIL, text, index)?.[0].replace(/[.]+$/, '');
  if (mail) return { end: index + mail.length, say: EMAIL_ADDRESS };
  const link = (matchAt(URL, text, index) ?? matchAt(DOMAIN, text, index))?.[0].replace(/[.,;:!?؟'\]]+$/, '');
  if (!link) return null;
  return { end: index + link.length, say: wordBefore(text, index).word.endsWith(LINK) ? '' : LINK };
}

function romanValue(written: string): number {
  return Array.from(written).reduce((sum, letter, at, all) => {
    const value = ROMAN_VALUES[letter] ?? 0;
    return sum + (value < (ROMAN_VALUES[all[at + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}

/** «لويس XIV» → «الرابع عشر»: a Roman numeral after an Arabic word is an ordinal. */
function romanAt({ text, lexicon }: SpokenContext, index: number): Reading | null {
  const written = matchAt(ROMAN, text, index)?.[0];
  const before = wordBefore(text, index).word;
  if (written === undefined || before === '' || lexicon.functionWords.has(before)) return null;
  return {
    end: index + written.length,
    say: ordinalWords(romanValue(written), genderOfSingular(lexicon, before), true),
  };
}

function letters({ lexicon }: SpokenContext, written: string): string {
  return Array.from(written, (letter) => lexicon.latinLetters.get(letter.toUpperCase()) ?? letter).join(' ');
}

/** F-16 → «إف ستة عشر», H1N1 → «إتش واحد إن واحد». */
function codeAt(context: SpokenContext, index: number): Reading | null {
  const { text } = context;
  const mixed = matchAt(MIXED_CODE, text, index)?.[0];
  if (mixed) {
    const parts = mixed.match(/[A-Z]|\d+/g) ?? [];
    const words = parts.map((part) =>
      /\d/.test(part) ? (part.length > 4 ? digitWords(part) : cardinalWords(part)) : letters(context, part),
    );
    return { end: index + mixed.length, say: words.join(' ') };
  }
  const code = matchAt(CODE, text, index);
  if (!code) return null;
  const [whole, name = '', number = ''] = code;
  if (context.lexicon.latinReadings.has(name)) return null;
  return { end: index + whole.length, say: `${letters(context, name)} ${cardinalWords(number)}` };
}

/** An acronym or name in the table is said in Arabic; another Latin word stays for the voice, without signs in it. */
export function latinAt(context: SpokenContext, index: number): Reading | null {
  const { text, lexicon } = context;
  const dotted = matchAt(DOTTED, text, index)?.[0];
  if (dotted !== undefined) {
    const acronym = dotted.replace(/\./g, '');
    return { end: index + dotted.length, say: lexicon.latinReadings.get(acronym) ?? acronym };
  }
  const token = matchAt(TOKEN, text, index)?.[0] ?? '';
  for (let end = token.length; end >= 1; end = token.lastIndexOf('-', end - 1)) {
    const withDigits =
      end === token.length ? /^[- ]?\d+/.exec(text.slice(index + end, index + end + 4))?.[0] : undefined;
    const numbered =
      withDigits === undefined ? undefined : lexicon.latinReadings.get(token + withDigits.replace(' ', '-'));
    if (numbered !== undefined) return { end: index + end + (withDigits?.length ?? 0), say: numbered };
    const known = lexicon.latinReadings.get(token.slice(0, end));
    if (known !== undefined) return { end: index + end, say: known };
  }
  if (token.length === 1 && /\d/.test(text.charAt(index - 1)))
    return { end: index + 1, say: letters(context, token) };
  return romanAt(context, index) ?? codeAt(context, index);
}
