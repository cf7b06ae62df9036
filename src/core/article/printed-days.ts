import { calendarOfYear, gregorianDay, type Day } from './calendars';
import { dateIndexFor, type DateIndex, type DateKnowledge } from './date-index';
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

interface Patterns {
  dayFirst: RegExp;
  monthFirst: RegExp;
  yearFirst: RegExp;
  notDate: RegExp;
}

const patterns = new WeakMap<DateIndex, Patterns>();

function patternsFor(index: DateIndex): Patterns {
  let known = patterns.get(index);
  if (!known) {
    const { month } = index;
    const second = month.replace('(', '(?:');
    // A second name of the same month may follow: «نيسان / أبريل», «أبريل (نيسان)». Kurdish adds ی to the name.
    const name = String.raw`${month}ي?\.?(?:\s*[/\\(،\-–]?\s*${second}\)?)?`;
    const ordinal = '(?:st|nd|rd|th|er|ي)?';
    known = {
      dayFirst: new RegExp(
        String.raw`(?<!\d)(?<!\d:)(\d{1,2})${ordinal}(?:\s*من)?(?:\s*شهر)?[\s\-–—/،,.]*(?:of\s+)?${name}[\s\-–—/،,.]*(?:عام\s+|سنه\s+)?(\d{4})(?!\d)`,
        'gu',
      ),
      monthFirst: new RegExp(
        String.raw`(?<![\p{L}])${name}[\s\-–—/،,.]*(\d{1,2})${ordinal}[\s،,\-–—/.]+(\d{4})(?!\d)`,
        'gu',
      ),
      yearFirst: new RegExp(
        String.raw`(?<!\d)(\d{4})[\s،,\-–/]+${name}[\s،,\-–/]+(\d{1,2})(?![\d:])(?!\s*[/.-]\s*\d)`,
        'gu',
      ),
      notDate: new RegExp(String.raw`${index.oneOf('notDate')}[\s:.#]*$`, 'u'),
    };
    patterns.set(index, known);
  }
  return known;
}

function* namedIn(text: string, index: DateIndex): Generator<PrintedDay> {
  const { dayFirst, monthFirst, yearFirst } = patternsFor(index);
  for (const [pattern, order] of [
    [dayFirst, { day: 1, month: 2, year: 3 }],
    [monthFirst, { day: 2, month: 1, year: 3 }],
    [yearFirst, { day: 3, month: 2, year: 1 }],
  ] as const) {
    for (const found of text.matchAll(pattern)) {
      const month = index.months.get(found[order.month] ?? '');
      if (!month) continue;
      const printed = {
        year: Number(found[order.year]),
        month: month.month,
        day: Number(found[order.day]),
      };
      const day = gregorianDay(printed, month.calendar);
      const end = found.index + found[0].length;
      if (day) yield { day, calendar: month.calendar, start: found.index, end };
    }
  }
}

/** What follows a year of the Hijri calendar, and one of the Persian calendar that its countries call Hijri too. */
const PERSIAN_YEAR = /^\s*(?:هـ?\s?\.?\s?ش(?!\p{L})|هجري شمسي|شمسي|ش(?!\p{L}))/u;
const ISLAMIC_YEAR = /^\s*(?:هـ?(?!\p{L})|هجري|للهجره)/u;

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

function* numericIn(text: string, index: DateIndex): Generator<PrintedDay> {
  for (const found of text.matchAll(NUMERIC)) {
    const [first = '', , , last = ''] = [found[1], found[2], found[3], found[4]];
    const isYearFirst = first.length === 4;
    if (!isYearFirst && last.length !== 4) continue;
    if (patternsFor(index).notDate.test(text.slice(0, found.index))) continue;
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
  const index = dateIndexFor(words);
  const found = [...namedIn(text, index), ...numericIn(text, index)];
  const days: PrintedDay[] = [];
  for (const day of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (day.start >= (days.at(-1)?.end ?? 0)) days.push(day);
  return days;
}
