import { foldLetters } from '../arabic/letters';
import type { ExtractionWords } from './extraction-words';
import { isDateLine } from './junk';
import { collapsed, normalText } from './text-likeness';

export interface BylineQuestion {
  text: string;
  siteNames: string[];
  /** Section names, the headline and others that a byline cannot be. */
  others: string[];
}

const TATWEEL = '\u0640';
const MAX_BYLINE = 100;

const isLetter = (character: string) => /\p{L}/u.test(character) && character !== TATWEEL;

function opensFrom(words: ExtractionWords): string[] {
  return words.bylines
    .filter(({ role }) => role === 'opens')
    .map(({ word }) => foldLetters(word))
    .sort((a, b) => b.length - a.length);
}

/**
 * The name after an opening word: «كتبت أسماء فلان» → «أسماء فلان», «حوار: فلان» → «فلان». Null where the line opens
 * otherwise. Words that also open sentences («كتب فلان أن…») are the caller's to guard by length.
 */
export function nameAfterOpening(line: string, words: ExtractionWords): string | null {
  const text = collapsed(line);
  const folded = foldLetters(text);
  for (const opening of opensFrom(words)) {
    if (!folded.toLowerCase().startsWith(opening.toLowerCase())) continue;
    // Folding keeps letters one to one, apart from marks: find the end in the printed line by counting letters.
    const length = Array.from(opening).filter(isLetter).length;
    let at = 0;
    for (let seen = 0; at < text.length && seen < length; at++) if (isLetter(text[at] ?? '')) seen++;
    const rest = text.slice(at);
    if (!/^[\s:：،,\-–—/|]/u.test(rest)) continue;
    const name = rest.replace(/^[\s:：،,\-–—/|]+/u, '').trim();
    if (name) return name;
  }
  return null;
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
  name = withoutDate(nameAfterOpening(name, words) ?? name, words);
  name = name.replace(/^[\s:|\-–—•·,،]+|[\s:|\-–—•·,،]+$/gu, '');
  const normal = normalText(name);
  if (normal.length < 3 || name.length > MAX_BYLINE || !/\p{L}{2}/u.test(name)) return null;
  if (/https?:|www\.|@|\.(?:com|net|org)\b/i.test(name)) return null;
  if (words.bylines.some(({ word, role }) => role === 'never' && normalText(word) === normal)) return null;
  const same = (other: string) => {
    const found = normalText(other);
    return found === normal || (found.length > 3 && found.replaceAll(' ', '') === normal.replaceAll(' ', ''));
  };
  if (siteNames.some(same) || others.some(same)) return null;
  return name;
}
