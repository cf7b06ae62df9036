import { DIGIT, hasDigit, hasLetter, LETTER } from '../arabic/letter-class';
import { normalWords } from '../arabic/normal-words';
import type { DateWord, ExtractionWords, JunkPhrase } from './extraction-words';
import { phraseIndexFrom, type PhraseIndex } from './phrase-index';
import { normalText } from './text-likeness';

/** What of a block decides whether it is furniture. */
export interface JunkQuestion {
  text: string;
  /** Share of its characters that are link text, 0–1. */
  linkShare: number;
}

/** Words by which dates are read, but of which a line of text may consist too: «5 أسابيع», «السعودية 2026». */
const OF_OTHER_LINES: ReadonlySet<DateWord['role']> = new Set(['unit', 'count', 'zone', 'notDate']);

const phraseIndexes = new WeakMap<ExtractionWords, PhraseIndex>();
const dateWordSets = new WeakMap<ExtractionWords, ReadonlySet<string>>();

function phrasesFor(words: ExtractionWords): PhraseIndex {
  const known = phraseIndexes.get(words) ?? phraseIndexFrom(words.junk);
  phraseIndexes.set(words, known);
  return known;
}

function dateWordsFor(words: ExtractionWords): ReadonlySet<string> {
  let known = dateWordSets.get(words);
  if (!known) {
    const labels = words.dateWords.filter(({ role }) => role === undefined || !OF_OTHER_LINES.has(role));
    const texts = [...labels.map(({ word }) => word), ...words.months.map(({ name }) => name)];
    known = new Set(texts.flatMap((text) => normalWords(text).split(' ')));
    dateWordSets.set(words, known);
  }
  return known;
}

/** From this share on a block counts as link: more than half, and a label before the link does not save it. */
const MOSTLY_LINK = 0.5;
const DEFAULT_MAX = 60;
/** The first word of a block ends within so many characters, signs before it included. */
const FIRST_WORD = 40;

/**
 * The phrase that makes a block furniture, or null. A sentence that merely contains such words is none: a phrase must
 * open the block, and the block must be short or mostly link.
 */
export function junkPhraseOf({ text, linkShare }: JunkQuestion, words: ExtractionWords): JunkPhrase | null {
  const { whole, startsOf, longest, opens } = phrasesFor(words);
  // Not kept: the beginnings of all paragraphs would push out the lines that are asked for again.
  if (!opens(normalWords(text.slice(0, FIRST_WORD)).split(' ', 1)[0] ?? '')) return null;
  // Marks and punctuation may triple a phrase; what is longer has only a beginning to compare.
  const normal = normalText(text.slice(0, 3 * longest));
  if (!normal) return null;
  const exact = text.length > 3 * longest ? undefined : (whole(normal) ?? numberedLabel(normal, whole));
  if (exact) return exact;
  const label = text.length > MAX_LABELS ? undefined : rowOfLabels(normal, whole);
  if (label) return label;
  for (const { normal: opening, phrase } of startsOf(normal.split(' ', 1)[0] ?? '')) {
    if (!normal.startsWith(`${opening} `)) continue;
    if (phrase.match === 'label' && !hasColonAfter(text, opening)) continue;
    if (phrase.end !== undefined && !normal.endsWith(` ${normalText(phrase.end)}`)) continue;
    if (linkShare >= MOSTLY_LINK) return phrase;
    if (phrase.match === 'linked' || text.length > (phrase.max ?? DEFAULT_MAX)) continue;
    if (phrase.match === 'label' || !isSentence(text, opening)) return phrase;
  }
  return null;
}

/** Longest row of labels. UTF-16 units. */
const MAX_LABELS = 120;
/** Words of one label. */
const MAX_LABEL_WORDS = 4;
const LABELS: ReadonlySet<JunkPhrase['kind']> = new Set(['share', 'subscribe', 'comments', 'skip']);

/** Labels that bear a number or a count: «إعلان 3», «التعليقات 12». */
const NUMBERED: ReadonlySet<JunkPhrase['kind']> = new Set(['advert', 'share', 'comments']);

function numberedLabel(normal: string, whole: PhraseIndex['whole']): JunkPhrase | undefined {
  const label = normal.replace(LAST_NUMBER, '');
  const phrase = label === normal ? undefined : whole(label);
  return phrase && NUMBERED.has(phrase.kind) ? phrase : undefined;
}

