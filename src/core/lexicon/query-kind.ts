import { hasDigit, LETTER } from '../arabic/letter-class';
import { isArabicLetter } from '../arabic/letters';

/** What was asked for: Arabic words, a number, words in other letters, or nothing that has a meaning. */
export type QueryKind = 'arabic' | 'number' | 'latin' | 'other';

const LETTERS = new RegExp(`[${LETTER}]`, 'gu');

/** Arabic as soon as one of its letters is; a number where it has digits and no letter. */
export function queryKindOf(query: string): QueryKind {
  const letters = query.normalize('NFKC').match(LETTERS) ?? [];
  if (letters.length > 0) return letters.some(isArabicLetter) ? 'arabic' : 'latin';
  return hasDigit(query) ? 'number' : 'other';
}
