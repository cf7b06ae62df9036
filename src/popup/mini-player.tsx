import type { VNode } from 'preact';
import type { PlayerState } from '../core/calls';
import { words } from '../platform/interface-words';
import { background } from '../platform/messaging';
import { IconButton } from '../ui/icon-button';
import * as icons from '../ui/icons';
import { ProgressBar, ProgressWords } from '../ui/sentence-progress';
import { Toolbar } from '../ui/toolbar';
import type { Failures } from '../ui/use-failure';

interface MiniPlayerProps {
  state: PlayerState;
  /** Whether the tab under the popup is the one that is read: its title and its listen button stand below. */
  isHere: boolean;
  failures: Failures;
}

/** What is being read, wherever it is, to be paused, stepped through, stopped and gone back to. */
export function MiniPlayer({ state, isHere, failures }: MiniPlayerProps): VNode {
  const { attempt } = failures;
  const isSpeaking = state.status === 'playing' || state.status === 'loading';
  return (
    <section class="mini-player" aria-label={words('player')}>
      {!isHere && (
        <p class="mini-title">
          <span class="quiet">{words('listeningTo')}</span>
          <strong dir="auto">{state.title}</strong>
        </p>
      )}
      <ProgressBar progress={state.progress} />
      <Toolbar label={words('player')} class="mini-buttons">
        <IconButton
          id="mini-previous"
          label={words('previousSentence')}
          icon={<icons.PreviousSentenceIcon />}
          onClick={() => attempt(background.step('sentence', 'previous'))}
        />
        {!isHere && (
          <IconButton
            id="mini-play"
            class="button-accent"
            label={words(isSpeaking ? 'pause' : 'resume')}
            icon={isSpeaking ? <icons.PauseIcon /> : <icons.PlayIcon />}
            onClick={() => attempt(isSpeaking ? background.pause() : background.resume())}
          />
        )}
        <IconButton
          id="mini-next"
          label={words('nextSentence')}
          icon={<icons.NextSentenceIcon />}
          onClick={() => attempt(background.step('sentence', 'next'))}
        />
        <IconButton
          id="mini-stop"
          label={words('stop')}
          icon={<icons.StopIcon />}
          onClick={() => attempt(background.stop())}
        />
      </Toolbar>
      <p class="mini-status quiet">
        <ProgressWords {...state} />
      </p>
      {!isHere && (
        <IconButton
          id="back-to-page"
          class="button-quiet"
          label={words('backToPage')}
          icon={<icons.ReturnIcon />}
          onClick={() => attempt(background.returnToSpoken().then(() => window.close()))}
        >
          {words('backToPage')}
        </IconButton>
      )}
    </section>
  );
}
