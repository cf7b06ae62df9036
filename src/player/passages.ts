import type { Article } from '../core/article/article';
import type { TextRange } from '../core/article/text-range';
import type { ClauseTable } from '../core/speech/clause-table';
import type { Utterance } from '../core/speech/narrator/narrator-state';
import type { SpokenForm } from '../core/speech/spoken-form';
import { SpokenPassage } from '../core/speech/spoken-passage';
import { spokenTextsFromArticle } from '../core/speech/spoken-texts';

/** The sentences of a plan, as they are said. */
export const passagesOf = (
  article: Article,
  plan: readonly TextRange[],
  formOf: (sentence: string) => SpokenForm,
  clauses: ClauseTable,
): SpokenPassage[] => {
  const texts = new Map(
    spokenTextsFromArticle(article, { pictures: true }).map(({ id, text }) => [id, text]),
  );
  return plan.map(
    ({ block, start, end }) =>
      new SpokenPassage(block, texts.get(block)?.slice(start, end) ?? '', formOf, clauses),
  );
};

/** Whether an utterance says the same of two makings of one plan. */
export const isSaidAlike = (
  before: readonly SpokenPassage[],
  after: readonly SpokenPassage[],
  utterance: Utterance | null,
): boolean =>
  utterance === null ||
  before[utterance.index]?.textOf(utterance) === after[utterance.index]?.textOf(utterance);
