import type { VNode } from 'preact';
import type { PlayerState } from '../core/calls';
import { RATE, type Settings } from '../core/settings';
import { words, type MessageKey } from '../platform/interface-words';
import { numberWords } from '../platform/number-words';
import { FailureText } from '../ui/failure-text';
import { IconButton } from '../ui/icon-button';
import * as icons from '../ui/icons';
import { Toolbar } from '../ui/toolbar';
import type { FailureCode } from '../ui/use-failure';
import type { ChangeSettings } from '../ui/use-settings';
import { AudioFileRow } from './audio-file-row';
import type { AudioFile } from './use-audio-file';
import type { Follow } from './use-follow';
import type { Playback } from './use-playback';

/** What the play button does next. */
function playLabel({ status }: PlayerState): MessageKey {
  if (status === 'playing' || status === 'loading') return 'pause';
  return status === 'paused' || status === 'failed' ? 'resume' : 'listen';
}

/** Short, and silent while the voice speaks: a screen reader must not talk over it. */
function statusWords({ status }: PlayerState): string {
  if (status === 'loading') return words('statusLoading');
  if (status === 'paused') return words('statusPaused');
  return status === 'ended' ? words('statusEnded') : '';
}

interface PlayerBarProps {
  state: PlayerState;
  playback: Playback;
  follow: Follow;
  audioFile: AudioFile;
  failure: FailureCode | null;
  /** Of the article. */
  lang: string;
  settings: Settings;
  changeSettings: ChangeSettings;
}

function PlayerButtons({ state, playback, settings, changeSettings, audioFile }: PlayerBarProps): VNode {
  const { rate, letterShortcuts } = settings;
  const label = playLabel(state);
  const isIdle = state.status === 'idle';
  const shortcut = (letter: string) => (letterShortcuts ? letter : undefined);
  const changeRate = (by: number) =>
    changeSettings((now) => ({ rate: Math.min(RATE.max, Math.max(RATE.min, now.rate + by)) }));
  return (
    <Toolbar label={words('player')} class="player-buttons">
      <IconButton
        label={words('previousParagraph')}
        icon={<icons.PreviousParagraphIcon />}
        isUnavailable={isIdle}
        onClick={() => playback.step('paragraph', 'previous')}
      />
      <IconButton
        label={words('previousSentence')}
        icon={<icons.PreviousSentenceIcon />}
        shortcut={shortcut('B')}
        isUnavailable={isIdle}
        onClick={() => playback.step('sentence', 'previous')}
      />
      <IconButton
        id="play"
        class="button-accent"
        label={words(label)}
        icon={label === 'pause' ? <icons.PauseIcon /> : <icons.PlayIcon />}
        shortcut={shortcut('K')}
        onClick={playback.toggle}
      />
      <IconButton
        label={words('nextSentence')}
        icon={<icons.NextSentenceIcon />}
        shortcut={shortcut('N')}
        isUnavailable={isIdle}
        onClick={() => playback.step('sentence', 'next')}
      />
      <IconButton
        label={words('nextParagraph')}
        icon={<icons.NextParagraphIcon />}
        isUnavailable={isIdle}
        onClick={() => playback.step('paragraph', 'next')}
      />
      <span class="player-break" />
      <IconButton
        id="stop"
        label={words('stop')}
        icon={<icons.StopIcon />}
        isUnavailable={isIdle || state.status === 'ended'}
        onClick={playback.stop}
      />
      <span class="player-rate">
        <IconButton
          id="slower"
          label={words('slower')}
          icon={<icons.MinusIcon />}
          isUnavailable={rate <= RATE.min}
          onClick={() => changeRate(-RATE.step)}
        />
        <output id="rate" for="slower faster">
          {words('rate', numberWords(rate))}
        </output>
        <IconButton
          id="faster"
          label={words('faster')}
          icon={<icons.PlusIcon />}
          isUnavailable={rate >= RATE.max}
          onClick={() => changeRate(RATE.step)}
        />
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
  const { state, follow } = props;
  const failure = state.error ?? props.failure;
  const { index, count } = state.progress;
  return (
    <section class="player" aria-label={words('player')}>
      {follow.isAway && (
        <button type="button" id="back-to-reading" class="button button-accent" onClick={follow.comeBack}>
          <icons.ReturnIcon />
          {words('backToReading')}
        </button>
      )}
      <div class="player-card">
        <div class="player-progress" aria-hidden="true">
          <span
            ref={(bar) => bar?.style.setProperty('inline-size', `${count > 0 ? (100 * index) / count : 0}%`)}
          />
        </div>
        {failure !== null && (
          <p class="player-failure" role="alert">
            <icons.AlertIcon />
            <FailureText code={failure} lang={props.lang} />
          </p>
        )}
        <PlayerButtons {...props} />
        <p class="player-status">
          <span role="status">{statusWords(state)}</span>
          {count > 0 && state.status !== 'idle' && (
            <span>
              {words('sentenceProgress', numberWords(Math.min(index + 1, count)), numberWords(count))}
            </span>
          )}
        </p>
        <AudioFileRow file={props.audioFile} />
      </div>
    </section>
  );
}
