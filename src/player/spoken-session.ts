import { IDLE_PLAYER, type ArticleKey, type PlayerState } from '../core/calls';
import type { Article } from '../core/article/article';
import type { TextRange } from '../core/article/text-range';
import type { NarratorState } from '../core/speech/narrator/narrator-state';
import type { SpokenPassage } from '../core/speech/spoken-passage';

/** An article that a player speaks. */
export interface SpokenSession {
  key: ArticleKey;
  /** Null where its page was left. */
  tabId: number | null;
  article: Article;
  plan: TextRange[];
  passages: SpokenPassage[];
}

/** The word being spoken, in offsets of the article. */
export function wordSpoken({ plan }: SpokenSession, { index, current }: NarratorState): TextRange | null {
  const sentence = plan[index];
  const word = current?.word;
  if (!sentence || !word) return null;
  const { block, start } = sentence;
  return { block, start: start + word.from, end: start + word.to };
}

/** The word heard last of the present sentence, or the point where the sentence begins. */
export function placeHeard(
  { plan }: SpokenSession,
  { index }: NarratorState,
  heard: TextRange | null,
): TextRange | null {
  const sentence = plan[index];
  if (!sentence) return null;
  const { block, start, end } = sentence;
  return heard?.block === block && heard.start >= start && heard.end <= end
    ? heard
    : { block, start, end: start };
}

/** What is told of it. */
export function playerStateOf(
  session: SpokenSession | null,
  narrator: NarratorState,
  more: Pick<PlayerState, 'rate' | 'voice' | 'sleep' | 'aside'> & { isWaiting: boolean },
): PlayerState {
  const { isWaiting, rate, sleep, ...others } = more;
  if (!session) return { ...IDLE_PLAYER, rate, sleep };
  const { status, index, error } = narrator;
  const isAnywhere = status !== 'idle' && status !== 'ended';
  return {
    ...others,
    status: isWaiting ? 'loading' : status,
    key: session.key,
    tabId: session.tabId,
    title: session.article.title,
    site: session.article.siteName,
    sentence: isAnywhere ? (session.plan[index] ?? null) : null,
    word: wordSpoken(session, narrator),
    rate,
    error,
    progress: { index, count: session.plan.length },
    sleep,
  };
}
