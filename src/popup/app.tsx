import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../core/errors';
import type { Settings } from '../core/settings';
import { words } from '../platform/interface-words';
import { FailureText } from '../ui/failure-text';
import { AlertIcon } from '../ui/icons';
import { useAppearance } from '../ui/use-appearance';
import { useFailure } from '../ui/use-failure';
import { useSettings } from '../ui/use-settings';
import { FailedView } from './failed-view';
import { PageView } from './page-view';
import { usePageReport } from './use-page-report';

/** The popup: the article in the tab, or why there is none and what to do. */
export function App({ initialSettings }: { initialSettings: Settings }): VNode {
  const failures = useFailure();
  const [settings, changeSettings] = useSettings(initialSettings, failures.report);
  const [playerError, setPlayerError] = useState<ErrorCode | null>(null);
  const page = usePageReport();
  useAppearance(settings);
  // After the effects of what is inside: `ready` means that focus has been placed.
  useEffect(() => {
    document.documentElement.dataset['state'] = page.state;
    document.title = words('productName');
  }, [page.state]);

  const failure = playerError ?? failures.failure;
  return (
    <>
      <header class="brand">{words('productName')}</header>
      <main aria-busy={page.state === 'loading'}>
        {failure !== null && (
          <p class="failure" role="alert">
            <AlertIcon />
            <FailureText code={failure} lang={page.state === 'ready' ? page.report.lang : undefined} />
          </p>
        )}
        {page.state === 'loading' && (
          <>
            <h1>{words('productName')}</h1>
            <p role="status">{words('popupLoading')}</p>
          </>
        )}
        {page.state === 'failed' && <FailedView page={page} failures={failures} />}
        {page.state === 'ready' && (
          <PageView
            page={page}
            settings={settings}
            changeSettings={changeSettings}
            failures={failures}
            onPlayerError={setPlayerError}
          />
        )}
      </main>
    </>
  );
}
