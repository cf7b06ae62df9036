import { foldLetters } from '../arabic/letters';
import type { Calendar, MonthName } from './extraction-words';

interface Day {
  year: number;
  month: number;
  day: number;
}

/** Arabic-Indic and Persian digits as ASCII ones. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

const two = (value: number) => String(value).padStart(2, '0');

/** Days since 1 January 1970 of a day in the Persian calendar (33-year rule, right for 1178–1633 AP). */
function persianToGregorian({ year, month, day }: Day): Day {
  // 1 Farvardin 1 is 22 March 622 (Julian 19 March), rata die 226895 here counted from the day before.
  const leaps = Math.floor((8 * year + 21) / 33);
  const before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  return gregorianFromDays(226_894 + 365 * (year - 1) + leaps + before + day - 719_163);
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
      .format(days * 86_400_000)
      .match(/\d+/g)
      ?.map(Number) ?? [];
  return printed[0] === month && printed[1] === day && printed[2] === year;
}

/**
 * The calendar of Umm al-Qura, which Gulf papers print; where the engine lacks it, the tabular one (civil epoch),
 * a day off at times.
 */
function islamicToGregorian({ year, month, day }: Day): Day {
  const days =
    227_014 + 354 * (year - 1) + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + day;
  const tabular = days - 719_163;
  for (const shift of [0, -1, 1, -2])
    if (isUmmAlQura(tabular + shift, { year, month, day })) return gregorianFromDays(tabular + shift);
  return gregorianFromDays(tabular);
}

function gregorianFromDays(days: number): Day {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A printed year tells its calendar: 13xx and early 14xx are Persian, later 14xx Hijri (1430 = 2009). */
function calendarOfYear(year: number): Calendar {
  if (year >= 1300 && year < 1430) return 'persian';
  return year >= 1430 && year < 1500 ? 'islamic' : 'gregorian';
}

function checked(given: Day, calendar: Calendar): Day | null {
  if (given.month < 1 || given.month > 12 || given.day < 1 || given.day > 31) return null;
  const day =
    calendar === 'persian'
      ? persianToGregorian(given)
      : calendar === 'islamic'
        ? islamicToGregorian(given)
        : given;
  if (day.year < 1990 || day.year > 2100) return null;
  const back = new Date(Date.UTC(day.year, day.month - 1, day.day));
  return back.getUTCDate() === day.day ? day : null;
}

const AFTERNOON = /^\s*(?:م(?![\u0621-\u064A])|مساء|بعد الظهر|p\.?m\b|ب\.ظ)/i;
const MORNING = /^\s*(?:ص(?![\u0621-\u064A])|صباحا|a\.?m\b|ق\.ظ)/i;

/** Greenwich in its spellings, and its signs. */
const UNIVERSAL = /(?:\bGMT|\bUTC|\bZ)\b|[غج]رين[يو]?تش/;

/** Hour and minute in a text, or '' where it prints none. */
function clockIn(text: string): string {
  const found = /(?<![\d/.-])(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)/.exec(text);
  if (!found) return '';
  let hour = Number(found[1]);
  const rest = text.slice(found.index + found[0].length);
  const before = text.slice(0, found.index);
  if (AFTERNOON.test(rest) || /(?:مساء|\bpm)\s*$/i.test(before)) hour = hour < 12 ? hour + 12 : hour;
  else if (MORNING.test(rest)) hour = hour === 12 ? 0 : hour;
  return hour > 23 || Number(found[2]) > 59 ? '' : `T${two(hour)}:${found[2] ?? '00'}`;
}

const ISO =
  /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s|،,\-–]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;

