import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { IDLE_PLAYER, isUnderWay } from '../core/calls';
import type { ErrorCode } from '../core/errors';
import type { Settings } from '../core/settings/settings';
import { words } from '../platform/interface-words';
import { FailureText } from '../ui/failure-text';
import { AlertIcon } from '../ui/icons';
import { OptionsLink } from '../ui/options-link';
import { useAppearance } from '../ui/use-appearance';
import { useFailure } from '../ui/use-failure';
import { stateOfArticle, usePlayer } from '../ui/use-player-state';
import { useSettings } from '../ui/use-settings';
import { FailedView } from './failed-view';
import { MiniPlayer } from './mini-player';
import { PageView } from './page-view';
import { SpeedChoice } from './speed-choice';
import { usePageReport, type ReportedPage } from './use-page-report';

/** The popup: the article in the tab, or why there is none and what to do. */
export function App({ initialSettings }: { initialSettings: Settings }): VNode {
  const failures = useFailure();
  const [settings, changeSettings] = useSettings(initialSettings, failures.report);
  const [playerError, setPlayerError] = useState<ErrorCode | null>(null);
  const report = usePageReport();
  const known = usePlayer();
  // All at once: a button must not move under the finger because the player stands above it a moment later.
  const page: ReportedPage = known ? report : { state: 'loading' };
  const player = known ?? IDLE_PLAYER;
  const isPlaying = isUnderWay(player);
  const isHere = page.state === 'ready' && page.report.key === player.key;
  useAppearance(settings);
  // After the effects of what is inside: `ready` means that focus has been placed.
  useEffect(() => {
    document.documentElement.dataset['state'] = page.state;
    document.title = words('productName');
  }, [page.state]);

  const failure = playerError ?? failures.failure;
  const speed = <SpeedChoice rate={settings.rate} changeSettings={changeSettings} />;
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
        {isPlaying && page.state !== 'loading' && (
          <MiniPlayer state={player} isHere={isHere} failures={failures} />
        )}
        {page.state === 'failed' && isPlaying && speed}
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
            state={stateOfArticle(player, page.report.key)}
            settings={settings}
            failures={failures}
            onPlayerError={setPlayerError}
          >
            {speed}
          </PageView>
        )}
        {page.state !== 'loading' && (
          <p class="note">
            <OptionsLink onOpened={() => window.close()} />
          </p>
        )}
      </main>
    </>
  );
}
