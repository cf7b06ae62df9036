import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ArticleKey } from '../core/calls';
import { onEvent } from '../platform/events';

/** Whether the page under the reader of an article shows something else by now; the function lets that be. */
export function usePageMoved(articleKey: ArticleKey): [boolean, () => void] {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    onEvent('pageMoved', (key, isNowAway) => key === articleKey && setAway(isNowAway), life.signal);
    return () => life.abort();
  }, [articleKey]);
  return [isAway, useCallback(() => setAway(false), [])];
}
