import type { ArticleText } from '../article/article';
import type { TextRange } from '../article/text-range';

/** No text of an article is longer; UTF-16 units. */
const TEXT_SPAN = 1e7;

/** A number for every place of an article's texts, growing in reading order; what is in none of them comes last. */
export function readingOrder(texts: readonly ArticleText[]): (range: TextRange) => number {
  const indexes = new Map(texts.map(({ id }, index) => [id, index]));
  return ({ block, start }) => (indexes.get(block) ?? texts.length) * TEXT_SPAN + start;
}
