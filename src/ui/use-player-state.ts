import { useEffect, useState } from 'preact/hooks';
import { IDLE_PLAYER, type ArticleKey, type PlayerState } from '../core/calls';
import { background, handleCalls } from '../platform/messaging';

/** What the player does with one article, live; idle while it is busy with another one, or with none. */
export function usePlayerState(key: ArticleKey | null): PlayerState {
  const [state, setState] = useState<PlayerState>(IDLE_PLAYER);

  useEffect(() => {
    const life = new AbortController();
    let hasNews = false;
    handleCalls(
      'events',
      {
        playerStateChanged: (_sender, next) => {
          hasNews = true;
          setState(next);
          return Promise.resolve();
        },
      },
      life.signal,
    );
    background.playerState().then(
      (first) => {
        if (!hasNews && !life.signal.aborted) setState(first);
      },
      // No player yet: idle is the truth.
      () => undefined,
    );
    return () => life.abort();
  }, []);

  return key !== null && state.key === key ? state : IDLE_PLAYER;
}
