import { isUnderWay, type PlayerState, type StepDirection } from '../core/calls';

export interface MediaActions {
  resume: () => void;
  pause: () => void;
  step: (direction: StepDirection) => void;
  stop: () => void;
}

/** The part of `navigator.mediaSession` that is used. */
export type MediaSessionPart = Pick<MediaSession, 'metadata' | 'playbackState' | 'setActionHandler'>;

const STATES: Partial<Record<PlayerState['status'], MediaSessionPlaybackState>> = {
  loading: 'playing',
  playing: 'playing',
  paused: 'paused',
};

/**
 * Tells the browser what is spoken, and does what the media keys ask: play and pause, and a sentence for a track. Only
 * while an article is under way; else the keys belong to others. There are no places to seek to in a voice.
 */
export class MediaKeys {
  readonly #actions: MediaActions;
  readonly #session: MediaSessionPart | null;
  readonly #metadataOf: (init: MediaMetadataInit) => MediaMetadata;
  #title: string | null = null;

  constructor(
    actions: MediaActions,
    // Test seams. Not every browser has one.
    session: MediaSessionPart | null = (navigator as { mediaSession?: MediaSession }).mediaSession ?? null,
    metadataOf = (init: MediaMetadataInit): MediaMetadata => new MediaMetadata(init),
  ) {
    this.#actions = actions;
    this.#session = session;
    this.#metadataOf = metadataOf;
  }

  follow(state: PlayerState): void {
    const session = this.#session;
    if (!session) return;
    const title = isUnderWay(state) ? (state.title ?? '') : null;
    const wanted = title === null ? null : `${title}\n${state.site ?? ''}`;
    if (wanted !== this.#title) {
      this.#title = wanted;
      session.metadata = title === null ? null : this.#metadataOf({ title, artist: state.site ?? '' });
      this.#handle(session, title !== null);
    }
    session.playbackState = STATES[state.status] ?? 'none';
  }

  #handle(session: MediaSessionPart, isWanted: boolean): void {
    const { resume, pause, step, stop } = this.#actions;
    const handlers: [MediaSessionAction, () => void][] = [
      ['play', resume],
      ['pause', pause],
      ['stop', stop],
      ['previoustrack', () => step('previous')],
      ['nexttrack', () => step('next')],
    ];
    for (const [action, handler] of handlers) {
      try {
        session.setActionHandler(action, isWanted ? handler : null);
      } catch {
        // A browser may not know the action.
      }
    }
  }
}
