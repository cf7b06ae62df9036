import type { Article } from '../article/article';
import type { TextRange } from '../article/text-range';
import { spokenTextsFromArticle } from './spoken-texts';
import { utteranceIndexOf, utterancesFromArticle } from './utterance-plan';

/** Where somebody stopped listening, as it is known again when the page is read anew: ids shift, words do not. */
export interface KeptPlace {
  /** How the sentence begins. */
  text: string;
  /** Which sentence of all it was, from 0: of several alike the nearest is meant. */
  index: number;
}

/** Characters: enough to tell a sentence from its neighbours. */
const KEPT_LENGTH = 120;

export function isKeptPlace(value: unknown): value is KeptPlace {
  const place = value as Partial<Record<keyof KeptPlace, unknown>> | null;
  return typeof place?.text === 'string' && place.text !== '' && Number.isInteger(place.index);
}

function beginningsOf(article: Article, plan: readonly TextRange[]): string[] {
  const texts = new Map(spokenTextsFromArticle(article).map(({ id, text }) => [id, text]));
  return plan.map(({ block, start, end }) =>
    (texts.get(block) ?? '').slice(start, Math.min(end, start + KEPT_LENGTH)),
  );
}

/** A sentence as a place to come back to; null where that would be no more than the beginning of the article. */
export function keptPlaceOf(article: Article, sentence: TextRange): KeptPlace | null {
  const plan = utterancesFromArticle(article);
  const index = utteranceIndexOf(plan, sentence);
  const blocks = new Set(article.blocks.map(({ id }) => id));
  const first = plan.findIndex(({ block }) => blocks.has(block));
  const text = beginningsOf(article, plan)[index];
  return text && first >= 0 && index > first ? { text, index } : null;
}

/** Where a place is in an article that may have changed since; null where its sentence is gone. */
export function rangeOfKeptPlace(article: Article, { text, index }: KeptPlace): TextRange | null {
  const plan = utterancesFromArticle(article);
  const alike = beginningsOf(article, plan).flatMap((beginning, i) => (beginning === text ? [i] : []));
  const nearest = alike.toSorted((a, b) => Math.abs(a - index) - Math.abs(b - index))[0];
  return nearest === undefined ? null : (plan[nearest] ?? null);
}
