import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { ArticleKey, ReaderContent } from '../core/calls';
import { background } from '../platform/messaging';
import { failureCode, type FailureCode } from '../ui/use-failure';
import { painted } from './painted';
import { readerContent } from './reader-content';

export type LoadedContent =
  | { state: 'loading' }
  | { state: 'ready'; key: ArticleKey; content: ReaderContent }
  | { state: 'failed'; failure: FailureCode };

/** Where nobody finds its people, an article is read without. */
const withoutPeople = (content: ReaderContent): ReaderContent => ({ ...content, glossary: { people: [] } });

/**
 * The article of a key, first without its people where those are still being looked for; failed where there is none, or
 * where its page has gone. The function takes over what it has become.
 */
export function useReaderContent(key: ArticleKey | null): [LoadedContent, (changed: ReaderContent) => void] {
  const [loaded, setLoaded] = useState<LoadedContent>({ state: 'loading' });
  // Not after the next frame is drawn: the answer may be there.
  useLayoutEffect(() => {
    if (key === null) {
      setLoaded({ state: 'failed', failure: 'notAnArticle' });
      return;
    }
    const show = (content: ReaderContent | null): void =>
      setLoaded(content ? { state: 'ready', key, content } : { state: 'failed', failure: 'pageGone' });
    readerContent(key)
      .then((content) => {
        show(content);
        if (!content?.glossary.isPending) return;
        void painted().then(() =>
          background.readerContent(key).then(show, () => show(withoutPeople(content))),
        );
      })
      .catch((error: unknown) => setLoaded({ state: 'failed', failure: failureCode(error) }));
  }, [key]);
  const change = useCallback((content: ReaderContent) => {
    setLoaded((now) => (now.state === 'ready' ? { ...now, content } : now));
  }, []);
  return [loaded, change];
}
