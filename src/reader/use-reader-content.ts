import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ArticleKey, ReaderContent } from '../core/calls';
import { background } from '../platform/messaging';
import { failureCode, type FailureCode } from '../ui/use-failure';

export type LoadedContent =
  | { state: 'loading' }
  | { state: 'ready'; key: ArticleKey; content: ReaderContent }
  | { state: 'failed'; failure: FailureCode };

/**
 * The article of a key; failed where there is none, or where its page has gone. The function takes over what it has
 * become.
 */
export function useReaderContent(key: ArticleKey | null): [LoadedContent, (changed: ReaderContent) => void] {
  const [loaded, setLoaded] = useState<LoadedContent>({ state: 'loading' });
  useEffect(() => {
    if (key === null) {
      setLoaded({ state: 'failed', failure: 'notAnArticle' });
      return;
    }
    background.readerContent(key).then(
      (content) =>
        setLoaded(content ? { state: 'ready', key, content } : { state: 'failed', failure: 'pageGone' }),
      (error: unknown) => setLoaded({ state: 'failed', failure: failureCode(error) }),
    );
  }, [key]);
  const change = useCallback((content: ReaderContent) => {
    setLoaded((now) => (now.state === 'ready' ? { ...now, content } : now));
  }, []);
  return [loaded, change];
}
