import type { Article } from '../core/article/article';
import { articleSpokenForm } from '../core/speech/article-spoken-form';
import type { SpokenForm } from '../core/speech/spoken-form';
import { spokenParagraphs, type SpokenParagraph } from '../core/speech/spoken-paragraphs';
import { spokenTextOptionsOf } from '../core/speech/spoken-texts';
import { isArabicLanguage } from '../core/arabic/arabic-language';
import { vowelledForm } from '../core/speech/vowelled-form';
import { monthSet, spokenForm } from '../knowledge/spoken';
import { pronunciations } from '../platform/pronunciation-store';
import { settingsAtHand } from '../platform/settings-store';
import { vowelsOf } from './vowels-of';

/** Spoken forms with their vowels, in order; as they are where the tables are damaged. */
async function withVowels(forms: readonly SpokenForm[]): Promise<SpokenForm[]> {
  const words = await vowelsOf(forms.map(({ spoken }) => spoken)).catch(() => []);
  return forms.map((form, i) => vowelledForm(form, words[i] ?? []));
}

/** What the bundled voice is to say of an article, as the player would have it say it. */
export async function articleToSay(article: Article): Promise<SpokenParagraph[]> {
  const settings = await settingsAtHand();
  const manner = {
    ...settings,
    pronunciations: await pronunciations().catch(() => []),
    latin: 'english',
  } as const;
  const formOf = articleSpokenForm(article, manner, { spokenForm, monthSet });
  const forms = new Map<string, SpokenForm>();
  const found = (sentence: string): SpokenForm => {
    const form = forms.get(sentence) ?? formOf(sentence);
    forms.set(sentence, form);
    return form;
  };
  const options = spokenTextOptionsOf(settings);
  const bare = spokenParagraphs(article, found, options);
  if (!isArabicLanguage(article.lang)) return bare;
  const sentences = [...forms.keys()];
  (await withVowels([...forms.values()])).forEach((form, i) => forms.set(sentences[i] ?? '', form));
  return spokenParagraphs(article, found, options);
}
