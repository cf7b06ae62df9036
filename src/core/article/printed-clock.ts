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

interface Patterns {
  /** Two groups, hour and minute; the third is seconds. */
  clocks: RegExp[];
  /** An hour without minutes: only with its word before and its half of the day after. */
  hour: RegExp;
  after: [HalfOfDay, RegExp][];
  before: [HalfOfDay, RegExp][];
  zones: RegExp;
}

const patterns = new WeakMap<DateIndex, Patterns>();
const HALVES: readonly HalfOfDay[] = ['am', 'pm', 'noon', 'night'];

function patternsFor(index: DateIndex): Patterns {
  let known = patterns.get(index);
  if (!known) {
    const hourWord = index.oneOf('hour');
    const start = String.raw`(?<![\d:.+]|\d[-/])`;
    known = {
      clocks: [
        new RegExp(
          String.raw`${start}(\d{1,2})\s?:\s?(\d{2})(?!\d)(?:\s?:\s?(\d{2})(?!\d)(?:[.,]\d+)?)?`,
          'u',
        ),
        new RegExp(String.raw`${start}(\d{1,2})\s?h\s?(\d{2})(?![\d\p{L}])`, 'u'),
        new RegExp(String.raw`${hourWord}[\s:]*(\d{1,2})[.,](\d{2})(?!\d)`, 'u'),
      ],
      hour: new RegExp(String.raw`${hourWord}[\s:]*(\d{1,2})(?=\s*${index.oneOf(...HALVES)})`, 'u'),
      after: HALVES.map((half) => [half, new RegExp(String.raw`^[\s(]*${index.oneOf(half)}`, 'u')]),
      // One letter before an hour (م) stands for the era of the year before it.
      before: HALVES.map((half) => [half, new RegExp(String.raw`(${index.oneOf(half)})[\s:]*$`, 'u')]),
      zones: new RegExp(
        String.raw`(?<!\p{L})ب?(${[...index.offsets.keys()].join('|') || '(?!)'})(?!\p{L})`,
        'u',
      ),
    };
    patterns.set(index, known);
  }
  return known;
}

function halfAround(
  before: string,
  after: string,
  { after: behind, before: ahead }: Patterns,
): HalfOfDay | null {
  for (const [half, pattern] of behind) if (pattern.test(after)) return half;
  for (const [half, pattern] of ahead) if ((pattern.exec(before)?.[1]?.length ?? 0) > 1) return half;
  return null;
}

const SIGNED = /^(?:\s*(?:z(?!\p{L})|([+-]\d{2}):?(\d{2}))|([+-]\d{2}))(?![\d:/])/u;

/** The zone that a text states: `Z`, `+03:00`, or '' where it states none. `after` is what follows the hour at once. */
function zoneIn(text: string, after: string, index: DateIndex): string {
  const signed = SIGNED.exec(after);
  if (signed) {
    const [, hours, minutes, alone] = signed;
    return hours === undefined ? (alone === undefined ? 'Z' : `${alone}:00`) : `${hours}:${minutes ?? '00'}`;
  }
  const named = patternsFor(index).zones.exec(text);
  const offset = index.offsets.get(named?.[1] ?? '');
  if (!named || offset === undefined) return '';
  if (offset !== 'Z') return offset;
  const own = /^\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?(?![\d/])/u.exec(
    text.slice(named.index + named[0].length),
  );
  return own ? `${own[1] ?? '+'}${two(own[2] ?? '')}:${own[3] ?? '00'}` : 'Z';
}

/** The hour that a text (`dateText`) prints, as the rest of an ISO 8601 time: `T14:05`, `T14:05+03:00`; or ''. */
export function clockIn(text: string, words: DateKnowledge): string {
  const index = dateIndexFor(words);
  const known = patternsFor(index);
  const whole = known.hour.exec(text);
  for (const pattern of [...known.clocks, known.hour]) {
    const found = pattern === known.hour ? whole : pattern.exec(text);
    if (!found) continue;
    const after = text.slice(found.index + found[0].length);
    const [, hours = '', minutes = '00', seconds] = found;
    const hour = hourIn(halfAround(text.slice(0, found.index), after, known), Number(hours));
    if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return '';
    return `T${two(hour)}:${minutes}${seconds === undefined ? '' : `:${seconds}`}${zoneIn(text, after, index)}`;
  }
  return '';
}
