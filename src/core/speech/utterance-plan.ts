import type { Article } from '../article/article';
import { isSameRange, type TextRange } from '../article/text-range';
import { sentencesOf } from '../arabic/sentences';
import { spokenTextsFromArticle } from './spoken-texts';

/** The place before all others. */
export const ARTICLE_START: Readonly<TextRange> = { block: 'title', start: 0, end: 0 };

/** The sentences of an article in the order in which they are spoken; each is one utterance. */
export function utterancesFromArticle(article: Article): TextRange[] {
  return spokenTextsFromArticle(article).flatMap(({ id, text }) =>
    sentencesOf(text).map(({ start, end }) => ({ block: id, start, end })),
  );
}

/**
 * The index of the sentence that holds a place. A place between sentences belongs to the next one of its block; a
 * block that has no sentences, or is unknown, to the first sentence of all. -1 where there is nothing to speak.
 */
export function utteranceIndexAt(plan: readonly TextRange[], place: TextRange | null): number {
  if (plan.length === 0) return -1;
  if (!place) return 0;
  const inBlock = plan.findIndex((sentence) => sentence.block === place.block && sentence.end > place.start);
  if (inBlock >= 0) return inBlock;
  const last = plan.findLastIndex((sentence) => sentence.block === place.block);
  return Math.max(0, last);
}

/** The index of a sentence, -1 where it is none of the plan. */
export const utteranceIndexOf = (plan: readonly TextRange[], sentence: TextRange): number =>
  plan.findIndex((other) => isSameRange(other, sentence));
