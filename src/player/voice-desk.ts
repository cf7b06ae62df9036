import type { EspeakVoice } from '../core/speech/espeak-voice';
import type { FromVoiceWorker, ToVoiceWorker } from '../core/speech/voice-messages';

/** What a worker's scope is to the desk. */
export interface DeskScope {
  onmessage: ((event: { data: ToVoiceWorker }) => void) | null;
  postMessage(message: FromVoiceWorker, transfer: Transferable[]): void;
}

/** Synthesises one text after the other for whoever writes to the worker. */
export class VoiceDesk {
  readonly #scope: DeskScope;
  readonly #voice: Promise<EspeakVoice>;
  #waiting: Extract<ToVoiceWorker, { type: 'synthesise' }>[] = [];
  #isWorking = false;

  /** Listens at once: a message may come before the voice is loaded. */
  constructor(scope: DeskScope, voice: Promise<EspeakVoice>) {
    this.#scope = scope;
    this.#voice = voice;
    voice.catch((error: unknown) => this.#break(error, true));
    scope.onmessage = ({ data }) => {
      if (data.type === 'drop') this.#waiting = this.#waiting.filter(({ id }) => id !== data.id);
      else {
        this.#waiting.push(data);
        if (!this.#isWorking) void this.#work();
      }
    };
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    // That it cannot be loaded is told elsewhere.
    const voice = await this.#voice.catch(() => null);
    try {
      if (!voice) return;
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
        const { id, request } = next;
        voice.synthesise(request, (part) =>
          this.#scope.postMessage({ type: 'part', id, part }, [part.samples.buffer]),
        );
        this.#scope.postMessage({ type: 'done', id }, []);
        // What was dropped while this one was synthesised must be out of the line before the next.
        await new Promise((resolve) => setTimeout(resolve));
      }
    } catch (error) {
      this.#break(error);
    } finally {
      this.#isWorking = false;
    }
  }

  #break(error: unknown, isDamaged = false): void {
    this.#waiting = [];
    this.#scope.postMessage(
      { type: 'broken', message: error instanceof Error ? error.message : String(error), isDamaged },
      [],
    );
  }
}
