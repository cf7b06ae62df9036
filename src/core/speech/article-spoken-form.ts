import { isArabicLanguage } from '../arabic/arabic-language';
import { textsFromArticle, type Article } from '../article/article';
import { hostOfAddress } from '../article/host-of-address';
import type { Settings } from '../settings/settings';
import type { MonthChoice } from './month-set';
import type { Pronunciation } from './pronunciation';
import { asWritten, type SpokenForm } from './spoken-form';
import type { MonthSet, SpokenOptions } from './spoken-tables';

/** How somebody wants articles said. */
export interface SpokenManner extends Pick<Settings, 'monthNames' | 'skipBrackets' | 'skipLinks'> {
  /** The listener's own; indexed once, so pass the same array again. */
  pronunciations: readonly Pronunciation[];
  latin: NonNullable<SpokenOptions['latin']>;
}

/** What is known of the language. */
export interface SpokenKnowledge {
  spokenForm(text: string, options: SpokenOptions): SpokenForm;
  monthSet(article: { host: string; text: string }, choice: MonthChoice): MonthSet;
}

/** What is said for a sentence of an article. Texts that are not Arabic are said as they are written. */
export function articleSpokenForm(
  article: Article,
  { monthNames, skipBrackets, skipLinks, pronunciations, latin }: SpokenManner,
  knowledge: SpokenKnowledge,
): (sentence: string) => SpokenForm {
  if (!isArabicLanguage(article.lang)) return asWritten;
  const text = textsFromArticle(article)
    .map((part) => part.text)
    .join('\n');
  const options: SpokenOptions = {
    monthNames: knowledge.monthSet({ host: hostOfAddress(article.url), text }, monthNames),
    skip: { brackets: skipBrackets, links: skipLinks },
    pronunciations,
    latin,
  };
  return (sentence) => knowledge.spokenForm(sentence, options);
}

/** Whether a change of the settings may have sentences said otherwise. */
export const isSaidOtherwise = (
  had: Pick<SpokenManner, 'monthNames' | 'skipBrackets' | 'skipLinks'>,
  has: Pick<SpokenManner, 'monthNames' | 'skipBrackets' | 'skipLinks'>,
): boolean =>
  had.monthNames !== has.monthNames ||
  had.skipBrackets !== has.skipBrackets ||
  had.skipLinks !== has.skipLinks;
