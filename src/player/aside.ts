import type { SpeechEngine, UtteranceRequest } from '../core/speech/speech-engine';

/** A voice begins within seconds and speaks some 12 characters a second; one that never says that it is over is not waited for. */
const START_MS = 6_000;
const CHARACTER_MS = 200;

/** Something that is said between two sentences. */
export class Aside {
  readonly #engine: SpeechEngine;
  readonly #timer: ReturnType<typeof setTimeout>;
  #isOver = false;

  /** @param onOver called once it was said, or cannot be; not where it is ended from here */
  constructor(
    /** As it is shown. */
    readonly text: string,
    engine: SpeechEngine,
    request: UtteranceRequest,
    onOver: () => void,
  ) {
    const over = (): void => {
      if (this.#isOver) return;
      this.#isOver = true;
      clearTimeout(this.#timer);
      onOver();
    };
    this.#engine = engine;
    this.#timer = setTimeout(over, START_MS + (request.text.length * CHARACTER_MS) / request.rate);
    engine.speak(request, ({ type }) => {
      if (type === 'finished' || type === 'failed' || type === 'interrupted') over();
    });
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#engine.cancel();
  }
}
