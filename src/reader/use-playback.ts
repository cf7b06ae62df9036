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
 * @param onHandOver hears, when the voice is stopped from this page, where it was: reading goes on there
 */
export function usePlayback(
  key: ArticleKey,
  state: PlayerState,
  attempt: (call: Promise<unknown>) => void,
  onHandOver: (sentence: TextRange) => void,
): Playback {
  const latest = useRef(state);
  latest.current = state;

  const handOver = useCallback(() => {
    if (latest.current.sentence) onHandOver(latest.current.sentence);
  }, [onHandOver]);

  const start = useCallback((from: TextRange | null) => attempt(background.play(key, from)), [key, attempt]);

  const toggle = useCallback(() => {
    const { status } = latest.current;
    if (status === 'playing' || status === 'loading') {
      attempt(background.pause());
      handOver();
    } else if (status === 'paused' || status === 'failed') attempt(background.resume());
    else start(null);
  }, [attempt, handOver, start]);

  const stop = useCallback(() => {
    attempt(background.stop());
    handOver();
  }, [attempt, handOver]);

  const step = useCallback(
    (unit: StepUnit, direction: StepDirection) => attempt(background.step(unit, direction)),
    [attempt],
  );

  const askWho = useCallback(() => attempt(background.whoIsThis()), [attempt]);
  const sleepAfter = useCallback((choice: SleepChoice) => attempt(background.sleepAfter(choice)), [attempt]);

  return { toggle, start, stop, step, askWho, sleepAfter };
}
