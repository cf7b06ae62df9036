import { textOfRange, type Article } from '../core/article/article';
import type { TextRange } from '../core/article/text-range';
import type { ClauseTable } from '../core/speech/clause-table';
import type { Utterance } from '../core/speech/narrator/narrator-state';
import type { SpokenForm } from '../core/speech/spoken-form';
import { SpokenPassage } from '../core/speech/spoken-passage';

/** The sentences of a plan, as they are said. */
export const passagesOf = (
  article: Article,
  plan: readonly TextRange[],
  formOf: (sentence: string) => SpokenForm,
  clauses: ClauseTable,
): SpokenPassage[] =>
  plan.map(
    (sentence) => new SpokenPassage(sentence.block, textOfRange(article, sentence) ?? '', formOf, clauses),
  );

/** Whether an utterance says the same of two makings of one plan. */
export const isSaidAlike = (
  before: readonly SpokenPassage[],
  after: readonly SpokenPassage[],
  utterance: Utterance | null,
): boolean =>
  utterance === null ||
  before[utterance.index]?.textOf(utterance) === after[utterance.index]?.textOf(utterance);
