import type { Calendar } from './extraction-words';

export interface Day {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const MS_OF_DAY = 86_400_000;
/** Rata die of 1 January 1970. */
const EPOCH = 719_163;

function gregorianFromDays(days: number): Day {
  const date = new Date(days * MS_OF_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days since 1 January 1970 of a day in the Persian calendar (33-year rule, right for 1178–1633 AP). */
function daysOfPersian({ year, month, day }: Day): number {
  // 1 Farvardin 1 is 22 March 622 (Julian 19 March), rata die 226895 here counted from the day before.
  const leaps = Math.floor((8 * year + 21) / 33);
  const before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  return 226_894 + 365 * (year - 1) + leaps + before + day - EPOCH;
}

/** Null where the month has no such day. */
function persianToGregorian(given: Day): Day | null {
  const next =
    given.month === 12
      ? { year: given.year + 1, month: 1, day: 1 }
      : { ...given, month: given.month + 1, day: 1 };
  const days = daysOfPersian(given);
  return days < daysOfPersian(next) ? gregorianFromDays(days) : null;
}

let ummAlQura: Intl.DateTimeFormat | undefined;

function isUmmAlQura(days: number, { year, month, day }: Day): boolean {
  ummAlQura ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const printed =
    ummAlQura
      .format(days * MS_OF_DAY)
      .match(/\d+/g)
      ?.map(Number) ?? [];
  return printed[0] === month && printed[1] === day && printed[2] === year;
}

/** The day of the tabular calendar (civil epoch), which the one of Umm al-Qura differs from by two at most. */
function daysOfTabular({ year, month, day }: Day): number {
  const before = 354 * (year - 1) + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1));
  return 227_014 + before + day - EPOCH;
}

function daysOfUmmAlQura(given: Day): number | null {
  const tabular = daysOfTabular(given);
  const shift = [0, -1, 1, -2, 2].find((days) => isUmmAlQura(tabular + days, given));
  return shift === undefined ? null : tabular + shift;
}

/**
 * The calendar of Umm al-Qura, which Gulf papers print. Where the moon was seen a day later than it says, papers print a
 * 30th that it lacks: the day after its 29th. Where the engine lacks it, the tabular one.
 */
function islamicToGregorian(given: Day): Day | null {
  if (given.day > 30) return null;
  const days = daysOfUmmAlQura(given);
  if (days !== null) return gregorianFromDays(days);
  const last = given.day === 30 ? daysOfUmmAlQura({ ...given, day: 29 }) : null;
  return gregorianFromDays(last === null ? daysOfTabular(given) : last + 1);
}

/** A year of the Kurdish calendar is one of the Persian and this: 2726 is 1405. */
const KURDISH = 1321;
const FIRST_KURDISH_YEAR = 2600;

/** A printed year tells its calendar: 13xx and early 14xx are Persian, later 14xx Hijri (1430 = 2009). */
export function calendarOfYear(year: number): Calendar {
  if (year >= 1300 && year < 1430) return 'persian';
  return year >= 1430 && year < 1500 ? 'islamic' : 'gregorian';
}

/** The Gregorian day of a printed one; null where there is no such day, or none between 1990 and 2100. */
export function gregorianDay(given: Day, calendar: Calendar): Day | null {
  if (given.month < 1 || given.month > 12 || given.day < 1 || given.day > 31) return null;
  const persian = given.year >= FIRST_KURDISH_YEAR ? { ...given, year: given.year - KURDISH } : given;
  const day =
    calendar === 'persian'
      ? persianToGregorian(persian)
      : calendar === 'islamic'
        ? islamicToGregorian(given)
        : given;
  if (!day || day.year < FIRST_YEAR || day.year > LAST_YEAR) return null;
  const back = new Date(Date.UTC(day.year, day.month - 1, day.day));
  return back.getUTCDate() === day.day ? day : null;
}
