import { DIGIT, hasDigit, LETTER, MARK } from '../arabic/letter-class';
import type { Mark } from './article';
import type { ExtractionWords } from './extraction-words';
import { isDateLine, isDateWord, junkPhraseOf } from './junk';
import { normalText } from './text-likeness';

/** What the page is known to say of itself; lines about its article consist of that. */
export interface LineContext {
  byline: string | null;
  siteNames: string[];
}

/** Longest line that tells who wrote an article, when and where. UTF-16 units, as all lengths here. */
const MAX_INFO = 120;
/** Words of such a line that nothing explains: a city, an agency. */
const MAX_UNEXPLAINED = 3;
/** And of one that is a date for the greater part: a place, and a name that nothing else tells. */
const MAX_BESIDE_DATE = 6;
const MAX_TRAIL = 150;
const MAX_TRAIL_STEP = 40;
const HAS_WORD = new RegExp(`[${LETTER}${DIGIT}]`, 'u');
const YEAR = new RegExp(`(?<![${DIGIT}])[${DIGIT}]{4}(?![${DIGIT}])`, 'u');
const FOUR_DIGITS = new RegExp(`[${DIGIT}]{4}`, 'u');
const WORD_OF_NAME = new RegExp(`^[${LETTER}${MARK}'’.-]+$`, 'u');
/** Part of a trail that is link at least; its last step is the page itself, and often plain text. */
const MIN_TRAIL_LINK = 0.35;
/** Words of a name in a line of its own kind: «تركي المالكي», «عبد الرحمن بن سالم». */
const MAX_NAME_WORDS = 5;

const STEP = /[›»>«‹|/\\•·→←]/u;
const PART = /\s*[|•·∙]\s*|\s+[-–—/]\s+|\s*[،,]\s*|\s+[-–—]|[-–—]\s+/u;

export const endsSentence = (text: string): boolean => /[.!?؟…][\s"'»”’)\]]*$/u.test(text);

/** Text of a block that stands in no link. */
export function textOutsideLinks({ text, marks }: { text: string; marks?: Mark[] }): string {
  let outside = '';
  let at = 0;
  for (const mark of marks ?? []) {
    if (mark.kind !== 'link') continue;
    outside += `${text.slice(at, Math.max(at, mark.start))}\n`;
    at = Math.max(at, mark.end);
  }
  return outside + text.slice(at);
}

/** «سياسة › المغرب العربي»: the page's place in its site, as links with signs between them. */
export function isTrail(piece: { text: string; marks?: Mark[] }): boolean {
  const { text } = piece;
  if (text.length > MAX_TRAIL || endsSentence(text)) return false;
  // A quotation is no step.
  const outside = textOutsideLinks(piece).replace(/«[^«»]*»/gu, '');
  const linked = text.length - outside.replaceAll('\n', '').length;
  if (linked / text.length < MIN_TRAIL_LINK || !STEP.test(outside)) return false;
  return outside.split(/[›»>«‹|/\\•·→←\n]/u).every((step) => step.trim().length <= MAX_TRAIL_STEP);
}

/** Whether a block is nothing but two links or more: tags, a row of sections. */
export function isRowOfLinks(piece: { text: string; marks?: Mark[] }): boolean {
  const links = (piece.marks ?? []).filter(({ kind }) => kind === 'link').length;
  return links > 1 && !HAS_WORD.test(textOutsideLinks(piece)) && !endsSentence(piece.text);
}

/** The parts of a line that signs separate: «المرفأ | هدى الكيلاني – تونس» has three. */
export function partsOfLine(line: string): string[] {
  return line.split(PART).filter((part) => part.trim());
}

const explaining = new WeakMap<ExtractionWords, Set<string>>();

function explainedWords(words: ExtractionWords): Set<string> {
  let known = explaining.get(words);
  if (!known) {
    known = new Set([
      ...words.bylines
        .filter(({ role }) => role === 'opens')
        .flatMap(({ word }) => normalText(word).split(' ')),
      ...words.junk
        .filter(({ kind }) => kind === 'time')
        .flatMap(({ phrase }) => normalText(phrase).split(' ')),
    ]);
    explaining.set(words, known);
  }
  return known;
}

/** «هدى الكيلاني – تونس 12 مارس 2026»: a short line of the byline or the date, and hardly a word more. */
export function isInfoLine(
  text: string,
  { byline, siteNames }: LineContext,
  words: ExtractionWords,
): boolean {
  if (text.length > MAX_INFO || endsSentence(text)) return false;
  const name = byline === null ? '' : normalText(byline);
  const line = ` ${normalText(text)} `;
  const hasName = name !== '' && line.includes(` ${name} `);
  const rest = (hasName ? line.replace(` ${name} `, ' ') : line).split(' ').filter(Boolean);
  const known = explainedWords(words);
  const unexplained = rest.filter((word) => !known.has(word) && !isDateWord(word, words, siteNames));
  const hasYear = YEAR.test(text) && rest.length - unexplained.length >= 2;
  const isMostlyDate = hasYear && rest.length >= 3 * unexplained.length;
  return (hasName || hasYear) && unexplained.length <= (isMostlyDate ? MAX_BESIDE_DATE : MAX_UNEXPLAINED);
}

const givenNames = new WeakMap<ExtractionWords, Set<string>>();

function isGivenName(word: string, words: ExtractionWords): boolean {
  let names = givenNames.get(words);
  if (!names) {
    names = new Set(
      words.bylines.filter(({ role }) => role === 'given').map(({ word: name }) => normalText(name)),
    );
    givenNames.set(words, names);
  }
  return names.has(normalText(word));
}

/**
 * A person in a line about the article that nothing marks: «الأفق نيوز - أنس الكردي», «تونس – هدى الكيلاني 12 مارس».
 * Only a common given name at the start of a part counts, and only beside the site's name or a date (`isBesideDate`: in
 * the line above or below).
 */
export function personInLine(
  line: string,
  siteNames: string[],
  words: ExtractionWords,
  isBesideDate = false,
): string | null {
  if (line.length > MAX_INFO || endsSentence(line)) return null;
  const sites = new Set(siteNames.map(normalText));
  const isSite = (part: string) => sites.has(normalText(part));
  const parts = partsOfLine(line);
  const hasDate = isBesideDate || parts.some((part) => isDateLine(part, words)) || FOUR_DIGITS.test(line);
  if (!hasDate && !parts.some(isSite)) return null;
  for (const part of parts) {
    if (isSite(part) || junkPhraseOf({ text: part, linkShare: 0 }, words)) continue;
    const name: string[] = [];
    for (const word of part.trim().split(/\s+/u)) {
      if (hasDigit(word) || isDateWord(word, words)) break;
      name.push(word);
    }
    const isName = name.length >= 2 && name.length <= MAX_NAME_WORDS && isGivenName(name[0] ?? '', words);
    if (isName && name.every((word) => WORD_OF_NAME.test(word))) return name.join(' ');
  }
  return null;
}
