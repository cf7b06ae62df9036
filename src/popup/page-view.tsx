import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PlayerState } from '../core/calls';
import type { Settings } from '../core/settings/settings';
import { ARTICLE_START } from '../core/speech/utterance-plan';
import { words, type MessageKey } from '../platform/interface-words';
import { arabicOnlyWords } from '../platform/language-words';
import { background } from '../platform/messaging';
import { pluralWords } from '../platform/plural-words';
import { IconButton } from '../ui/icon-button';
import { BookIcon, HeadphonesIcon, PauseIcon, PlayIcon, RestartIcon } from '../ui/icons';
import type { Failures } from '../ui/use-failure';
import { LatinText } from './latin-text';
import type { ReportedPage } from './use-page-report';
import { VoiceLine } from './voice-line';

/** What the listen button does next. */
function listenAction({ status }: PlayerState, goesOn: boolean): { label: MessageKey; icon: VNode } {
  if (status === 'playing' || status === 'loading') return { label: 'pause', icon: <PauseIcon /> };
  if (status === 'paused' || status === 'failed') return { label: 'resume', icon: <PlayIcon /> };
  if (goesOn) return { label: 'goOnWhereStopped', icon: <HeadphonesIcon /> };
  return { label: 'listen', icon: <HeadphonesIcon /> };
}

interface PageViewProps {
  page: Extract<ReportedPage, { state: 'ready' }>;
  /** Of the article in the tab. */
  state: PlayerState;
  settings: Settings;
  failures: Failures;
  /** The error of the player for this article, or null. */
  onPlayerError: (error: PlayerState['error']) => void;
  /** Stands under what can be done. */
  children: ComponentChildren;
}

/** The article in the tab: what it is, and what can be done with it. */
export function PageView(props: PageViewProps): VNode {
  const { page, state, settings, failures } = props;
  const { tabId, report } = page;
  const actions = useRef<HTMLDivElement>(null);
  const goesOn = report.place !== null && state.status === 'idle';
  const listen = listenAction(state, goesOn);
  const { onPlayerError } = props;

  useEffect(() => actions.current?.querySelector<HTMLElement>('#open-reader')?.focus(), []);
  useEffect(() => onPlayerError(state.error), [state.error, onPlayerError]);

  return (
    <>
      <h1 lang={report.lang} dir={report.dir}>
        <LatinText text={report.title} dir={report.dir} />
      </h1>
      <p class="facts quiet">
        <span>{pluralWords('minutesToRead', report.minutesToRead)}</span>
        <span>
          {pluralWords('minutesToListen', Math.max(1, Math.round(report.minutesToListen / settings.rate)))}
        </span>
      </p>
      <div class="actions" ref={actions}>
        <IconButton
          id="open-reader"
          class="button-accent"
          label={words('openReader')}
          icon={<BookIcon />}
          onClick={() => failures.attempt(background.openReader(tabId).then(() => window.close()))}
        >
          {words('openReader')}
        </IconButton>
        <IconButton
          id="listen"
          class="button-quiet"
          label={words(listen.label)}
          icon={listen.icon}
          onClick={() => failures.attempt(background.toggleListening(tabId))}
        >
          {words(listen.label)}
        </IconButton>
        {goesOn && (
          <IconButton
            id="from-start"
            class="button-quiet"
            label={words('fromStart')}
            icon={<RestartIcon />}
            onClick={() => failures.attempt(background.play(report.key, ARTICLE_START))}
          >
            {words('fromStart')}
          </IconButton>
        )}
      </div>
      {props.children}
      <VoiceLine lang={report.lang} wish={settings} />
      <section aria-labelledby="people-title">
        <h2 id="people-title">{words('peopleInArticle')}</h2>
        {report.people.length === 0 ? (
          <p class="quiet">{arabicOnlyWords(report.lang) ?? words('peopleNone')}</p>
        ) : (
          <ul class="people" lang={report.lang} dir={report.dir}>
            {report.people.map(({ id, name, role }) => (
              <li key={id}>
                <strong>{name}</strong>
                {role !== null && <span class="quiet">{role}</span>}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