/** The first of two labels or more of which a line consists: «طباعة Email فيسبوك تويتر». */
function rowOfLabels(normal: string, whole: PhraseIndex['whole']): JunkPhrase | undefined {
  const words = normal.split(' ');
  let first: JunkPhrase | undefined;
  let count = 0;
  for (let at = 0; at < words.length; count++) {
    let taken = 0;
    for (let length = Math.min(MAX_LABEL_WORDS, words.length - at); length > 0 && !taken; length--) {
      const phrase = whole(words.slice(at, at + length).join(' '));
      if (!phrase || !LABELS.has(phrase.kind)) continue;
      first ??= phrase;
      taken = length;
    }
    if (!taken) return undefined;
    at += taken;
  }
  return count > 1 ? first : undefined;
}

/** A line that ends like a sentence is one, unless a long phrase or a colon makes its furniture plain. */
function isSentence(text: string, opening: string): boolean {
  if (!/[.؟!…][\s"'»”)]*$/u.test(text)) return false;
  return opening.split(' ').length < 3 && !hasColonAfter(text, opening);
}

/** Whether a colon follows the opening phrase at once. */
function hasColonAfter(text: string, opening: string): boolean {
  const colon = text.search(/[:：]/u);
  return colon > 0 && normalText(text.slice(0, colon)) === opening;
}

/** Longest line that is taken for a printed date. */
const MAX_DATE_LINE = 120;

const LAST_NUMBER = new RegExp(` [${DIGIT}]+$`, 'u');
const DOTTED = new RegExp(String.raw`\.\s*[${LETTER}]`, 'u');
/** A number of a date, with the sign of its calendar or order grown onto it («1447هـ», «2026م», «1st»). */
const NUMBER = new RegExp(`^[${DIGIT}]+(?:st|nd|rd|th|[هم])?$`, 'iu');

/** Whether a line consists of a date alone: digits, months, weekdays, hours and the labels of such lines, and the site's `names`. */
export function isDateLine(text: string, words: ExtractionWords, names: string[] = []): boolean {
  if (text.length > MAX_DATE_LINE || !hasDigit(text)) return false;
  const dateWords = dateWordsFor(words);
  const named = new Set(names.flatMap((name) => normalText(name).split(' ')));
  const found = normalText(text).split(' ');
  const left = found.filter((word) => !NUMBER.test(word) && !dateWords.has(word) && !named.has(word));
  return (
    left.length === 0 &&
    found.some(
      (word) => dateWords.has(word) || /^(?:19|20|13|14)\d{2}$/.test(word) || /^[٠-٩۰-۹]{4}$/u.test(word),
    )
  );
}

/** Whether a word may stand in a line that consists of a date alone. */
export function isDateWord(word: string, words: ExtractionWords, names: string[] = []): boolean {
  const dateWords = dateWordsFor(words);
  const isKnown = (part: string) => NUMBER.test(part) || dateWords.has(part);
  return normalText(word)
    .split(' ')
    .every((part) => isKnown(part) || names.some((name) => normalText(name).split(' ').includes(part)));
}

/** Only signs and digits: a counter, a rule of asterisks, «© 2020». */
export function isWordless(text: string): boolean {
  return !hasLetter(text);
}

const INITIALS = new RegExp(String.raw`^[${LETTER}]\u0640?(?:\s*\.\s*[${LETTER}]\u0640?)*\.?$`, 'u');
/** Longest sign-off. UTF-16 units. */
const MAX_SIGN_OFF = 40;
/** With the signs around it, which are told in the square of their number. */
const MAX_SIGN_OFF_LINE = 400;

/** Initials of those who wrote and edited a wire report, with the agency's name or without: «م.س / ه.ر», «وام / هـ.ك». */
export function isSignOff(text: string, words: ExtractionWords): boolean {
  if (text.length > MAX_SIGN_OFF_LINE) return false;
  const plain = text.trim().replace(/^[\s(\-–—]+|[\s)\-–—]+$/gu, '');
  if (!plain || plain.length > MAX_SIGN_OFF) return false;
  const parts = plain.split(/\s*\/\s*/u).filter(Boolean);
  const isAgency = (part: string) => phrasesFor(words).whole(normalText(part))?.kind === 'credit';
  const initials = parts.filter((part) => INITIALS.test(part));
  if (initials.length + parts.filter((part) => !INITIALS.test(part) && isAgency(part)).length < parts.length)
    return false;
  return initials.length > 0 && (parts.length > 1 || DOTTED.test(plain));
}
