import { hasLetter, LETTER, MARK } from '../arabic/letter-class';
import { foldLetters } from '../arabic/letters';
import type { BylineWord, ExtractionWords } from './extraction-words';
import { isDateLine, junkPhraseOf } from './junk';
import { collapsed, normalText } from './text-likeness';

export interface BylineQuestion {
  text: string;
  siteNames: string[];
  /** Section names, the headline and others that a byline cannot be. */
  others: string[];
}

const TATWEEL = '\u0640';
const MAX_BYLINE = 100;
/** With date, opening and rules of dashes. UTF-16 units: what trims its end takes the square of a longer run of signs. */
const MAX_LINE = 1_000;
const TWO_LETTERS = new RegExp(`[${LETTER}]{2}`, 'u');
const WORD_OF_NAME = new RegExp(`^[${LETTER}${MARK}'’.-]{2,}$`, 'u');

const isLetter = (character: string) => hasLetter(character) && character !== TATWEEL;

interface Index {
  /** Folded and in lower case, the longest first, with the number of their letters. */
  opens: { opening: string; letters: number }[];
  byRole: (role: BylineWord['role']) => ReadonlySet<string>;
  neverStarts: string[];
}

const indexes = new WeakMap<ExtractionWords, Index>();

function indexFor(words: ExtractionWords): Index {
  let index = indexes.get(words);
  if (!index) {
    const roles = new Map<BylineWord['role'], Set<string>>();
    for (const { word, role } of words.bylines) {
      const set = roles.get(role) ?? new Set();
      roles.set(role, set.add(normalText(word)));
    }
    const opens = words.bylines
      .filter(({ role }) => role === 'opens')
      .map(({ word }) => foldLetters(word).toLowerCase())
      .sort((a, b) => b.length - a.length)
      .map((opening) => ({ opening, letters: Array.from(opening).filter(isLetter).length }));
    const none: ReadonlySet<string> = new Set();
    index = {
      opens,
      byRole: (role) => roles.get(role) ?? none,
      neverStarts: Array.from(roles.get('neverStarts') ?? [], (word) => `${word} `),
    };
    indexes.set(words, index);
  }
  return index;
}

/**
 * The name after an opening word: «كتبت أسماء فلان» → «أسماء فلان», «حوار: فلان» → «فلان». Null where the line opens
 * otherwise. Words that also open sentences («كتب فلان أن…») are the caller's to guard by length.
 */
export function nameAfterOpening(line: string, words: ExtractionWords): string | null {
  const text = collapsed(line);
  const folded = foldLetters(text).toLowerCase();
  for (const { opening, letters: length } of indexFor(words).opens) {
    if (!folded.startsWith(opening)) continue;
    // Folding keeps letters one to one, apart from marks: find the end in the printed line by counting letters.
    let at = 0;
    for (let seen = 0; at < text.length && seen < length; at++) if (isLetter(text[at] ?? '')) seen++;
    const rest = text.slice(at);
    if (!/^[\s:：،,\-–—/|]/u.test(rest)) continue;
    const name = rest.replace(/^[\s:：،,\-–—/|]+/u, '').trim();
    if (name) return name;
  }
  return null;
}

/** A name after an opening word in running text is at most this many words («كتب: فلان الفلاني - القاهرة»). */
const MAX_NAME_WORDS = 8;
/** Without a colon the opening word may be a verb or a noun: «كتب فلان في صفحته أن», «تقرير غرفة التجارة يتوقع». */
const MAX_BARE_WORDS = 4;

/** The name of a line that opens like a byline and is as short as one, or null. */
export function nameOfByline(line: string, words: ExtractionWords): string | null {
  const name = nameAfterOpening(line, words);
  const most = /[:：]/u.test(line) ? MAX_NAME_WORDS : MAX_BARE_WORDS;
  return name === null || name.split(' ').length > most ? null : name;
}

/** A name without the date that stands beside it: «سلمى عواد | الثلاثاء 10-03-2026» → «سلمى عواد». */
function withoutDate(text: string, words: ExtractionWords): string {
  const parts = text.split(/(\s*[|•·]\s*|\s+[-–—]\s+|\s*[،,]\s*)/u);
  const isDate = (part: string | undefined) => part !== undefined && isDateLine(part, words);
  while (parts.length > 2 && isDate(parts.at(-1))) parts.splice(-2);
  while (parts.length > 2 && isDate(parts[0])) parts.splice(0, 2);
  return parts.join('');
}

/** The byline in a text, cleaned, or null where it cannot be one (site, section, address, account name). */
export function bylineFrom(
  { text, siteNames, others }: BylineQuestion,
  words: ExtractionWords,
): string | null {
  let name = collapsed(text);
  if (name.length > MAX_LINE) return null;
  name = withoutDate(name, words);
  name = withoutDate(nameAfterOpening(name, words) ?? name, words);
  name = name.replace(/^[\s:|\-–—•·,،]+|[\s:|\-–—•·,،]+$/gu, '');
  const normal = normalText(name);
  if (normal.length < 3 || name.length > MAX_BYLINE || !TWO_LETTERS.test(name)) return null;
  if (/https?:|www\.|@|\.(?:com|net|org)\b/i.test(name)) return null;
  const { byRole, neverStarts } = indexFor(words);
  if (byRole('never').has(normal) || byRole('place').has(normal)) return null;
  if (neverStarts.some((start) => `${normal} `.startsWith(start))) return null;
  // A site's name with its medium is the site's name: «صحيفة الواحة», «الواحة نت».
  const media = byRole('medium');
  const plain = (text: string) => {
    const own = normalText(text)
      .split(' ')
      .filter((word) => !media.has(word));
    return own.join(' ');
  };
  const isSite = siteNames.some((site) => plain(site) !== '' && plain(site) === plain(name));
  if (isSite || plain(name) === '') return null;
  const same = (other: string) => {
    const found = normalText(other);
    return found === normal || (found.length > 3 && found.replaceAll(' ', '') === normal.replaceAll(' ', ''));
  };
  if (siteNames.some(same) || others.some(same)) return null;
  return name;
}

/** Words of a name in a dateline. */
const MAX_NAME = 4;
const DATELINE = /^(.+?)(?:\s+[-–—ـ|/]\s*|\s*[-–—|/:：]\s+|\s*[،,/]\s*)(.+)$/u;

/**
 * Whether a line is a name with the place that it was written in, in either order: «دبي - ميثاء الشامري», «رام الله/ سامي
 * حداد», «سامي حداد – القاهرة». Nothing else tells the name, so the place must be one that datelines name.
 */
export function isDatelineWithName(line: string, words: ExtractionWords): boolean {
  const [, first = '', second = ''] = DATELINE.exec(collapsed(line)) ?? [];
  const places = indexFor(words).byRole('place');
  const isPlace = (part: string) => places.has(normalText(part));
  const isName = (part: string) => {
    const parts = part.split(/\s+/u);
    return (
      parts.length >= 2 &&
      parts.length <= MAX_NAME &&
      !isPlace(part) &&
      parts.every((word) => WORD_OF_NAME.test(word)) &&
      junkPhraseOf({ text: part, linkShare: 0 }, words) === null
    );
  };
  return (isPlace(first) && isName(second)) || (isName(first) && isPlace(second));
}
