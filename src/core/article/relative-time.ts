import { DIGIT, hasLetter, LETTER } from '../arabic/letter-class';
import { dateIndexFor, dateText, type DateKnowledge } from './date-index';
import type { DateWord } from './extraction-words';
import { endsSentence } from './head-lines';
import { collapsed } from './text-likeness';

/** Longest line about an article. UTF-16 units. */
const MAX_LINE = 100;
/** Words of the other parts of such a line: a name, a place. Beside a comma fewer, since sentences have commas. */
const MAX_BESIDE = 6;
const MAX_BESIDE_COMMA = 3;
const SIGNS = new RegExp(`[^${LETTER}${DIGIT}]+`, 'gu');
const CLOCK = /\d{1,2}\s?[:.]\s?\d{2}/u;

function isRelative(part: string, words: DateKnowledge): boolean {
  const { wordsOf } = dateIndexFor(words);
  const text = dateText(part);
  if (/\d{3}/.test(text)) return false;
  const has = (role: DateWord['role']) => text.search(wordsOf(role)) >= 0;
  const isTold = (has('ago') && has('unit')) || has('yesterday') || (has('today') && CLOCK.test(text));
  if (!isTold) return false;
  const known = wordsOf(
    'ago',
    'unit',
    'yesterday',
    'today',
    'count',
    'published',
    'updated',
    'hour',
    'am',
    'pm',
    'noon',
    'night',
    null,
  );
  return !hasLetter(text.replace(known, ' '));
}

/** A part without the label of publication that opens it: «نُشر منذ 3 ساعات» → «منذ 3 ساعات». An update keeps its label. */
function withoutLabel(part: string, words: DateKnowledge): string {
  const { oneOf, wordsOf } = dateIndexFor(words);
  if (dateText(part).search(wordsOf('updated')) >= 0) return collapsed(part);
  const label = wordsOf('published', null);
  const tokens = collapsed(part).split(' ');
  const first = tokens.findIndex((token) => {
    const word = dateText(token).replace(SIGNS, '');
    return word !== '' && word.replace(label, '') !== '';
  });
  const isAgo = new RegExp(`^${oneOf('ago', 'yesterday', 'today')}`, 'u');
  const start = tokens.findIndex((token) => isAgo.test(dateText(token)));
  const at = first < 0 ? start : start < 0 ? first : Math.min(first, start);
  return tokens.slice(Math.max(0, at)).join(' ');
}

/**
 * The time that a line about an article tells without a day, as printed: «سامي حداد | منذ 3 ساعات» → «منذ 3 ساعات». Null
 * where it tells none. What day it was cannot be known, since a page may have been saved at any time.
 */
export function relativeTimeText(line: string, words: DateKnowledge): string | null {
  const text = collapsed(line);
  if (!text || text.length > MAX_LINE || endsSentence(text)) return null;
  if (isRelative(text, words)) return withoutLabel(text, words);
  for (const [pattern, most] of [
    [/\s*[|•·∙]\s*|\s+[-–—/]\s+/u, MAX_BESIDE],
    [/\s*[|•·∙،,]\s*|\s+[-–—/]\s+/u, MAX_BESIDE_COMMA],
  ] as const) {
    const parts = text.split(pattern).filter((part) => part.trim());
    const told = parts.find((part) => isRelative(part, words));
    const others = parts.filter((part) => part !== told);
    if (told !== undefined && others.every((part) => part.split(' ').length <= most))
      return withoutLabel(told, words);
  }
  return null;
}
