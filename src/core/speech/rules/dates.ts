import { ordinalWords } from '../../arabic/numerals-ordinal';
import { cardinalWords } from '../../arabic/numerals-cardinal';
import type { Gender } from '../../arabic/numerals';
import { countedNounAfter } from '../counted-noun';
import { matchAt } from '../match-at';
import { cliticBefore, wordAfter, wordBefore, type Reading, type SpokenContext } from '../number-context';
import { wholeValue, writtenNumberAt } from '../written-number';

const NUMERIC = /(\d{1,4})( ?)([/.\-–])\2(\d{1,2})\2\3\2(\d{4}|\d{1,2})(?![\d/])/y;
const DAY_AND_MONTH = /(\d{1,2})[/-](\d{1,2})(?![\d/%])/y;
const ERA =
  /[ ]?(?:(هـ?)|(ق[ ]?\.?[ ]?م|ق[ ]?\.?[ ]?ه)|(ب[ ]?\.?[ ]?م)|(م))(?![\u0621-\u0652]|\.[\u0621-\u064A](?![\u0621-\u064A]))(?:\.(?=[ ]?[^\s]))?/y;
/** 1 Muharram 1300 AH falls in 1882: smaller years in a full date are Hijri. */
const HIJRI_YEARS = { first: 1200, last: 1599 };

interface Era {
  end: number;
  say: string;
  isHijri: boolean;
}

function eraAt(text: string, index: number): Era | null {
  ERA.lastIndex = index;
  const match = ERA.exec(text);
  if (!match) return null;
  const end = index + match[0].length;
  if (match[1]) return { end, say: ' للهجرة', isHijri: true };
  if (match[2]) return { end, say: match[2].endsWith('م') ? ' قبل الميلاد' : ' قبل الهجرة', isHijri: false };
  return { end, say: match[3] ? ' بعد الميلاد' : ' للميلاد', isHijri: false };
}

function yearWords(value: number, gender: Gender = 'm'): string {
  return cardinalWords(String(value), { gender, oblique: true, construct: false });
}

function fullYear(written: string): number {
  const value = Number(written);
  return written.length === 4 ? value : value + (value < 50 ? 2000 : 1900);
}

function spokenDate(
  context: SpokenContext,
  day: number,
  month: number,
  year: number | null,
  isHijri: boolean,
): string | null {
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const { lexicon, options } = context;
  const name = isHijri
    ? (lexicon.tables.months.hijri[month - 1] ?? '')
    : lexicon.monthName(month, options.monthNames ?? 'international');
  return `${ordinalWords(day, 'm', true)} من ${name}${year === null ? '' : ` ${yearWords(year)}`}`;
}

/** d/m/y, y-m-d, d.m.y; a month over 12 changes places with the day. Days stand oblique, as adverbs of time do. */
export function numericDateAt(context: SpokenContext, index: number): Reading | null {
  NUMERIC.lastIndex = index;
  const match = NUMERIC.exec(context.text);
  if (!match) return dayAndMonthAt(context, index);
  const [whole, first = '', , , second = '', third = ''] = match;
  const isYearFirst = first.length === 4;
  if (first.length === 3 || (isYearFirst ? third.length === 4 : third.length === 1)) return null;
  const year = fullYear(isYearFirst ? first : third);
  const era = eraAt(context.text, index + whole.length);
  const isHijri = era?.isHijri ?? (year >= HIJRI_YEARS.first && year <= HIJRI_YEARS.last);
  const day = Number(isYearFirst ? third : first);
  const month = Number(second);
  const words =
    spokenDate(context, day, month, year, isHijri) ?? spokenDate(context, month, day, year, isHijri);
  if (words === null) return null;
  context.lastNumber = { end: index + whole.length, oblique: true };
  // 2020-05-12T10:30: the time follows.
  const end = era?.end ?? index + whole.length;
  const isStamp = /^T\d\d:\d\d/.test(context.text.slice(end, end + 6));
  return { end: isStamp ? end + 1 : end, say: words + (era?.say ?? '') + (isStamp ? ' الساعة' : '') };
}

