import { useEffect, useState } from 'preact/hooks';
import type { TextRange } from '../core/article/text-range';
import type { ArticleKey, NarratorStatus } from '../core/calls';
import { background } from '../platform/messaging';

/** Where listening to the article stopped the last time, while nothing of it is spoken; else null. */
export function useKeptPlace(key: ArticleKey, status: NarratorStatus): TextRange | null {
  const [place, setPlace] = useState<TextRange | null>(null);
  const isIdle = status === 'idle';
  useEffect(() => {
    if (!isIdle) return;
    const life = new AbortController();
    background.keptPlace(key).then(
      (found) => {
        if (!life.signal.aborted) setPlace(found);
      },
      // Nothing is offered then.
      () => undefined,
    );
    return () => life.abort();
  }, [key, isIdle]);
  return isIdle ? place : null;
}
