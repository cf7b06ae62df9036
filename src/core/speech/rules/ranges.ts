import { cardinalWords } from '../../arabic/numerals-cardinal';
import { countedNounAfter } from '../counted-noun';
import { countedWords, numberWords, scaleAt, scaledWords, singularAfterScale } from '../counted-forms';
import { isObliqueAt } from '../number-case';
import { cliticBefore, wordAfter, wordBefore, type Reading, type SpokenContext } from '../number-context';
import type { CountedRow } from '../spoken-tables';
import { countedRowAt, IN_HUNDRED, quantityAt } from './quantities';
import { wholeValue, writtenNumberAt, type WrittenNumber } from '../written-number';

const DASH = /%?[ ]?[-–—][ ]?(?=\d)/y;
const SCORE = /(\d{1,3})[ ]?[-–:/][ ]?(\d{1,3})(?!\d|[-–:/.,]\d|%)/y;
/** «2 - صفر» */
const TO_ZERO = /^(\d{1,2}) ?[-–/] ?(?:صفر|لا شيء)(?![\u0621-\u064A])/;
const SENTENCE_EDGE = /[\n.؟!]/;
const WINDOW = 120;

/** Whether the sentence around `index` speaks of sport. */
function isSport({ text, lexicon }: SpokenContext, index: number): boolean {
  let start = index;
  while (start > 0 && index - start < WINDOW && !SENTENCE_EDGE.test(text.charAt(start - 1))) start--;
  let end = index;
  while (end < text.length && end - index < WINDOW && !SENTENCE_EDGE.test(text.charAt(end))) end++;
  return lexicon.sport.test(text.slice(start, end));
}

/** 3-1, 3:1, 88-79 in a text on sport: «ثلاثة مقابل واحد». */
export function scoreAt(context: SpokenContext, index: number): Reading | null {
  const toZero = TO_ZERO.exec(context.text.slice(index, index + 12));
  if (toZero?.[1] && isSport(context, index)) {
    const won = cardinalWords(toZero[1], { gender: 'm', oblique: true, construct: false });
    return { end: index + toZero[0].length, say: `${won} مقابل صفر` };
  }
  SCORE.lastIndex = index;
  const match = SCORE.exec(context.text);
  if (!match) return null;
  const [whole, first = '', second = ''] = match;
  const end = index + whole.length;
  if (/:\d\d$/.test(whole) && first.length <= 2) return null;
  if (whole.includes('/') && !/نتيجة|فا[زئ]/.test(wordBefore(context.text, index).word)) return null;
  const noun = countedNounAfter(context, end);
  if (noun?.direct && Number(first) < Number(second) && isKnownNoun(context, noun.word)) return null;
  if (!isSport(context, index) && !isSet(context.text, index, end)) return null;
  const words = (value: string): string =>
    cardinalWords(value, { gender: 'm', oblique: true, construct: false });
  return { end, say: `${words(first)} مقابل ${words(second)}` };
}

const SET = '[0-7]-[0-7](?:[ ]?\\([0-9]{1,2}-[0-9]{1,2}\\))?';
const BETWEEN_SETS = '[ ]?(?:[،,./]|[)][ ]?[(])?[ ]?و?[ ]?';
const SETS_AFTER = new RegExp(`^${BETWEEN_SETS}${SET}(?![\\d-])`);
const SETS_BEFORE = new RegExp(`(?<![\\d-])${SET}${BETWEEN_SETS}$`);

/** «6-4، 3-6، 7-6»: one of several sets. */
function isSet(text: string, index: number, end: number): boolean {
  if (!/^[0-7]-[0-7]$/.test(text.slice(index, end))) return false;
  return (
    SETS_AFTER.test(text.slice(end, end + 20)) || SETS_BEFORE.test(text.slice(Math.max(0, index - 20), index))
  );
}

/** Whether the word is surely a noun that is counted: in the table, or with the ending of one (أيام، دقيقة، عاما). */
function isKnownNoun({ lexicon }: SpokenContext, word: string): boolean {
  return lexicon.singularOf.has(word) || lexicon.singularForms.has(word) || /[ةا]$/.test(word);
}

