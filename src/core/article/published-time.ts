import { hasLetter, LETTER } from '../arabic/letter-class';
import { dateIndexFor, dateText, isMachineText, type DateKnowledge } from './date-index';
import { clockIn } from './printed-clock';
import { printedDaysIn, type PrintedDay } from './printed-days';

/** A time as printed. */
export interface PrintedTime {
  /** ISO 8601, to the precision printed. */
  time: string;
  /** What the words before it call it; `plain` where there are none. */
  kind: 'published' | 'updated' | 'plain';
}

const MAX_TEXT = 400;
const two = (value: number) => String(value).padStart(2, '0');

interface Stretch {
  kind: PrintedTime['kind'];
  start: number;
  end: number;
}

/** The stretches of a text that its labels begin («نُشر … آخر تحديث …»), what stands before the first one too. */
function stretchesOf(text: string, words: DateKnowledge): Stretch[] {
  if (isMachineText(text)) return [{ kind: 'plain', start: 0, end: text.length }];
  const { wordsOf } = dateIndexFor(words);
  const labels = (['published', 'updated'] as const)
    .flatMap((kind) => Array.from(text.matchAll(wordsOf(kind)), ({ index }) => ({ kind, start: index })))
    .sort((a, b) => a.start - b.start);
  const starts: { kind: PrintedTime['kind']; start: number }[] = [{ kind: 'plain', start: 0 }, ...labels];
  return starts.map((label, i) => ({ ...label, end: starts[i + 1]?.start ?? text.length }));
}

function timeIn(
  text: string,
  { start, end }: Stretch,
  days: PrintedDay[],
  words: DateKnowledge,
): string | null {
  const inside = days.filter((day) => day.start >= start && day.start < end);
  // A day in two calendars is one day, and the Gregorian one is sure.
  const chosen = inside.find(({ calendar }) => calendar === 'gregorian') ?? inside[0];
  if (!chosen) return null;
  const { day, calendar } = chosen;
  const same = inside.filter((other) => other.calendar === calendar);
  const next = same.find((other) => other.start > chosen.start)?.start ?? end;
  // «14:05 | نُشر في 10 مارس 2026»: what stands before a label belongs to it where no day does.
  const from = days.some((other) => other.start < start) ? start : 0;
  const clock =
    clockIn(text.slice(chosen.end, next), words) || clockIn(text.slice(from, chosen.start), words);
  return `${day.year}-${two(day.month)}-${two(day.day)}${clock}`;
}

/** A month, perhaps by two names, with its year and no other number. */
function namedMonthIn(text: string, month: string): RegExpExecArray | null {
  const name = String.raw`${month}\.?(?:\s*[/(،-]?\s*${month}\)?)?`;
  return new RegExp(String.raw`^(\D*?)(?<![${LETTER}])${name}[\s\-/،,.]*(\d{4})(?!\d)(\D*)$`, 'u').exec(text);
}

/** «عدد مارس 2026»: a text that tells a month and no more. */
function monthIn(text: string, words: DateKnowledge): string | null {
  const index = dateIndexFor(words);
  const iso = /^(\d{4})-(\d{2})$/.exec(text);
  const names = index.monthIn(text);
  const named = names === null ? null : namedMonthIn(text, names);
  const month = index.months.get(named?.[2] ?? '');
  const year = Number(iso?.[1] ?? named?.[4] ?? 0);
  const number = iso ? Number(iso[2]) : month?.calendar === 'gregorian' ? month.month : 0;
  if (number < 1 || number > 12 || year < 1990 || year > 2100) return null;
  const around = `${named?.[1] ?? ''} ${named?.[5] ?? ''}`;
  const known = index.wordsOf(null, 'published', 'updated', 'unit');
  return hasLetter(around.replace(known, ' ')) ? null : `${year}-${two(number)}`;
}

/**
 * The time that a text states and what it calls it: its publication before a time without a label, and that before an
 * update. Gregorian months of Mashriq and Maghreb, Hijri, Persian and Kurdish dates, Arabic-Indic digits. Null where there
 * is none between 1990 and 2100.
 */
export function printedTimeFromText(source: string, words: DateKnowledge): PrintedTime | null {
  const text = dateText(source.slice(0, MAX_TEXT)).replace(
    /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)?(?=z|[+-]|$)/,
    (_, year: string, month: string, day: string, hour: string, minute: string, second?: string) =>
      `${year}-${month}-${day}t${hour}:${minute}${second === undefined ? '' : `:${second}`}`,
  );
  if (!/\d{4}/.test(text)) return null;
  const days = printedDaysIn(text, words);
  if (!days.length) {
    const time = monthIn(text, words);
    return time === null ? null : { time, kind: 'plain' };
  }
  const found = stretchesOf(text, words).flatMap((stretch) => {
    const time = timeIn(text, stretch, days, words);
    return time === null ? [] : [{ time, kind: stretch.kind }];
  });
  const of = (kind: PrintedTime['kind']) => found.find((printed) => printed.kind === kind);
  return of('published') ?? of('plain') ?? of('updated') ?? null;
}

/** The time alone of `printedTimeFromText`: «الجمعة 24 نيسان / أبريل 2020 08:12 م» → `2020-04-24T20:12`. */
export function publishedTimeFromText(source: string, words: DateKnowledge): string | null {
  return printedTimeFromText(source, words)?.time ?? null;
}
