import type { VNode } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ArticleKey } from '../core/calls';
import type { Settings } from '../core/settings/settings';
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
  useReaderKeys({
    shortcuts: null,
    onEscape: () => {
      props.onClose?.();
      return props.onClose !== null;
    },
  });
  return (
    <main class="message" tabIndex={-1}>
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

/** Focus at the start of what there is to read, once the frame has been given focus as a whole. */
function focusMain(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector('main')?.focus({ preventScroll: true });
}

/** The reader page. `data-state` of the document's root tells `loading`, `ready` or `failed`. */
export function App({ articleKey, isTab, initialSettings }: AppProps): VNode {
  const failures = useFailure();
  const { attempt } = failures;
  const [settings, changeSettings] = useSettings(initialSettings, failures.report);
  const [loaded, changeContent] = useReaderContent(articleKey);
  useAppearance(settings);

  const close = useCallback(
    (paragraph: string | null) => attempt(background.closeReader(paragraph)),
    [attempt],
  );
  const onClose = isTab ? null : close;

  useLayoutEffect(() => {
    document.title = loaded.state === 'ready' ? loaded.content.article.title : words('readerTitle');
  }, [loaded]);
  // At once: the host page takes a frame that stays silent for a refused one, and a long article takes its time.
  const [isHeard, setHeard] = useState(articleKey === null);
  useEffect(() => {
    if (articleKey !== null) attempt(background.readerReady(articleKey).finally(() => setHeard(true)));
  }, [articleKey, attempt]);
  // After the effects of what is inside, and after the host page gave the frame its focus, which takes it from what
  // is inside: whoever waits for `ready` finds a page that hears its keys.
  const isPending = loaded.state === 'ready' && loaded.content.glossary.isPending === true;
  useEffect(() => {
    document.documentElement.dataset['state'] = isHeard && !isPending ? loaded.state : 'loading';
    if (isHeard && loaded.state !== 'loading') focusMain();
  }, [loaded.state, isHeard, isPending]);

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
        <Message
          title={words('cannotOpenArticle')}
          text={failureWords(loaded.failure)}
          onClose={onClose && (() => onClose(null))}
        />
      );
    case 'ready':
      return (
        <ReaderView
          articleKey={loaded.key}
          content={loaded.content}
          changeContent={changeContent}
          settings={settings}
          changeSettings={changeSettings}
          failures={failures}
          onClose={onClose}
        />
      );
  }
}