/** What follows the second number says how both are counted. */
function rangeEnd(context: SpokenContext, first: WrittenNumber, last: WrittenNumber, joint: string): Reading {
  const { text } = context;
  const percent = /^ ?%/.exec(text.slice(last.end, last.end + 2));
  const bare = (number: WrittenNumber): string => numberWords(number, 'm', true, false);
  if (percent)
    return { end: last.end + percent[0].length, say: `${bare(first)}${joint}${bare(last)} ${IN_HUNDRED}` };
  const scale = scaleAt(text, last.end, false);
  if (scale) {
    const row = countedRowAt(context, scale.end);
    const words = scaledWords(last, scale.scale, true, true);
    return {
      end: row?.end ?? scale.end,
      say: `${bare(first)}${joint}${words}${row ? ` ${singularAfterScale(row.row)}` : ''}`,
    };
  }
  const unit = countedRowAt(context, last.end);
  if (unit) {
    return {
      end: unit.end,
      say: `${numberWords(first, unit.row.gender, true, false)}${joint}${countedWords(last, unit.row, true)}`,
    };
  }
  const noun = countedNounAfter(context, last.end);
  const gender = noun?.gender ?? 'm';
  return {
    end: last.end,
    say: `${numberWords(first, gender, true, false)}${joint}${numberWords(last, gender, true, noun?.direct ?? false)}`,
  };
}

/** 5-7, 2019–2020, 5%-7%: «من … إلى …», without «من» where a preposition stands before, «و» after «بين». */
export function rangeAt(context: SpokenContext, index: number): Reading | null {
  const { text } = context;
  const first = writtenNumberAt(text, index);
  if (!first) return null;
  DASH.lastIndex = first.end;
  const dash = DASH.exec(text)?.[0];
  const last = dash === undefined ? null : writtenNumberAt(text, first.end + dash.length);
  if (dash === undefined || !last) return null;
  if (/^[-–/]\d/.test(text.slice(last.end, last.end + 2))) return null;
  const isRising = Number(`${first.integer}.${first.fraction}`) < Number(`${last.integer}.${last.fraction}`);
  if (!isRising && !isShortYear(first, last)) {
    return {
      end: last.end,
      say: `${numberWords(first, 'm', isObliqueAt(context, index), false)} مقابل ${numberWords(last, 'm', true, false)}`,
    };
  }
  const { clitic, start } = cliticBefore(text, index);
  const before = wordBefore(text, clitic === '' ? index : start).word;
  const years = TWO_YEARS.exec(before);
  if (years && first.integer.length === 4 && last.integer.length === 4) {
    const gender = years[1] === undefined ? 'm' : 'f';
    return {
      end: last.end,
      say: `${numberWords(first, gender, true, false)} و${numberWords(last, gender, true, false)}`,
    };
  }
  const isBetween = /^[وف]?(?:ما)?بين$/.test(before);
  const needsFrom =
    !isBetween &&
    !/^[وف]?من$/.test(before) &&
    !/[بلك]/.test(clitic) &&
    !before.includes('موسم') &&
    !isObliqueByWord(context, index, before);
  const reading = rangeEnd(context, first, last, isBetween ? ' و' : ' إلى ');
  context.lastNumber = { end: reading.end, oblique: true };
  return { end: reading.end, say: (needsFrom ? 'من ' : '') + reading.say };
}

/** «$5-10», «$5-$10 مليون»: both numbers are counted by what follows the second. */
export function moneyRangeAt(
  context: SpokenContext,
  index: number,
  sign: CountedRow,
  start: number,
): Reading | null {
  const { text, lexicon } = context;
  const first = writtenNumberAt(text, index);
  const dash = first && /^ ?[-–] ?/.exec(text.slice(first.end, first.end + 3))?.[0];
  if (!first || !dash) return null;
  const at = first.end + dash.length;
  const second = quantityAt(context, lexicon.currencyBefore.at(text, at)?.end ?? at, sign, start);
  if (!second) return null;
  const needsFrom = !/^[وف]?(?:من|بين)$/.test(wordBefore(text, start).word) && !isObliqueAt(context, start);
  return {
    end: second.end,
    say: `${needsFrom ? 'من ' : ''}${numberWords(first, sign.gender, true, false)} إلى ${second.say}`,
  };
}

