import { isArabicLanguage } from '../core/arabic/arabic-language';
import { isUnderWay } from '../core/calls';
import { whoIsThis as answer } from '../core/people/who-is-this';
import { spokenTextsFromArticle } from '../core/speech/spoken-texts';
import { articleByKey } from '../platform/article-store';
import { player } from '../platform/messaging';
import { loadPlayer, playerState, resume } from './listening';

/**
 * Says who was mentioned last before the spoken place; asked again meanwhile, goes on with the article at once. Does
 * nothing where no Arabic article is under way. @throws ExpectedError `noArabicVoice`.
 */
export async function whoIsThis(): Promise<void> {
  const state = await playerState();
  if (state.key === null || !isUnderWay(state)) return;
  if (state.aside !== null) return resume();
  const stored = await articleByKey(state.key);
  if (!stored || !isArabicLanguage(stored.article.lang)) return;
  // The browser may have closed the player during a long pause; a new one has heard nothing yet.
  const isOpen = state.progress.count > 0;
  await loadPlayer(state.key);
  const place = isOpen ? await player.placeHeard() : state.sentence;
  if (!place) return;
  const { article, glossary } = stored;
  const texts = spokenTextsFromArticle(article, { pictures: true });
  await player.sayAside(answer(glossary, texts, place), state.sentence);
}
