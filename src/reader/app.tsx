import type { VNode } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleKey } from '../core/calls';
import type { Settings } from '../core/settings';
import { words } from '../platform/interface-words';
import { background } from '../platform/messaging';
import { IconButton } from '../ui/icon-button';
import { CloseIcon } from '../ui/icons';
import { useAppearance } from '../ui/use-appearance';
import { failureWords, useFailure } from '../ui/use-failure';
import { useSettings } from '../ui/use-settings';
import { ReaderView } from './reader-view';
import { useReaderContent } from './use-reader-content';
import { useReaderKeys } from './use-reader-keys';

interface AppProps {
  /** Null where the address names no article. */
  articleKey: ArticleKey | null;
  isTab: boolean;
  initialSettings: Settings;
}

function Message(props: { title: string; text: string; onClose: (() => void) | null }): VNode {
  const main = useRef<HTMLElement>(null);
  // In Chromium a page in a frame gets keys only once something in it has focus.
  useEffect(() => main.current?.focus(), []);
  useReaderKeys({
    letters: {},
    hasLetters: false,
    onHelp: () => undefined,
    onEscape: () => props.onClose?.(),
  });
  return (
    <main class="message" ref={main} tabIndex={-1}>
      <h1>{props.title}</h1>
      <p role="alert">{props.text}</p>
      {props.onClose && (
        <IconButton
          id="close-reader"
          class="button-accent"
          label={words('closeReader')}
          icon={<CloseIcon />}
          onClick={props.onClose}
        >
          {words('closeReader')}
        </IconButton>
      )}
    </main>
  );
}

/** The reader page. `data-state` of the document's root tells `loading`, `ready` or `failed`. */
export function App({ articleKey, isTab, initialSettings }: AppProps): VNode {
  const failures = useFailure();
  const { attempt } = failures;
  const [settings, changeSettings] = useSettings(initialSettings, failures.report);
  const loaded = useReaderContent(articleKey);
  useAppearance(settings);

  const close = useCallback(() => attempt(background.closeReader()), [attempt]);
  const onClose = isTab ? null : close;

  useLayoutEffect(() => {
    document.documentElement.dataset['state'] = loaded.state;
    document.title = loaded.state === 'ready' ? loaded.content.article.title : words('readerTitle');
  }, [loaded]);
  useEffect(() => {
    // A failure is shown by this page too, so the frame runs in either case.
    if (loaded.state !== 'loading' && articleKey !== null) attempt(background.readerReady(articleKey));
  }, [loaded, articleKey, attempt]);

  switch (loaded.state) {
    case 'loading':
      return (
        <main class="message" aria-busy="true">
          <h1>{words('readerTitle')}</h1>
          <p role="status">{words('loading')}</p>
        </main>
      );
    case 'failed':
      return (
        <Message title={words('cannotOpenArticle')} text={failureWords(loaded.failure)} onClose={onClose} />
      );
    case 'ready':
      return (
        <ReaderView
          articleKey={loaded.key}
          content={loaded.content}
          settings={settings}
          changeSettings={changeSettings}
          failures={failures}
          onClose={onClose}
        />
      );
  }
}
