import { searchText, type SearchText } from '../arabic/search-folding';
import { textsFromArticle, type Article } from './article';
import type { TextRange } from './text-range';

/** The texts of an article, ready to be searched over and over. */
export type ArticleIndex = readonly { id: string; text: SearchText }[];

export const indexOfArticle = (article: Article): ArticleIndex =>
  textsFromArticle(article).map(({ id, text }) => ({ id, text: searchText(text) }));

/** Whether a folded stretch begins and ends with whole written characters: half a ligature cannot be shown. */
function isWhole({ starts, ends }: SearchText, from: number, to: number): boolean {
  return (
    (from === 0 || starts[from] !== starts[from - 1]) && (to === ends.length || ends[to - 1] !== ends[to])
  );
}

/**
 * Every place where an article has what is looked for, in reading order, none overlapping another. Spelling is compared
 * as `searchText` folds it; the offsets are those of the text as it is written. Empty for a query without characters.
 */
export function findInArticle(index: ArticleIndex, query: string): TextRange[] {
  const { folded: wanted } = searchText(query.trim());
  const ranges: TextRange[] = [];
  if (!wanted.trim()) return ranges;
  for (const { id, text } of index) {
    let at = text.folded.indexOf(wanted);
    while (at >= 0) {
      const to = at + wanted.length;
      const isFound = isWhole(text, at, to);
      if (isFound) ranges.push({ block: id, start: text.starts[at] ?? 0, end: text.ends[to - 1] ?? 0 });
      at = text.folded.indexOf(wanted, isFound ? to : at + 1);
    }
  }
  return ranges;
}

/** Which of the places found is the first at or behind a place of the article; beyond the last one the first, -1 of none. */
export function indexFrom(found: readonly TextRange[], place: TextRange | null, index: ArticleIndex): number {
  if (found.length === 0) return -1;
  const orderOf = new Map(index.map(({ id }, order) => [id, order]));
  const from = place ? (orderOf.get(place.block) ?? 0) : 0;
  const isBehind = ({ block, start }: TextRange): boolean => {
    const order = orderOf.get(block) ?? 0;
    return order > from || (order === from && (block !== place?.block || start >= place.start));
  };
  return Math.max(0, found.findIndex(isBehind));
}
