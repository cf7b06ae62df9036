import type { ArticleText } from '../article/article';
import type { TextRange } from '../article/text-range';
import type { Glossary, Person } from './glossary';
import { readingOrder } from './reading-order';

/**
 * Who is meant by «من هذا؟» at a place: the person whose mention began last before the end of it, in this text or an
 * earlier one; null where nobody has been named yet. Of two that begin together, the longer one.
 *
 * @param texts of the article, in reading order
 * @param place the word that was heard last, or the start of a sentence
 */
export function lastMentioned(
  { people }: Glossary,
  texts: readonly ArticleText[],
  place: TextRange,
): Person | null {
  const ids = new Set(texts.map(({ id }) => id));
  if (!ids.has(place.block)) return null;
  const orderOf = readingOrder(texts);
  const limit = orderOf({ ...place, start: Math.max(place.start + 1, place.end) });
  let last: { person: Person; at: number; end: number } | null = null;
  for (const person of people) {
    for (const { range } of person.mentions) {
      const at = orderOf(range);
      if (at >= limit || !ids.has(range.block)) continue;
      if (!last || at > last.at || (at === last.at && range.end > last.end))
        last = { person, at, end: range.end };
    }
  }
  return last?.person ?? null;
}