/** «يوم 1/5»: a day and a month without year only after a word that announces a date. */
function dayAndMonthAt(context: SpokenContext, index: number): Reading | null {
  DAY_AND_MONTH.lastIndex = index;
  const match = DAY_AND_MONTH.exec(context.text);
  if (!match) return null;
  const before = wordBefore(context.text, index).word.replace(/^(?:[وف]?(?:ب|لل|ال)?)(?=.{3})/, '');
  if (
    !context.lexicon.dateWords.has(before) &&
    !context.lexicon.dateWords.has(wordBefore(context.text, index).word)
  )
    return null;
  const words = spokenDate(context, Number(match[1]), Number(match[2]), null, false);
  return words === null ? null : { end: index + match[0].length, say: words };
}

/** Whether a name of a month stands at `index` (after spaces or an opening bracket). */
function isMonthAfter({ text, lexicon }: SpokenContext, index: number): boolean {
  const { word, start } = wordAfter(text, index);
  if (word === '' || (start === index && word.length < 3)) return false;
  if (word === 'شهر') return isMonth(lexicon, wordAfter(text, start + 3).word);
  if (/^(?:ربيع|جمادى|ذو|ذي)$/.test(word)) return true;
  return isMonth(lexicon, word);
}

function isMonth(lexicon: SpokenContext['lexicon'], word: string): boolean {
  return lexicon.monthOf.has(word) || (lexicon.hijriMonths.has(word) && word !== 'صفر');
}

const DAY = /\d{1,2}(?![\d.])/y;
const FURTHER_DAY =
  /[ ]?(?:(و|إلى|حتى|،[ ]?و?)[ ]?|[-–][ ]?)(\d{1,2})(?!\d)(?:[ ]?(?:و|،[ ]?و?)[ ]?\d{1,2}(?!\d))*/y;

/** «12 مايو», «12-15 مايو», «12 و13 مايو»: the day is an ordinal; the month stays as written. */
export function dayOfMonthAt(context: SpokenContext, index: number): Reading | null {
  const { text } = context;
  const written = matchAt(DAY, text, index)?.[0] ?? '';
  const day = Number(written);
  if (!(day >= 1 && day <= 31)) return null;
  const number = { end: index + written.length };
  const ordinal = ordinalWords(day, 'm', true);
  const reading = (say: string, end = number.end): Reading => {
    context.lastNumber = { end, oblique: true };
    return { end, say };
  };
  if (isMonthAfter(context, number.end)) return reading(`${ordinal} من`);
  const next = wordAfter(text, number.end);
  if (next.word === 'من' && isMonthAfter(context, next.end)) return reading(ordinal);
  FURTHER_DAY.lastIndex = number.end;
  const further = FURTHER_DAY.exec(text);
  if (!further || !isMonthAfter(context, number.end + further[0].length)) return null;
  const last = Number(further[2]);
  if (last < 1 || last > 31) return null;
  if (further[1]) return reading(ordinal);
  const isAfterFrom = wordBefore(text, index).word === 'من';
  return reading(
    `${isAfterFrom ? '' : 'من '}${ordinal} إلى ${ordinalWords(last, 'm', true)} من`,
    number.end + further[0].length,
  );
}

/** The word that makes the number after it a year: عام، سنة، مايو. */
function yearWordBefore(context: SpokenContext, index: number): { isYear: boolean; gender: Gender } {
  const { lexicon, text } = context;
  const before = wordBefore(text, index).word;
  const bare = before.replace(/^[وف]?(?:لل|[بلك]?ال|[بلك])(?=.{2})/, '').replace(/^و(?=[عس])/, '');
  const word = [before, bare].find((candidate) => lexicon.yearWords.has(candidate));
  if (word === undefined)
    return {
      isYear:
        isMonth(lexicon, before) ||
        (/^(?:الأول|الثاني|الآخر|الآخرة|الحجة|القعدة)$/.test(before) && isMonthTail(text, index)),
      gender: 'm',
    };
  return { isYear: true, gender: lexicon.feminineYearWords.has(word) ? 'f' : 'm' };
}