/** After a preposition «من» would be a second one. */
function isObliqueByWord(context: SpokenContext, index: number, before: string): boolean {
  return context.lexicon.prepositions.has(before.replace(/^[وف](?=.{2})/, '')) && isObliqueAt(context, index);
}

/** 2019-20 */
function isShortYear(first: WrittenNumber, last: WrittenNumber): boolean {
  return (
    first.integer.length === 4 &&
    last.integer.length === 2 &&
    (wholeValue(first) + 1) % 100 === wholeValue(last)
  );
}

/** Two years, not the time between them: «سنتي 2016-2017». */
const TWO_YEARS = /^[وفبلك]?(?:عامي|موسمي|العامين|الموسمين|(سنتي|السنتين))$/;
/** «القضية رقم 12/2023» */
const OF_A_YEAR = /(?:رقم|القضية|الدعوى|القانون|المرسوم|القرار|قرار|الطعن|البلاغ|المحضر)[: ]*$/;
const FRACTION = /(\d{1,4})[ ]?\/[ ]?(\d{1,4})(?![\d/])/y;
const PARTS = ['', '', 'نصف', 'ثلث', 'ربع', 'خمس', 'سدس', 'سبع', 'ثمن', 'تسع', 'عشر'];
const PLURAL_PARTS = ['', '', '', 'أثلاث', 'أرباع', 'أخماس', 'أسداس', 'أسباع', 'أثمان', 'أتساع', 'أعشار'];

/** 1/2 → «نصف», 2/3 → «ثلثان», 3/4 → «ثلاثة أرباع»; null where Arabic has no word for it. */
export function fractionOf(
  numerator: number,
  denominator: number,
  oblique: boolean,
  construct: boolean,
): string | null {
  const part = PARTS[denominator] ?? '';
  if (part === '' || numerator < 1 || numerator >= denominator) return null;
  if (numerator === 1) return part;
  if (numerator === 2) return part + (oblique ? (construct ? 'ي' : 'ين') : construct ? 'ا' : 'ان');
  return `${cardinalWords(String(numerator), { gender: 'm', oblique, construct: true })} ${PLURAL_PARTS[denominator] ?? ''}`;
}

/** A fraction, a pair of years (2019/2020) or a count out of another («9 على 10»). */
export function fractionAt(context: SpokenContext, index: number): Reading | null {
  FRACTION.lastIndex = index;
  const match = FRACTION.exec(context.text);
  if (!match) return null;
  const [whole, first = '', second = ''] = match;
  const end = index + whole.length;
  const oblique = isObliqueAt(context, index);
  context.lastNumber = { end, oblique };
  const words = (value: string, isOblique: boolean): string =>
    cardinalWords(value, { gender: 'm', oblique: isOblique, construct: false });
  if (/^(?:19|20)\d\d$/.test(second) && OF_A_YEAR.test(context.text.slice(Math.max(0, index - 24), index))) {
    const year = cardinalWords(second, { gender: 'f', oblique: true, construct: false });
    return { end, say: `${words(first, oblique)} لسنة ${year}` };
  }
  if (first.length === 4 && second.length >= 2) {
    // «2023/24»: the century is the first year's.
    const year = second.length === 2 ? first.slice(0, 2) + second : second;
    // «2017/2016», typed from the left: the earlier comes first.
    const [from, to] = Number(year) === Number(first) - 1 ? [year, first] : [first, year];
    const before = TWO_YEARS.exec(wordBefore(context.text, index).word);
    const gender = before?.[1] === undefined ? 'm' : 'f';
    const inWords = (value: string): string =>
      cardinalWords(value, { gender, oblique: true, construct: false });
    return { end, say: `${inWords(from)} ${before ? 'و' : ''}${inWords(to)}` };
  }
  const next = wordAfter(context.text, end);
  const say = fractionOf(
    Number(first),
    Number(second),
    oblique,
    next.start > end && next.word.startsWith('ال'),
  );
  return { end, say: say ?? `${words(first, oblique)} على ${words(second, true)}` };
}
