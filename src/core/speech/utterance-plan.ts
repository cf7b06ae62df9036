import { HEAD_TEXT_IDS, type Article } from '../article/article';
import { isSameRange, type TextRange } from '../article/text-range';
import { sentencesOf } from '../arabic/sentences';
import { DATE_TEXT_ID, pictureTextId, spokenTextsFromArticle, type SpokenTextOptions } from './spoken-texts';

/** The place before all others. */
export const ARTICLE_START: Readonly<TextRange> = { block: 'title', start: 0, end: 0 };

/** The sentences of an article in the order in which they are spoken; each is one utterance. */
export function utterancesFromArticle(article: Article, options?: SpokenTextOptions): TextRange[] {
  return spokenTextsFromArticle(article, options).flatMap(({ id, text }) =>
    sentencesOf(text).map(({ start, end }) => ({ block: id, start, end })),
  );
}

/**
 * The index of the sentence that holds a place. A place between sentences belongs to the next one of its block; one in
 * a text of the article that is not spoken to what follows it, or to the last sentence; an unknown block to the first
 * sentence of all. -1 where there is nothing to speak.
 */
export function utteranceIndexAt(
  plan: readonly TextRange[],
  place: TextRange | null,
  article: Article,
): number {
  if (plan.length === 0) return -1;
  if (!place) return 0;
  const inBlock = plan.findIndex((sentence) => sentence.block === place.block && sentence.end > place.start);
  if (inBlock >= 0) return inBlock;
  const last = plan.findLastIndex((sentence) => sentence.block === place.block);
  if (last >= 0) return last;
  const blocks = article.blocks.flatMap(({ id }) => [pictureTextId(id), id]);
  const order = [...HEAD_TEXT_IDS, DATE_TEXT_ID, ...blocks];
  const at = order.indexOf(place.block);
  if (at < 0) return 0;
  const behind = plan.findIndex((sentence) => order.indexOf(sentence.block) > at);
  return behind < 0 ? plan.length - 1 : behind;
}

/** Where each sentence of a plan is in another one, -1 where it is not. */
export function movedUtterances(before: readonly TextRange[], plan: readonly TextRange[]): number[] {
  const keyOf = ({ block, start, end }: TextRange): string => `${start} ${end} ${block}`;
  const places = new Map<string, number>();
  plan.forEach((sentence, i) => {
    if (!places.has(keyOf(sentence))) places.set(keyOf(sentence), i);
  });
  return before.map((sentence) => places.get(keyOf(sentence)) ?? -1);
}

/** The index of a sentence, -1 where it is none of the plan. */
export const utteranceIndexOf = (plan: readonly TextRange[], sentence: TextRange): number =>
  plan.findIndex((other) => isSameRange(other, sentence));
