import type { PlayerState } from '../core/calls';
import type { NarratorState } from '../core/speech/narrator/narrator-state';
import {
  afterSpeaking,
  isDue,
  minutesLeft,
  NO_SLEEP,
  sleepTimerFor,
  type SleepChoice,
} from '../core/speech/sleep-timer';

/** The sleep timer of a player: counts while the voice speaks, and is over with the article or once it has done its work. */
export class Sleep {
  #timer = NO_SLEEP;
  /** Since when speaking has not been counted; ms. */
  #since: number | null = null;

  choose(choice: SleepChoice): void {
    this.#timer = sleepTimerFor(choice);
    this.#since = null;
  }

  get shown(): PlayerState['sleep'] {
    return { choice: this.#timer.choice, minutes: minutesLeft(this.#timer) };
  }

  /** @returns whether the narrator is to wind down now */
  follow({ status, last }: NarratorState, now: number): boolean {
    if (this.#since !== null) this.#timer = afterSpeaking(this.#timer, now - this.#since);
    this.#since = status === 'playing' ? now : null;
    if (status === 'ended' || (isDue(this.#timer) && status === 'paused')) this.#timer = NO_SLEEP;
    return isDue(this.#timer) && last === null && status === 'playing';
  }
}
