import { LETTER } from '../arabic/letter-class';
import { dateIndexFor, type DateIndex, type DateKnowledge } from './date-index';

const two = (value: number | string) => String(value).padStart(2, '0');

type HalfOfDay = 'am' | 'pm' | 'noon' | 'night';

/** The hour by the words of its half of the day: 12 ص is 0, 1 ظهرا is 13, 11 ليلا is 23 and 2 ليلا is 2. */
function hourIn(half: HalfOfDay | null, hour: number): number {
  if (half === null || hour > 12) return hour;
  if (half === 'am') return hour % 12;
  if (half === 'pm') return (hour % 12) + 12;
  if (half === 'noon') return hour >= 1 && hour <= 5 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
}

const OPENS_WITH_LETTER = new RegExp(String.raw`^[\s(]*[${LETTER}]`, 'u');
const ENDS_WITH_LETTER = new RegExp(String.raw`[${LETTER}][\s:]*$`, 'u');
const TWO_LETTERS = new RegExp(`[${LETTER}]{2}`, 'u');
const HALVES: readonly HalfOfDay[] = ['am', 'pm', 'noon', 'night'];
const START = String.raw`(?<![\d:.+]|\d[-/])`;
/** Two groups, hour and minute; the third is seconds. */
const CLOCKS: readonly RegExp[] = [
  new RegExp(String.raw`${START}(\d{1,2})\s?:\s?(\d{2})(?!\d)(?:\s?:\s?(\d{2})(?!\d)(?:[.,]\d+)?)?`, 'u'),
  new RegExp(String.raw`${START}(\d{1,2})\s?h\s?(\d{2})(?![\d${LETTER}])`, 'u'),
];

const patterns = new WeakMap<DateIndex, Map<string, RegExp>>();

/** A pattern with words of the table, made when it is first asked for. */
function patternOf(index: DateIndex, source: string): RegExp {
  const known = patterns.get(index) ?? new Map<string, RegExp>();
  patterns.set(index, known);
  const pattern = known.get(source) ?? new RegExp(source, 'u');
  known.set(source, pattern);
  return pattern;
}

/** The hour and minute of a text: by a colon or an «h», or after the word for an hour, and then without minutes too. */
function clockFound(text: string, index: DateIndex): RegExpExecArray | null {
  for (const pattern of CLOCKS) {
    const found = pattern.exec(text);
    if (found) return found;
  }
  const word = index.oneOf('hour');
  return (
    patternOf(index, String.raw`${word}[\s:]*(\d{1,2})[.,](\d{2})(?!\d)`).exec(text) ??
    // Only with its half of the day after it.
    patternOf(index, String.raw`${word}[\s:]*(\d{1,2})(?=\s*${index.oneOf(...HALVES)})`).exec(text)
  );
}

function halfAround(before: string, after: string, index: DateIndex): HalfOfDay | null {
  const half = (of: HalfOfDay) => index.oneOf(of);
  if (OPENS_WITH_LETTER.test(after))
    for (const name of HALVES)
      if (patternOf(index, String.raw`^[\s(]*${half(name)}`).test(after)) return name;
  if (!ENDS_WITH_LETTER.test(before)) return null;
  // One letter before an hour (م) stands for the era of the year before it.
  for (const name of HALVES) {
    const found = patternOf(index, String.raw`(${half(name)})[\s:]*$`).exec(before);
    if ((found?.[1]?.length ?? 0) > 1) return name;
  }
  return null;
}

const SIGNED = new RegExp(
  String.raw`^(?:\s*(?:z(?![${LETTER}])|([+-]\d{2}):?(\d{2}))|([+-]\d{2}))(?![\d:/])`,
  'u',
);

/** The zone that a text states: `Z`, `+03:00`, or '' where it states none. `after` is what follows the hour at once. */
function zoneIn(text: string, after: string, index: DateIndex): string {
  const signed = SIGNED.exec(after);
  if (signed) {
    const [, hours, minutes, alone] = signed;
    return hours === undefined ? (alone === undefined ? 'Z' : `${alone}:00`) : `${hours}:${minutes ?? '00'}`;
  }
  const names = [...index.offsets.keys()].join('|') || '(?!)';
  const named = TWO_LETTERS.test(text)
    ? patternOf(index, String.raw`(?<![${LETTER}])ب?(${names})(?![${LETTER}])`).exec(text)
    : null;
  const offset = index.offsets.get(named?.[1] ?? '');
  if (!named || offset === undefined) return '';
  if (offset !== 'Z') return offset;
  const own = /^\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?(?![\d/])/u.exec(
    text.slice(named.index + named[0].length),
  );
  return own ? `${own[1] ?? '+'}${two(own[2] ?? '')}:${own[3] ?? '00'}` : 'Z';
}

/** A zone that there is: none lies farther than +14:00; of «+99:99» nothing can be told. */
function sureZone(zone: string): string {
  const [, hours = '0', minutes = '0'] = /^[+-](\d{2}):(\d{2})$/.exec(zone) ?? [];
  return Number(hours) <= 14 && Number(minutes) <= 59 ? zone : '';
}

/** What machines write after a day; the patterns of printed hours cost much more to make. */
const MACHINE = /^[t\s]?(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(z|[+-]\d{2}:?\d{2})?$/;

function machineClockIn(text: string): string | null {
  const [whole, hour = '', minute = '', second, zone = ''] = MACHINE.exec(text) ?? [];
  if (whole === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59)
    return null;
  const own = zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return `T${hour}:${minute}${second === undefined ? '' : `:${second}`}${sureZone(own)}`;
}

/** The hour that a text (`dateText`) prints, as the rest of an ISO 8601 time: `T14:05`, `T14:05+03:00`; or ''. */
export function clockIn(text: string, words: DateKnowledge): string {
  const machine = text === '' ? '' : machineClockIn(text);
  if (machine !== null) return machine;
  const index = dateIndexFor(words);
  const found = clockFound(text, index);
  if (!found) return '';
  const after = text.slice(found.index + found[0].length);
  const [, hours = '', minutes = '00', seconds] = found;
  const hour = hourIn(halfAround(text.slice(0, found.index), after, index), Number(hours));
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return '';
  return `T${two(hour)}:${minutes}${seconds === undefined ? '' : `:${seconds}`}${sureZone(zoneIn(text, after, index))}`;
}
