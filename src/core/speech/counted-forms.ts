import { cardinalWords, fractionWords, scaled } from '../arabic/numerals-cardinal';
import { dualEnding, SCALES, type Gender, type Scale } from '../arabic/numerals';
import type { CountedRow } from './spoken-tables';
import { wholeValue, type WrittenNumber } from './written-number';

/** A number in words, decimals too («ثلاثة فاصلة خمسة»). */
export function numberWords(
  number: WrittenNumber,
  gender: Gender,
  oblique: boolean,
  construct: boolean,
): string {
  if (number.fraction === '') return cardinalWords(number.integer, { gender, oblique, construct });
  const whole = cardinalWords(number.integer, { gender: 'm', oblique, construct: false });
  return `${whole} فاصلة ${fractionWords(number.fraction, oblique)}`;
}

/** Singular with an ending: كيلومتران، ليرتين, دولارا. */
function withEnding(singular: string, ending: string): string {
  return singular.replace(/ة$/, 'ت') + ending;
}

/** A feminine noun ending ة and an invariable one take no alif in the accusative. */
function accusative(word: string): string {
  return /[ةىاءو]$/.test(word) ? word : `${word}ا`;
}

interface Forms {
  singular: string;
  dual: string;
  plural: string;
  accusative: string;
}

function formsOf(row: CountedRow, oblique: boolean): Forms {
  const { singular, plural, gender, adjective = '', after = '', invariable = false } = row;
  const tail = after === '' ? '' : ` ${after}`;
  const agreeing = adjective === '' ? '' : adjective + (gender === 'f' ? 'ة' : '');
  const form = (noun: string, quality: string): string => noun + (quality === '' ? '' : ` ${quality}`) + tail;
  const ending = dualEnding(oblique, false);
  return {
    singular: form(singular, agreeing),
    dual: form(
      invariable ? singular : withEnding(singular, ending),
      agreeing === '' ? '' : withEnding(agreeing, ending),
    ),
    plural: form(plural, adjective === '' ? '' : `${adjective}ة`),
    accusative: form(
      invariable ? singular : accusative(singular),
      agreeing === '' ? '' : accusative(agreeing),
    ),
  };
}

/** The noun's singular as it follows a scale or a decimal («مليون دولار»). */
export function singularAfterScale(row: CountedRow): string {
  return formsOf(row, true).singular;
}

/** A number with a noun that the spoken form brings itself: «سبعة كيلومترات»، «دولاران»، «أحد عشر دولارا». */
export function countedWords(number: WrittenNumber, row: CountedRow, oblique: boolean): string {
  const forms = formsOf(row, oblique);
  const value = wholeValue(number);
  const rest = value % 100;
  if (value === 1) return `${forms.singular} ${row.gender === 'f' ? 'واحدة' : 'واحد'}`;
  if (value === 2 && row.invariable !== true) return forms.dual;
  const words = numberWords(number, row.gender, oblique, true);
  if (rest >= 3 && rest <= 10) return `${words} ${forms.plural}`;
  if (rest >= 11) return `${words} ${forms.accusative}`;
  return `${words} ${forms.singular}`;
}

/** A number and the scale written after it: «ثلاثة ملايين», «مئتا ألف», «واحد فاصلة خمسة مليون». */
export function scaledWords(
  number: WrittenNumber,
  scale: Scale,
  oblique: boolean,
  construct: boolean,
  keepsEnding = false,
): string {
  const value = wholeValue(number);
  if (value >= 1 && value <= 999) {
    const words = scaled(value, scale, oblique, construct && !keepsEnding);
    // The writer's «20 مليون» keeps its bare noun, «12 ألفا» its ending.
    return !keepsEnding && words.endsWith(` ${scale.accusative}`) ? words.slice(0, -1) : words;
  }
  return `${numberWords(number, 'm', oblique, true)} ${scale.singular}`;
}

const SCALE_WORD =
  /[ ]?(?:(ألف|ألفا|آلاف|الاف|ألاف|ألوف)|(مليون|مليونا|ملايين|ملاين)|(مليار|مليارا|مليارات|بليون|بلايين)|(تريليون|ترليون|تريليونا|تريليونات))[ًٍ]?(?![\u0621-\u0652])/y;
const LATIN_SCALE =
  /[ ]?(?:(k|K|thousand)|(m|M|mn|mln|million)|(b|B|bn|Bn|billion)|(t|T|tn|trillion))(?![A-Za-z])/y;

/** The scale word that follows at `index`; Latin letters (20M, 5bn) only beside a currency. */
export function scaleAt(
  text: string,
  index: number,
  hasCurrency: boolean,
): { scale: Scale; end: number; hasEnding: boolean } | null {
  for (const pattern of hasCurrency ? [SCALE_WORD, LATIN_SCALE] : [SCALE_WORD]) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (!match) continue;
    const power = match.slice(1).findIndex((group: string | undefined) => group !== undefined) + 1;
    const scale = SCALES[power];
    if (scale) return { scale, end: index + match[0].length, hasEnding: /ا[ًٍ]?$|ً/.test(match[0]) };
  }
  return null;
}
