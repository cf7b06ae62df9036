import type { ArticleText } from '../article/article';
import type { TextRange } from '../article/text-range';
import type { Glossary } from './glossary';
import { introductionOf } from './introduction';
import { lastMentioned } from './last-mentioned';

/** To be spoken in an Arabic article. */
const NOBODY_YET = 'لم يُذكر أحد باسمه حتى الآن.';

/**
 * What answers «من هذا؟» at a place of an Arabic article: the sentence that introduces who was mentioned last.
 *
 * @param texts of the article as they are spoken, in order
 */
export function whoIsThis(glossary: Glossary, texts: readonly ArticleText[], place: TextRange): string {
  const person = lastMentioned(glossary, texts, place);
  return person ? introductionOf(person, glossary).text : NOBODY_YET;
}
