import { cardinalWords } from '../../arabic/numerals-cardinal';
import { ordinalWords } from '../../arabic/numerals-ordinal';
import { countedWords } from '../counted-forms';
import { matchAt } from '../match-at';
import { wordAfter, wordBefore, type Reading, type SpokenContext } from '../number-context';

const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:])/y;
const CLOCK_WITH_DOT = /(\d{1,2})[.,](\d{2})(?!\d)/y;
const HOUR = /(\d{1,2})(?![\d.,:%/])/y;
/** «10ص»: no unit is a lone «ص». */
const MORNING = /[ ]?ص(?![\u0621-\u0652]|\.[\u0621-\u064A]|[ ]?\d)/y;
/** «من 10ص إلى 8م»: «م» is no metre after a time of the morning, or before one in «8م». */
const BESIDE_MORNING = /\d[ ]?(?:[صم]|صباحا)[ ]?(?:[-–/و،]|إلى|حتى)[ ]?$/;
const AFTER_MORNING = /^[ ]?م[ ]?(?:[-–/و،]|إلى|حتى)[ ]?\d{1,2}(?::\d\d)?[ ]?ص(?![\u0621-\u0652])/;
/** What tells that a number without a colon is a time: بتوقيت غرينتش، ت.غ، GMT. */
const ZONE = /^[ ]?(?:بتوقيت|بالتوقيت|توقيت|ت[ .]?غ|ت[ .]?م(?![\u0621-\u0652])|GMT|UTC)/;
const FOUR_DIGITS = /([01]\d|2[0-4])([0-5]\d)(?!\d)/y;
/** «في 5 و6 مساء» */
const JOINED_HOUR = /[ ]?(?:و|أو|إلى|حتى|[-–])[ ]?(?:[1-9]|1[0-2])(?::\d\d)?(?!\d)/y;
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

const DURATION_BEFORE =
  /(?:^|[ (])(?:و?ب?زمن|و?ب?وقت|زمنه|وقته|مدته|مدتها)(?: (?:قدره|بلغ|إجمالي|كلي|قياسي))?[: ]*$/;

/** «بزمن 2:03:45» → «ساعتين وثلاث دقائق وخمس وأربعين ثانية». */
function durationWords(parts: readonly number[]): string {
  const rows: [singular: string, plural: string][] = [
    ['ساعة', 'ساعات'],
    ['دقيقة', 'دقائق'],
    ['ثانية', 'ثوان'],
  ];
  return rows
    .slice(rows.length - parts.length)
    .map(([singular, plural], at) => {
      const value = parts[at] ?? 0;
      const number = { integer: String(value), fraction: '', end: 0, isGrouped: false };
      return value === 0
        ? ''
        : countedWords(number, { written: [], singular, plural, gender: 'f' }, true).replace(
            /^(.+) واحدة$/,
            '$1',
          );
    })
    .filter((words) => words !== '')
    .join(' و');
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
  const clock = matchAt(CLOCK, text, index);
  const isAfterHour = isHourWord(wordBefore(text, index).word);
  const dotted = clock ? null : matchAt(CLOCK_WITH_DOT, text, index);
  const bare = clock || dotted ? null : matchAt(FOUR_DIGITS, text, index);
  const loose = dotted ?? bare;
  const looseEnd = index + (loose?.[0].length ?? 0);
  const isTime =
    loose !== null &&
    (ZONE.test(text.slice(looseEnd, looseEnd + 10)) ||
      (loose === dotted && (isAfterHour || isPartOfDayAfter(context, looseEnd))));
  const match = clock ?? (isTime ? loose : null);
  if (!match) return null;
  if (clock && DURATION_BEFORE.test(text.slice(Math.max(0, index - 24), index))) {
    const parts = clock
      .slice(1)
      .flatMap((part: string | undefined) => (part === undefined ? [] : [Number(part)]));
    const end = index + clock[0].length;
    const unit =
      /^ (?:ساعة|ساعات|دقيقة|دقائق)(?![\u0621-\u0652])/.exec(text.slice(end, end + 7))?.[0].length ?? 0;
    return { end: end + unit, say: durationWords(parts) };
  }
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 24 || minute > 59 || second > 59) return null;
  return timeWords(context, index + match[0].length, hour, minute, second);
}

function isHalfDayAfter(text: string, index: number, end: number): boolean {
  if (matchAt(MORNING, text, end)) return true;
  const isEvening = matchAt(HALF_DAY, text, end) !== null;
  return (
    isEvening &&
    (BESIDE_MORNING.test(text.slice(Math.max(0, index - 16), index)) ||
      AFTER_MORNING.test(text.slice(end, end + 20)))
  );
}

/** «الساعة 9», «9 صباحا»: the full hour. */
export function hourAt(context: SpokenContext, index: number): Reading | null {
  const { text } = context;
  const match = matchAt(HOUR, text, index);
  if (!match) return null;
  const hour = Number(match[1]);
  const end = index + match[0].length;
  if (hour > 24) return null;
  if (
    isHourWord(wordBefore(text, index).word) ||
    SECOND_HOUR.test(text.slice(Math.max(0, index - 24), index))
  )
    return timeWords(context, end, hour, 0, 0);
  const joint = matchAt(JOINED_HOUR, text, end)?.[0].length ?? 0;
  return hour >= 1 &&
    hour <= 12 &&
    (isPartOfDayAfter(context, end + joint) || isHalfDayAfter(text, index, end))
    ? timeWords(context, end, hour, 0, 0)
    : null;
}
