import { createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { Article } from '../core/article/article';
import { minutesToListen } from '../core/article/reading-time';
import { pluralWords } from '../platform/plural-words';
import { usePlayer } from '../ui/use-player-state';

/** The speed that the listener chose. Past the article, which is not rendered anew with every change of it. */
export const ListeningRate = createContext(1);

/** How long listening takes, by the pace of the voice once it was heard. */
export function ListeningTime({ article }: { article: Article }): VNode {
  const pace = usePlayer()?.pace ?? null;
  const rate = useContext(ListeningRate);
  return <span>{pluralWords('minutesToListen', minutesToListen(article, rate, pace))}</span>;
}
