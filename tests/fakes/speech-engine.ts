import type { VoiceFact } from '../../src/core/calls';
import type {
  EngineEvent,
  EngineName,
  SpeechEngine,
  UtteranceRequest,
} from '../../src/core/speech/speech-engine';

export const ARABIC_VOICE: VoiceFact = {
  engine: 'web-speech',
  uri: 'test:ar',
  name: 'Test Arabic',
  lang: 'ar',
  isLocal: true,
};

interface Heard {
  request: UtteranceRequest;
  tell(event: EngineEvent): void;
}

/** An engine whose events the test plays itself. */
export class FakeSpeechEngine implements SpeechEngine {
  abilities = { pauses: false, longest: 600 };
  /** What was spoken, or began to be. */
  readonly requests: UtteranceRequest[] = [];
  cancels = 0;
  pauses = 0;
  resumes = 0;
  #current: Heard | null = null;
  #waiting: Heard | null = null;

  constructor(
    readonly available: VoiceFact[] = [ARABIC_VOICE],
    readonly name: EngineName = 'web-speech',
  ) {}

  speak(request: UtteranceRequest, tell: (event: EngineEvent) => void): void {
    this.requests.push(request);
    this.#current = { request, tell };
    this.#waiting = null;
  }

  queue(request: UtteranceRequest, tell: (event: EngineEvent) => void): void {
    if (!this.#current) {
      this.speak(request, tell);
      return;
    }
    this.#waiting = { request, tell };
  }

  pause(): void {
    this.pauses++;
  }

  resume(): void {
    this.resumes++;
  }

  cancel(): void {
    this.cancels++;
    this.#current = this.#waiting = null;
  }

  voices(): Promise<VoiceFact[]> {
    return Promise.resolve(this.available);
  }

  /** The text that sounds, and the one that waits. */
  get sounding(): { now: string | null; next: string | null } {
    return { now: this.#current?.request.text ?? null, next: this.#waiting?.request.text ?? null };
  }

  tell(event: EngineEvent): void {
    const current = this.#current;
    if (event.type === 'finished') {
      this.#current = this.#waiting;
      this.#waiting = null;
      if (this.#current) this.requests.push(this.#current.request);
    } else if (event.type === 'failed' || event.type === 'interrupted') {
      this.#current = this.#waiting = null;
    }
    current?.tell(event);
  }
}