/** «تشرين الثاني 2020»: the second word of a month's name. */
function isMonthTail(text: string, index: number): boolean {
  return /(?:كانون|تشرين|ربيع|جمادى|ذي|ذو) [\u0621-\u0652]+[ ]$/.test(
    text.slice(Math.max(0, index - 20), index),
  );
}

/**
 * A year: after «عام», «سنة» or a month, before an era mark, or a bare number of the years 1900–2099 that counts
 * nothing. Years are second part of an annexation, so oblique.
 */
export function yearAt(context: SpokenContext, index: number): Reading | null {
  const { text } = context;
  const number = writtenNumberAt(text, index);
  if (!number || number.isGrouped || number.fraction !== '' || number.integer.length > 4) return null;
  if (/^[%$€£]|^:\d|^ ?%|^[-/]\d/.test(text.slice(number.end, number.end + 2))) return null;
  const value = wholeValue(number);
  const { clitic, start } = cliticBefore(text, index);
  const joined =
    clitic === 'و' && context.lastNumber?.year !== undefined && start - context.lastNumber.end <= 2;
  const context_ = joined
    ? { isYear: isYearLike(number.integer), gender: context.lastNumber?.year ?? 'm' }
    : yearWordBefore(context, clitic === '' ? index : start);
  const era = eraAt(text, number.end);
  const isAttachedEra =
    era !== null &&
    (era.isHijri ||
      era.say.includes('قبل') ||
      (value >= 400 && value <= 2199 && text.charAt(number.end) !== ' '));
  // «5 سنوات و3 أشهر»: the word before was counted itself.
  const isFurther = clitic === 'و' && !joined && number.integer.length < 3;
  const isAfterYear = context_.isYear && !isFurther && (clitic === '' || /^[بلكوف]+$/.test(clitic));
  if (
    !isAfterYear &&
    !isAttachedEra &&
    !(isYearLike(number.integer) && !countsNoun(context, number.end, index))
  )
    return null;
  context.lastNumber = { end: number.end, oblique: true, ...(isAfterYear ? { year: context_.gender } : {}) };
  const hasEra =
    era !== null && (isAfterYear || isAttachedEra || (isYearLike(number.integer) && era.say === ' للميلاد'));
  return {
    end: hasEra ? era.end : number.end,
    say: yearWords(value, isAfterYear ? context_.gender : 'm') + (hasEra ? era.say : ''),
  };
}

function isYearLike(integer: string): boolean {
  return /^(?:19|20)\d\d$/.test(integer);
}

/** Whether a noun that can be counted follows, or a verb before takes the number as its people. */
function countsNoun(context: SpokenContext, end: number, index: number): boolean {
  const { lexicon, text } = context;
  const before = wordBefore(text, index).word;
  if (lexicon.ambiguousVerbs.has(before) || lexicon.ambiguousVerbs.has(before.replace(/^[وف]/, '')))
    return true;
  if (/^ ?(?:ألف|آلاف|مليون|مليار|تريليون)/.test(text.slice(end, end + 8))) return true;
  if (lexicon.countedAfter.at(text, text.charAt(end) === ' ' ? end + 1 : end))
    return !/^ ?م(?![\u0621-\u064A²2])/.test(text.slice(end, end + 3));
  const noun = countedNounAfter(context, end);
  if (noun?.direct && /^ ?2000/.test(text.slice(end - 4, end))) return true;
  return (
    noun !== null &&
    noun.direct &&
    (lexicon.singularForms.has(noun.word) ||
      lexicon.pluralForms.has(noun.word) ||
      (/[ةا]$/.test(noun.word) && before !== 'في'))
  );
}
