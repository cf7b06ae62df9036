import { useCallback, useRef } from 'preact/hooks';
import type { TextRange } from '../core/article/text-range';
import type { ArticleKey, PlayerState, StepDirection, StepUnit } from '../core/calls';
import type { SleepChoice } from '../core/speech/sleep-timer';
import { background } from '../platform/messaging';

export interface Playback {
  toggle: () => void;
  start: (from: TextRange | null) => void;
  stop: () => void;
  step: (unit: StepUnit, direction: StepDirection) => void;
  /** Who was mentioned last? */
  askWho: () => void;
  sleepAfter: (choice: SleepChoice) => void;
}

/**
 * What the reader may ask of the player for one article.
 *
 * @param attempt makes a call and reports its failure
 */
export function usePlayback(
  key: ArticleKey,
  state: PlayerState,
  attempt: (call: Promise<unknown>) => void,
): Playback {
  const latest = useRef(state);
  latest.current = state;

  const start = useCallback((from: TextRange | null) => attempt(background.play(key, from)), [key, attempt]);

  const toggle = useCallback(() => {
    const { status } = latest.current;
    if (status === 'playing' || status === 'loading') attempt(background.pause());
    else if (status === 'paused' || status === 'failed') attempt(background.resume());
    else start(null);
  }, [attempt, start]);

  const stop = useCallback(() => attempt(background.stop()), [attempt]);

  const step = useCallback(
    (unit: StepUnit, direction: StepDirection) => attempt(background.step(unit, direction)),
    [attempt],
  );

  const askWho = useCallback(() => attempt(background.whoIsThis()), [attempt]);
  const sleepAfter = useCallback((choice: SleepChoice) => attempt(background.sleepAfter(choice)), [attempt]);

  return { toggle, start, stop, step, askWho, sleepAfter };
}
