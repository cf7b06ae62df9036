import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { fileNameFromTitle } from '../core/article/file-name';
import type { Article } from '../core/article/article';
import type { ArticleKey } from '../core/calls';
import { ExpectedError } from '../core/errors';
import type { Settings } from '../core/settings/settings';
import { bundledLanguage } from '../core/speech/synthesis';
import { AudioFileError, audioFileOf } from '../platform/audio-file';
import { background } from '../platform/messaging';
import { failureCode, type FailureCode } from '../ui/use-failure';
import { download } from '../dom/download';

export type AudioFileState =
  | { is: 'none' | 'saved' | 'cancelled' }
  /** `share` of the sentences is in the file, 0–1. */
  | { is: 'making'; share: number }
  | { is: 'failed'; code: FailureCode };

export interface AudioFile {
  state: AudioFileState;
  /** Whether the bundled voice speaks the language of the article. */
  isPossible: boolean;
  make: () => void;
  cancel: () => void;
}

const failureOf = (error: unknown): FailureCode =>
  error instanceof AudioFileError ? 'audioFileFailed' : failureCode(error);

/**
 * An article said by the bundled voice into a file, at the rate and pitch of the settings, which the reader then
 * downloads. Made in this page, by a worker of its own: tens of megabytes need go from no document to another. Ends with
 * the page.
 */
export function useAudioFile(key: ArticleKey, article: Article, settings: Settings): AudioFile {
  const [state, setState] = useState<AudioFileState>({ is: 'none' });
  const life = useRef<AbortController | null>(null);
  const lang = bundledLanguage(article.lang);
  const { title } = article;
  const { rate, pitch } = settings;

  useEffect(() => () => life.current?.abort(), []);

  const make = useCallback(() => {
    if (life.current || lang === null) return;
    const { signal } = (life.current = new AbortController());
    const saved = async (): Promise<void> => {
      const paragraphs = await background.articleToSay(key);
      if (!paragraphs) throw new ExpectedError('pageGone');
      if (paragraphs.length === 0) throw new AudioFileError('there is nothing to say');
      const onProgress = ({ done, count }: { done: number; count: number }) => {
        if (!signal.aborted) setState({ is: 'making', share: done / count });
      };
      const file = await audioFileOf(paragraphs, { lang, rate, pitch, signal, onProgress });
      signal.throwIfAborted();
      download(`${fileNameFromTitle(title)}.wav`, file);
    };
    setState({ is: 'making', share: 0 });
    saved()
      .then(
        () => setState({ is: 'saved' }),
        (error: unknown) =>
          setState(signal.aborted ? { is: 'cancelled' } : { is: 'failed', code: failureOf(error) }),
      )
      .finally(() => (life.current = null));
  }, [key, title, lang, rate, pitch]);

  const cancel = useCallback(() => life.current?.abort(), []);

  return { state, isPossible: lang !== null, make, cancel };
}
