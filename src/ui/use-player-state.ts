import { useEffect, useState } from 'preact/hooks';
import { IDLE_PLAYER, type ArticleKey, type PlayerState } from '../core/calls';
import { onEvent } from '../platform/events';
import { background } from '../platform/messaging';

/** What the player does, live, with whatever article; null until it is known. */
export function usePlayer(): PlayerState | null {
  const [state, setState] = useState<PlayerState | null>(null);

  useEffect(() => {
    const life = new AbortController();
    let hasNews = false;
    onEvent(
      'playerStateChanged',
      (next) => {
        hasNews = true;
        setState(next);
      },
      life.signal,
    );
    background.playerState().then(
      (first) => {
        if (!hasNews && !life.signal.aborted) setState(first);
      },
      // No player yet: idle is the truth.
      () => setState((now) => now ?? IDLE_PLAYER),
    );
    return () => life.abort();
  }, []);

  return state;
}

/** What of it concerns one article: idle while the player is busy with another one, or with none. */
export const stateOfArticle = (state: PlayerState, key: ArticleKey): PlayerState =>
  state.key === key ? state : { ...IDLE_PLAYER, sleep: state.sleep };

export const usePlayerState = (key: ArticleKey): PlayerState =>
  stateOfArticle(usePlayer() ?? IDLE_PLAYER, key);