function isoIn(text: string): string | null {
  const found = ISO.exec(text);
  if (!found) return null;
  const year = Number(found[1]);
  const day = checked({ year, month: Number(found[2]), day: Number(found[3]) }, calendarOfYear(year));
  if (!day) return null;
  const date = `${day.year}-${two(day.month)}-${two(day.day)}`;
  if (found[4] === undefined || Number(found[4]) > 23) return date;
  const zone = (found[7] ?? '').toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  if (!zone && /^\s*(?:[صم](?![\u0621-\u064A])|[ap]\.?m)/i.test(text.slice(found.index + found[0].length)))
    return date + clockIn(text.slice(found.index + (found[0].indexOf(':') - 2)));
  return `${date}T${two(Number(found[4]))}:${found[5] ?? '00'}${found[6] ? `:${found[6]}` : ''}${zone}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const patterns = new WeakMap<
  MonthName[],
  { names: Map<string, MonthName>; dayFirst: RegExp; monthFirst: RegExp }
>();

function patternsFor(months: MonthName[]) {
  const known = patterns.get(months);
  if (known) return known;
  const names = new Map(months.map((month) => [foldLetters(month.name).toLowerCase(), month]));
  const name = [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
  // A second name of the same month may follow: «نيسان / أبريل», «أبريل (نيسان)».
  const twice = String.raw`(${name})\.?(?:\s*[/\\(،-]?\s*(?:${name})\)?)?`;
  const known2 = {
    names,
    dayFirst: new RegExp(
      String.raw`(?<!\d)(\d{1,2})\s*(?:st|nd|rd|th|من)?[\s\-–/،,.]*(?:of\s+)?${twice}[\s\-–/،,.]*(?:عام\s+|سنة\s+)?(\d{4})(?!\d)`,
      'iu',
    ),
    monthFirst: new RegExp(
      String.raw`(?<![\p{L}])${twice}[\s\-–/،,.]*(\d{1,2})(?:st|nd|rd|th)?[\s،,\-–/.]+(\d{4})(?!\d)`,
      'iu',
    ),
  };
  patterns.set(months, known2);
  return known2;
}

function namedIn(text: string, months: MonthName[]): { day: Day; at: number } | null {
  const { names, dayFirst, monthFirst } = patternsFor(months);
  for (const [pattern, order] of [
    [dayFirst, [1, 2, 3]],
    [monthFirst, [2, 1, 3]],
  ] as const) {
    const found = pattern.exec(text);
    const month = names.get((found?.[order[1]] ?? '').toLowerCase());
    if (!found || !month) continue;
    const day = checked(
      { year: Number(found[3]), month: month.month, day: Number(found[order[0]]) },
      month.calendar,
    );
    if (day) return { day, at: found.index + found[0].length };
  }
  return null;
}

function numericIn(text: string): { day: Day; at: number } | null {
  for (const found of text.matchAll(
    /(?<![\d/.-])(\d{1,4})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?![\d])/g,
  )) {
    const [a, b, c] = [Number(found[1]), Number(found[3]), Number(found[4])];
    const at = found.index + found[0].length;
    const yearFirst = (found[1] ?? '').length === 4;
    const year = yearFirst ? a : (found[4] ?? '').length === 4 ? c : null;
    if (year === null) continue;
    const calendar = calendarOfYear(year);
    const last = yearFirst ? c : a;
    // The Arab world writes day before month; a second number above 12 can only be the day.
    const day =
      checked({ year, month: b, day: last }, calendar) ?? checked({ year, month: last, day: b }, calendar);
    if (day) return { day, at };
  }
  return null;
}

/**
 * The first time that a text states, as ISO 8601 to the precision printed: «الجمعة 24 نيسان / أبريل 2020 08:12 م» →
 * `2020-04-24T20:12`. Gregorian months of Mashriq and Maghreb, Persian and Hijri dates, Arabic-Indic digits. Null
 * where there is none between 1990 and 2100.
 */
export function publishedTimeFromText(source: string, months: MonthName[]): string | null {
  const text = asciiDigits(foldLetters(source.slice(0, 400)))
    .replace(/\s+/g, ' ')
    .trim();
  const iso = isoIn(text);
  if (iso !== null) return iso;
  const found = namedIn(text, months) ?? numericIn(text);
  if (!found) return null;
  const { year, month, day } = found.day;
  const date = `${year}-${two(month)}-${two(day)}`;
  const zone =
    UNIVERSAL.test(text) && !/(?:GMT|UTC|ينتش)\s*[+-]/.test(text)
      ? 'Z'
      : (/[+-]\d{2}:?\d{2}\b/.exec(text.slice(found.at))?.[0] ?? '');
  const clock = clockIn(text.slice(found.at)) || clockIn(text);
  return date + clock + (clock ? zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') : '');
}
