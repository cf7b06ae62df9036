import { cardinalWords } from '../../arabic/numerals-cardinal';
import { ordinalWords } from '../../arabic/numerals-ordinal';
import { wordAfter, wordBefore, type Reading, type SpokenContext } from '../number-context';

const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:])/y;
const CLOCK_WITH_DOT = /(\d{1,2})[.,](\d{2})(?!\d)/y;
const HOUR = /(\d{1,2})(?![\d.,:%/])/y;
const HALF_DAY = /[ ]?([صم])(?![\u0621-\u0652²]|\.[\u0621-\u064A])/y;

/** «من الساعة 9 إلى 5» */
const SECOND_HOUR = /(?:ال|لل)ساعة \d{1,2}(?::\d\d)? ?(?:[صم]|صباحا|مساء|ظهرا)? (?:إلى|حتى|و) ?$/;

function isHourWord(word: string): boolean {
  return /^[وفبل]?(?:ال|لل)?ساعة$/.test(word);
}

/** «ودقيقة»، «وخمس دقائق»، «والربع»، «والنصف»، «وأربعين دقيقة»; nothing on the hour. */
function minuteWords(minute: number): string {
  if (minute === 0) return '';
  if (minute === 15) return ' والربع';
  if (minute === 30) return ' والنصف';
  if (minute === 1) return ' ودقيقة';
  if (minute === 2) return ' ودقيقتين';
  const words = cardinalWords(String(minute), { gender: 'f', oblique: true, construct: true });
  return ` و${words} ${minute <= 10 ? 'دقائق' : 'دقيقة'}`;
}

/** The part of the day that a 24-hour clock tells. */
function partOfDay(hour: number): string {
  if (hour === 0 || hour === 24) return ' ليلا';
  if (hour <= 12) return '';
  if (hour <= 16) return ' بعد الظهر';
  return hour <= 20 ? ' مساء' : ' ليلا';
}

function timeWords(
  context: SpokenContext,
  end: number,
  hour: number,
  minute: number,
  second: number,
): Reading {
  const spokenHour = hour === 0 ? 12 : hour > 12 ? hour - 12 : hour;
  const words = ordinalWords(spokenHour, 'f', true) + minuteWords(minute);
  const seconds =
    second === 0
      ? ''
      : ` و${cardinalWords(String(second), { gender: 'f', oblique: true, construct: true })} ${second <= 10 ? 'ثوان' : 'ثانية'}`;
  HALF_DAY.lastIndex = end;
  const half = HALF_DAY.exec(context.text);
  if (half)
    return { end: end + half[0].length, say: `${words}${seconds} ${half[1] === 'ص' ? 'صباحا' : 'مساء'}` };
  return { end, say: words + seconds + (isPartOfDayAfter(context, end) ? '' : partOfDay(hour)) };
}

function isPartOfDayAfter({ text, lexicon }: SpokenContext, end: number): boolean {
  const next = wordAfter(text, end);
  if (lexicon.dayParts.has(next.word)) return true;
  return next.word === 'بعد' && /^(?:ال)?(?:ظهر|عصر|منتصف|غد)/.test(wordAfter(text, next.end).word);
}

/** A time of the clock: 9:30, 21:05:30; with a dot only after «الساعة» or before a part of the day. */
export function clockTimeAt(context: SpokenContext, index: number): Reading | null {
  const { text } = context;
  CLOCK.lastIndex = index;
  const clock = CLOCK.exec(text);
  const isAfterHour = isHourWord(wordBefore(text, index).word);
  CLOCK_WITH_DOT.lastIndex = index;
  const dotted = clock ? null : CLOCK_WITH_DOT.exec(text);
  const match =
    clock ?? (dotted && (isAfterHour || isPartOfDayAfter(context, index + dotted[0].length)) ? dotted : null);
  if (!match) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 24 || minute > 59 || second > 59) return null;
  return timeWords(context, index + match[0].length, hour, minute, second);
}

/** «الساعة 9», «9 صباحا»: the full hour. */
export function hourAt(context: SpokenContext, index: number): Reading | null {
  const { text } = context;
  HOUR.lastIndex = index;
  const match = HOUR.exec(text);
  if (!match) return null;
  const hour = Number(match[1]);
  const end = index + match[0].length;
  if (hour > 24) return null;
  if (
    isHourWord(wordBefore(text, index).word) ||
    SECOND_HOUR.test(text.slice(Math.max(0, index - 24), index))
  )
    return timeWords(context, end, hour, 0, 0);
  return hour >= 1 && hour <= 12 && isPartOfDayAfter(context, end)
    ? timeWords(context, end, hour, 0, 0)
    : null;
}
