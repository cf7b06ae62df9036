import { hasLetter, LETTER } from '../arabic/letter-class';
import { calendarOfYear, gregorianDay, type Day } from './calendars';
import { dateIndexFor, isMachineText, type DateIndex, type DateKnowledge } from './date-index';
import type { Calendar } from './extraction-words';

/** A day that a text prints, and where: offsets into the text, the end exclusive. */
export interface PrintedDay {
  /** Gregorian. */
  day: Day;
  /** The calendar in which it is printed. */
  calendar: Calendar;
  start: number;
  end: number;
}

type Order = Record<'day' | 'month' | 'year', number>;

/** One order of day, month and year, around the name of a month. */
interface Form {
  order: Order;
  source: (name: string) => string;
}

const ORDINAL = '(?:st|nd|rd|th|er|ي)?';
const FORMS: readonly Form[] = [
  {
    order: { day: 1, month: 2, year: 3 },
    source: (name) =>
      String.raw`(?<!\d)(?<!\d:)(\d{1,2})${ORDINAL}(?:\s*من)?(?:\s*شهر)?[\s\-–—/،,.]*(?:of\s+)?${name}[\s\-–—/،,.]*(?:عام\s+|سنه\s+)?(\d{4})(?!\d)`,
  },
  {
    order: { day: 2, month: 1, year: 3 },
    source: (name) =>
      String.raw`(?<![${LETTER}])${name}[\s\-–—/،,.]*(\d{1,2})${ORDINAL}[\s،,\-–—/.]+(\d{4})(?!\d)`,
  },
  {
    order: { day: 3, month: 2, year: 1 },
    source: (name) =>
      String.raw`(?<!\d)(\d{4})[\s،,\-–/]+${name}[\s،,\-–/]+(\d{1,2})(?![\d:])(?!\s*[/.-]\s*\d)`,
  },
];

const notDates = new WeakMap<DateIndex, RegExp>();

/** What before a number says that it is no date: a version, a telephone. */
function notDateFor(index: DateIndex): RegExp {
  const known = notDates.get(index) ?? new RegExp(String.raw`${index.oneOf('notDate')}[\s:.#]*$`, 'u');
  notDates.set(index, known);
  return known;
}

function* namedIn(text: string, words: DateKnowledge): Generator<PrintedDay> {
  // What machines write has no word.
  if (isMachineText(text)) return;
  const index = dateIndexFor(words);
  const month = index.monthIn(text);
  if (month === null) return;
  // A second name of the same month may follow: «نيسان / أبريل», «أبريل (نيسان)». Kurdish adds ی to the name.
  const name = String.raw`${month}ي?\.?(?:\s*[/\\(،\-–]?\s*${month.replace('(', '(?:')}\)?)?`;
  for (const { order, source } of FORMS) {
    for (const found of text.matchAll(new RegExp(source(name), 'gu'))) {
      const named = index.months.get(found[order.month] ?? '');
      if (!named) continue;
      const printed = {
        year: Number(found[order.year]),
        month: named.month,
        day: Number(found[order.day]),
      };
      const day = gregorianDay(printed, named.calendar);
      const end = found.index + found[0].length;
      if (day) yield { day, calendar: named.calendar, start: found.index, end };
    }
  }
}

/** What follows a year of the Hijri calendar, and one of the Persian calendar that its countries call Hijri too. */
const PERSIAN_YEAR = new RegExp(
  String.raw`^\s*(?:هـ?\s?\.?\s?ش(?![${LETTER}])|هجري شمسي|شمسي|ش(?![${LETTER}]))`,
  'u',
);
const ISLAMIC_YEAR = new RegExp(String.raw`^\s*(?:هـ?(?![${LETTER}])|هجري|للهجره)`, 'u');

function calendarOf(year: number, after: string): Calendar {
  if (year >= 1300 && year < 1500) {
    if (PERSIAN_YEAR.test(after)) return 'persian';
    if (ISLAMIC_YEAR.test(after)) return 'islamic';
  }
  return calendarOfYear(year);
}

/** No letter of a version and no longer number before; behind it only an hour may follow a dash. */
const NUMERIC =
  /(?<![\d/.\-+a-z])(\d{1,4})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?!\d)(?![-/.]\d(?!\d?:\d))/gu;

function* numericIn(text: string, words: DateKnowledge): Generator<PrintedDay> {
  for (const found of text.matchAll(NUMERIC)) {
    const [first = '', , , last = ''] = [found[1], found[2], found[3], found[4]];
    const isYearFirst = first.length === 4;
    if (!isYearFirst && last.length !== 4) continue;
    const before = text.slice(0, found.index);
    if (hasLetter(before) && notDateFor(dateIndexFor(words)).test(before)) continue;
    const year = Number(isYearFirst ? first : last);
    const month = Number(found[3]);
    const day = Number(isYearFirst ? last : first);
    const end = found.index + found[0].length;
    const calendar = calendarOf(year, text.slice(end));
    // The Arab world writes day before month; a second number above 12 can only be the day.
    const swapped = isYearFirst ? null : gregorianDay({ year, month: day, day: month }, calendar);
    const read = gregorianDay({ year, month, day }, calendar) ?? (month > 12 ? swapped : null);
    if (read) yield { day: read, calendar, start: found.index, end };
  }
}

/** Every day that a text (`dateText`) prints, in its order. */
export function printedDaysIn(text: string, words: DateKnowledge): PrintedDay[] {
  const found = [...namedIn(text, words), ...numericIn(text, words)];
  const days: PrintedDay[] = [];
  for (const day of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (day.start >= (days.at(-1)?.end ?? 0)) days.push(day);
  return days;
}
