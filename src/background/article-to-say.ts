import type { Article } from '../core/article/article';
import { articleSpokenForm } from '../core/speech/article-spoken-form';
import { spokenParagraphs, type SpokenParagraph } from '../core/speech/spoken-paragraphs';
import { spokenTextOptionsOf } from '../core/speech/spoken-texts';
import { monthSet, spokenForm } from '../knowledge/spoken';
import { pronunciations } from '../platform/pronunciation-store';
import { settingsAtHand } from '../platform/settings-store';

/** What the bundled voice is to say of an article, as the player would have it say it. */
export async function articleToSay(article: Article): Promise<SpokenParagraph[]> {
  const settings = await settingsAtHand();
  const manner = {
    ...settings,
    pronunciations: await pronunciations().catch(() => []),
    latin: 'english',
  } as const;
  const formOf = articleSpokenForm(article, manner, { spokenForm, monthSet });
  return spokenParagraphs(article, formOf, spokenTextOptionsOf(settings));
}
