import { LETTER } from '../arabic/letter-class';
import type { Direction } from './article';

const RTL_LETTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/gu;
const LETTERS = new RegExp(`[${LETTER}]`, 'gu');

/** Scripts written from right to left, by the primary language subtags that use them. */
const RTL_LANGUAGES = new Set([
  'ar',
  'fa',
  'ur',
  'ps',
  'ku',
  'ckb',
  'ug',
  'sd',
  'arz',
  'ary',
  'he',
  'yi',
  'dv',
  'syr',
]);
const ARABIC_SCRIPT = new Set(['ar', 'fa', 'ur', 'ps', 'ku', 'ckb', 'ug', 'sd', 'arz', 'ary']);

/** Signs of more than a page's language are not needed to tell it. UTF-16 units. */
const MAX_SAMPLE = 6000;

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * The direction of most of the text's letters; `fallback` where it has none. The attribute `dir` is no source: many
 * Arabic sites set it by style sheet only.
 */
export function directionOfText(whole: string, fallback: Direction = 'ltr'): Direction {
  const text = whole.slice(0, MAX_SAMPLE);
  const letters = countOf(text, LETTERS);
  if (!letters) return fallback;
  return countOf(text, RTL_LETTER) * 2 >= letters ? 'rtl' : 'ltr';
}

/** Persian has پ چ ژ گ and its own ی ک; Urdu has ٹ ڈ ڑ ے besides. Shares of all letters, in per mille. */
const PERSIAN_LETTER = /[پچژگیک]/g;
const ARABIC_ONLY_LETTER = /[كيةىأإ]/g;
const URDU_LETTER = /[ٹڈڑےںھہ]/g;
const HEBREW_LETTER = /[\u05D0-\u05EA]/g;

/** A declared tag that `Intl` takes too: «ar-EG-EG» has the form of one. */
function tagFrom(declared: string | null): string | null {
  const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.exec((declared ?? '').trim().replace('_', '-'))?.[0];
  if (tag === undefined) return null;
  try {
    Intl.getCanonicalLocales(tag);
    return tag;
  } catch {
    return null; // What is shown in the article's language is left to `Intl`.
  }
}

/**
 * The language (BCP 47 primary subtag, or the declared tag where it fits the text's script): sites declare «en-US»
 * over Arabic text, or nothing at all.
 */
export function languageOfText(whole: string, declared: string | null): string {
  const text = whole.slice(0, MAX_SAMPLE);
  const tag = tagFrom(declared);
  const primary = tag?.split('-')[0]?.toLowerCase() ?? '';
  if (directionOfText(text) === 'ltr') return tag !== null && !RTL_LANGUAGES.has(primary) ? tag : 'en';
  if (countOf(text, HEBREW_LETTER) * 2 > countOf(text, LETTERS))
    return primary === 'yi' ? (tag ?? 'yi') : 'he';
  const letters = countOf(text, LETTERS) || 1;
  const share = (pattern: RegExp) => (countOf(text, pattern) * 1000) / letters;
  const urdu = share(URDU_LETTER) > 30;
  const persian = share(PERSIAN_LETTER) > share(ARABIC_ONLY_LETTER);
  const found = urdu ? 'ur' : persian ? 'fa' : 'ar';
  // A declared language of the script is believed, unless the letters speak plainly for another of the great three.
  if (tag !== null && ARABIC_SCRIPT.has(primary)) {
    const plain = primary === 'ar' ? found !== 'ar' : primary === 'fa' ? found === 'ar' : false;
    return plain ? found : tag;
  }
  return found;
}

const ARABIC_LETTER = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/gu;

/** Whether most of a text's letters are of the Arabic script, in whatever language. */
export function isInArabicScript(whole: string): boolean {
  const text = whole.slice(0, MAX_SAMPLE);
  return countOf(text, ARABIC_LETTER) * 2 > countOf(text, LETTERS);
}
