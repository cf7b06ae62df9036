import type { NameSpan } from './name-span';

/** A name span with the text it stands in. */
export interface PlacedSpan extends NameSpan {
  /** Index of the text in the article. */
  text: number;
  written: string;
}

export interface JoinedPerson {
  spans: PlacedSpan[];
  /** The folded words of the fullest form. */
  parts: string[];
  isFamilyFirst: boolean;
}

const CONNECTORS = new Set([
  'عبد',
  'ابو',
  'ابا',
  'ابي',
  'ابن',
  'بن',
  'ال',
  'ام',
  'بنت',
  'ولد',
  'دي',
  'فون',
  'فان',
  'دير',
]);

/** One form for the spellings of a name: «عبد العاطي» = «عبدالعاطي», hyphens as spaces. */
export function nameUnits(parts: readonly string[]): string[] {
  const units: string[] = [];
  const words = parts.flatMap((part) => part.split(/[-‐‑]/)).filter(Boolean);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const next = words[i + 1];
    if ((CONNECTORS.has(word) || word === 'لا') && next !== undefined && word !== 'بن') {
      words[i + 1] = `${word}${next}`;
      continue;
    }
    if (word === 'بن' || word === 'ابن') continue;
    const last = units.at(-1);
    if (/^(الدين|الله|الاسلام|الرحمن)$/.test(word) && last !== undefined)
      units[units.length - 1] = `${last}${word}`;
    else units.push(word);
  }
  return units;
}

/** Letters that transliterations change freely, each group as one. */
function foldTransliteration(unit: string): string {
  return unit
    .replace(/[غقگك]/g, 'ج')
    .replace(/ڤ/g, 'ف')
    .replace(/پ/g, 'ب')
    .replace(/تش/g, 'ش');
}

const FOLDED: Readonly<Record<string, string>> = { غ: 'ج', ق: 'ج', گ: 'ج', ك: 'ج', ڤ: 'ف', پ: 'ب' };

/** The first letter of `foldTransliteration`, which each name of an article asks of each other. */
function firstFolded(unit: string): string {
  const first = unit.charAt(0);
  return first === 'ت' && unit.charAt(1) === 'ش' ? 'ش' : (FOLDED[first] ?? first);
}

/**
 * Whether two spellings write one name: equal but for letters that transliterations change, or for long vowels that one
 * of them leaves out («بوشنيل», «بوشنل»). Vowels that differ or stand elsewhere make another name («عامر», «عمار»).
 */
export function isSameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  if (firstFolded(a) !== firstFolded(b)) return false;
  const [short, long] = [foldTransliteration(a), foldTransliteration(b)].sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined || short.length < 5 || long.length - short.length > 2)
    return false;
  let at = 0;
  for (const letter of long) {
    if (letter === short[at]) at++;
    else if (!/[اويه]/.test(letter)) return false;
  }
  return at === short.length;
}

/** The same for all spellings that `isSameUnit` takes for one: without what they may differ in. */
export const keyOfUnit = (unit: string): string => foldTransliteration(unit).replace(/[اويه]/g, '');

/** Whether the words of `short` occur in `long` in their order, one of them being its first or last word. */
export function isShortFormOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length) return false;
  let at = 0;
  for (const unit of short) {
    while (at < long.length && !isSameUnit(unit, long[at] ?? '')) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

/**
 * Joins spans into persons. Sure spans of two words or more come first, longest first, so that each short form finds
 * the full name it belongs to; where two people fit, the one named last before it is meant; where a surname alone
 * was given a sure start (a title before it) and fits nobody, it is a person of its own.
 */
export function personsFromSpans(spans: readonly PlacedSpan[]): JoinedPerson[] {
  const units = new Map(spans.map((span) => [span, nameUnits(span.parts)]));
  const unitsOf = (span: PlacedSpan): string[] => units.get(span) ?? [];
  const persons: JoinedPerson[] = [];
  const ordered = spans
    .filter((span) => span.evidence === 'sure')
    .sort((a, b) => unitsOf(b).length - unitsOf(a).length);
  const assigned = new Map<PlacedSpan, JoinedPerson>();
  const place = (span: PlacedSpan): number => span.text * 1e7 + span.start;

  /** Whoever bears a name shares its first word or its last: by the keys of those two, in the order of `persons`. */
  const bearers = new Map<string, Set<JoinedPerson>>();
  const order = new Map<JoinedPerson, number>();
  const keysOf = (units: readonly string[]): string[] => [units[0] ?? '', units.at(-1) ?? ''].map(keyOfUnit);
  const added = (span: PlacedSpan): JoinedPerson => {
    const person = { spans: [], parts: unitsOf(span), isFamilyFirst: span.isFamilyFirst };
    order.set(person, persons.push(person));
    for (const key of keysOf(person.parts)) {
      const known = bearers.get(key);
      if (known) known.add(person);
      else bearers.set(key, new Set([person]));
    }
    return person;
  };
  const candidates = (own: readonly string[]): JoinedPerson[] => {
    const found = new Set(keysOf(own).flatMap((key) => [...(bearers.get(key) ?? [])]));
    return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };

  const fitting = (span: PlacedSpan): JoinedPerson | null => {
    const own = unitsOf(span);
    const fits = candidates(own).filter(
      (person) =>
        isSameName(own, person.parts) &&
        (span.isBacked || span.evidence === 'sure' || !isGivenAlone(own, person)),
    );
    if (fits.length <= 1) return fits[0] ?? null;
    const exact = fits.find((person) => person.parts.length === own.length);
    if (exact) return exact;
    // The one mentioned last before, or else first in the article.
    let best: JoinedPerson | null = null;
    let bestPlace = -1;
    for (const person of fits) {
      for (const other of person.spans) {
        if (place(other) < place(span) && place(other) > bestPlace && unitsOf(other).length > own.length) {
          best = person;
          bestPlace = place(other);
        }
      }
    }
    return best ?? fits[0] ?? null;
  };

  for (const span of ordered) {
    const person = fitting(span) ?? added(span);
    person.spans.push(span);
    assigned.set(span, person);
  }
  for (const span of spans) {
    if (assigned.has(span)) continue;
    fitting(span)?.spans.push(span);
  }
  for (const person of persons) person.spans.sort((a, b) => place(a) - place(b));
  const firstPlace = (person: JoinedPerson): number => Math.min(...person.spans.map(place));
  return persons.sort((a, b) => firstPlace(a) - firstPlace(b));
}

/** «محمد» of «محمد صلاح»; in East Asian names, written without connectors and family first, the first word is the surname. */
function isGivenAlone(own: readonly string[], person: JoinedPerson): boolean {
  const [first, ...rest] = person.parts;
  return (
    own.length === 1 && rest.length > 0 && own[0] === first && own[0] !== rest.at(-1) && !person.isFamilyFirst
  );
}

function isSameName(own: readonly string[], full: readonly string[]): boolean {
  if (own.length === 0) return false;
  if (own.length === 1) {
    const unit = own[0] ?? '';
    return isSameUnit(unit, full.at(-1) ?? '') || isSameUnit(unit, full[0] ?? '');
  }
  // «أنيس العامري», «أنيس عامري»
  const bare = (unit: string): string => unit.replace(/^ال(?=....)/, '');
  if (
    own.length === full.length &&
    own[0] === full[0] &&
    own.every((unit, i) => bare(unit) === bare(full[i] ?? ''))
  )
    return true;
  return (
    isShortFormOf(own, full) &&
    (isSameUnit(own.at(-1) ?? '', full.at(-1) ?? '') || isSameUnit(own[0] ?? '', full[0] ?? ''))
  );
}
