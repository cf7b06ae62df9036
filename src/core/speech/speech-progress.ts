import type { EngineEvent } from './speech-engine';
import type { WordCue } from './synthesis';

/** Which events of an utterance are due as its sound is heard. Times are seconds of its sound. */
export class SpeechProgress {
  readonly #words: WordCue[] = [];
  #hasStarted = false;
  #length: number | null = null;
  #hasFinished = false;

  addWords(words: readonly WordCue[]): void {
    this.#words.push(...words);
  }

  /** All words are known, and how long the sound is. */
  end(length: number): void {
    this.#length = length;
  }

  /**
   * The events that became due; each is told once. Of words passed over since the last question only the last is told:
   * a highlight that lags must catch up.
   */
  due(heard: number): EngineEvent[] {
    const events: EngineEvent[] = [];
    if (this.#hasFinished) return events;
    if (heard >= 0 && !this.#hasStarted) {
      this.#hasStarted = true;
      events.push({ type: 'started' });
    }
    let word: WordCue | null = null;
    for (let cue = this.#words[0]; cue && cue.at <= heard; cue = this.#words[0]) {
      word = cue;
      this.#words.shift();
    }
    if (word) events.push({ type: 'boundary', start: word.start, length: word.length });
    if (this.#length !== null && heard >= this.#length) {
      this.#hasFinished = true;
      events.push({ type: 'finished' });
    }
    return events;
  }

  /** Seconds until the next event is due, or null where that is not known yet, or nothing is to come. */
  wait(heard: number): number | null {
    if (this.#hasFinished) return null;
    const times = [
      ...(this.#hasStarted ? [] : [0]),
      ...this.#words.slice(0, 1).map(({ at }) => at),
      ...(this.#length === null ? [] : [this.#length]),
    ];
    return times.length === 0 ? null : Math.max(0, Math.min(...times) - heard);
  }
}
