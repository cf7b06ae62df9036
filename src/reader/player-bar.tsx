import type { VNode } from 'preact';
import { isUnderWay, type PlayerState } from '../core/calls';
import type { TextRange } from '../core/article/text-range';
import { isArabicLanguage } from '../core/arabic/arabic-language';
import type { Settings } from '../core/settings/settings';
import { words, type MessageKey } from '../platform/interface-words';
import { FailureText } from '../ui/failure-text';
import { IconButton } from '../ui/icon-button';
import * as icons from '../ui/icons';
import { RateButtons } from '../ui/rate-buttons';
import { ProgressBar, ProgressWords } from '../ui/sentence-progress';
import { Toolbar } from '../ui/toolbar';
import type { FailureCode } from '../ui/use-failure';
import type { ChangeSettings } from '../ui/use-settings';
import { SleepTimer } from './sleep-timer';
import { AudioFileRow } from './audio-file-row';
import { shortcutHints } from './shortcut-hints';
import type { AudioFile } from './use-audio-file';
import { useBarHeight } from './use-bar-height';
import type { Follow } from './use-follow';
import type { Playback } from './use-playback';

/** What the play button does next. */
function playLabel({ status }: PlayerState): MessageKey {
  if (status === 'playing' || status === 'loading') return 'pause';
  return status === 'paused' || status === 'failed' ? 'resume' : 'listen';
}

/**
 * Short, and silent while the voice speaks: a screen reader must not talk over it. Null rather than an empty text, which
 * Preact 11 writes anew at every rendering.
 */
function statusWords({ status, aside }: PlayerState): string | null {
  if (aside !== null) return null;
  if (status === 'loading') return words('statusLoading');
  if (status === 'paused') return words('statusPaused');
  return status === 'ended' ? words('statusEnded') : null;
}

interface PlayerBarProps {
  state: PlayerState;
  playback: Playback;
  follow: Follow;
  audioFile: AudioFile;
  failure: FailureCode | null;
  /** Where listening stopped the last time, to be offered, or null. */
  place: TextRange | null;
  /** Of the article. */
  lang: string;
  settings: Settings;
  changeSettings: ChangeSettings;
}

function PlayerButtons(props: PlayerBarProps): VNode {
  const { state, playback, lang, settings, changeSettings, audioFile } = props;
  const { rate } = settings;
  const hints = shortcutHints(settings);
  const label = playLabel(state);
  const isIdle = state.status === 'idle';
  return (
    <Toolbar label={words('player')} class="player-buttons">
      <IconButton
        label={words('previousParagraph')}
        icon={<icons.PreviousParagraphIcon />}
        shortcut={hints('previousParagraph')}
        isUnavailable={isIdle}
        onClick={() => playback.step('paragraph', 'previous')}
      />
      <IconButton
        label={words('previousSentence')}
        icon={<icons.PreviousSentenceIcon />}
        shortcut={hints('previousSentence')}
        isUnavailable={isIdle}
        onClick={() => playback.step('sentence', 'previous')}
      />
      <IconButton
        id="play"
        class="button-accent"
        label={words(label)}
        icon={label === 'pause' ? <icons.PauseIcon /> : <icons.PlayIcon />}
        shortcut={hints('play')}
        onClick={playback.toggle}
      />
      <IconButton
        label={words('nextSentence')}
        icon={<icons.NextSentenceIcon />}
        shortcut={hints('nextSentence')}
        isUnavailable={isIdle}
        onClick={() => playback.step('sentence', 'next')}
      />
      <IconButton
        label={words('nextParagraph')}
        icon={<icons.NextParagraphIcon />}
        shortcut={hints('nextParagraph')}
        isUnavailable={isIdle}
        onClick={() => playback.step('paragraph', 'next')}
      />
      <span class="player-break" />
      <IconButton
        id="stop"
        label={words('stop')}
        icon={<icons.StopIcon />}
        shortcut={hints('stop')}
        isUnavailable={isIdle || state.status === 'ended'}
        onClick={playback.stop}
      />
      <IconButton
        id="who"
        label={words('whoIsThis')}
        icon={<icons.WhoIcon />}
        shortcut={hints('who')}
        isUnavailable={!isUnderWay(state) || !isArabicLanguage(lang)}
        onClick={playback.askWho}
      />
      <span class="player-rate">
        <RateButtons rate={rate} changeSettings={changeSettings} />
      </span>
      {audioFile.isPossible && (
        <IconButton
          id="save-audio"
          label={words('saveAudio')}
          icon={<icons.SaveIcon />}
          isUnavailable={audioFile.state.is === 'making'}
          onClick={audioFile.make}
        />
      )}
    </Toolbar>
  );
}

/** The player: its buttons, where it is, and what went wrong. */
export function PlayerBar(props: PlayerBarProps): VNode {
  const section = useBarHeight('--player-height');
  const { state, follow } = props;
  const failure = state.error ?? props.failure;
  const { place, playback } = props;
  return (
    <section ref={section} class="player" aria-label={words('player')}>
      {follow.isAway && (
        <button type="button" id="back-to-reading" class="button button-accent" onClick={follow.comeBack}>
          <icons.ReturnIcon />
          {words('backToReading')}
        </button>
      )}
      <div class="player-card">
        <ProgressBar progress={state.progress} />
        {failure !== null && (
          <p class="player-failure" role="alert">
            <icons.AlertIcon />
            <FailureText code={failure} lang={props.lang} />
          </p>
        )}
        <PlayerButtons {...props} />
        {place && (
          <button
            type="button"
            id="go-on"
            class="button button-quiet player-go-on"
            onClick={() => playback.start(place)}
          >
            <icons.HeadphonesIcon />
            {words('goOnWhereStopped')}
          </button>
        )}
        {/* Seen, and no live region: the voice says it. */}
        {state.aside !== null && (
          <p class="player-aside" lang={props.lang} dir="auto">
            {state.aside}
          </p>
        )}
        <p class="player-status">
          <span role="status">{statusWords(state)}</span>
          <ProgressWords {...state} />
          <SleepTimer sleep={state.sleep} onChoose={playback.sleepAfter} />
        </p>
        <AudioFileRow file={props.audioFile} />
      </div>
    </section>
  );
}
