import type { VoiceFact } from '../core/calls';
import type {
  EngineAbilities,
  EngineEvent,
  SpeechEngine,
  UtteranceRequest,
} from '../core/speech/speech-engine';

/**
 * Voices arrive late: 1.6–2.4 s after the first question in Chromium, over 6 s on a busy machine, and a poll can catch
 * the list half filled (2026-11-23), so the event is waited for. A system without voices never fires it; counted from
 * the first question of this document, so that only the first listener waits.
 */
const VOICES_LIMIT_MS = 12_000;

function factFromVoice(voice: SpeechSynthesisVoice): VoiceFact {
  return {
    engine: 'web-speech',
    uri: voice.voiceURI,
    name: voice.name,
    lang: voice.lang,
    isLocal: voice.localService,
  };
}

function failure(error: SpeechSynthesisErrorCode | undefined): EngineEvent {
  switch (error) {
    case 'interrupted':
    case 'canceled':
      return { type: 'interrupted' };
    case 'not-allowed':
      return { type: 'failed', reason: 'not-allowed' };
    case 'language-unavailable':
    case 'voice-unavailable':
      return { type: 'failed', reason: 'no-voice' };
    default:
      return { type: 'failed', reason: 'other' };
  }
}

/** An utterance that was given to the browser, and who hears of it. */
interface Given {
  utterance: SpeechSynthesisUtterance;
  onEvent(event: EngineEvent): void;
}

/** The browser's own voices. */
export class WebSpeechEngine implements SpeechEngine {
  readonly name = 'web-speech';
  /**
   * `pause()` wedges speech-dispatcher for every client, does nothing in Firefox on Linux and cancels on Android. 574
   * characters were spoken whole, in 58 s (both 2026-11-23).
   */
  readonly abilities: Readonly<EngineAbilities> = { pauses: false, longest: 600 };
  /** Kept until the next one: Chromium forgets an utterance that nothing holds, and its events never come. */
  #current: Given | null = null;
  /** In the browser's own queue, behind the current one. */
  #waiting: Given | null = null;
  /** Takes the place of the waiting one, which cannot be taken out of the queue alone. */
  #instead: Given | null = null;
  readonly #synthesis: SpeechSynthesis;
  /** Once the list is there, or never will be. */
  readonly #voices: Promise<void>;

  // Test seam
  constructor(synthesis: SpeechSynthesis = speechSynthesis) {
    this.#synthesis = synthesis;
    this.#voices = new Promise((resolve) => {
      const settle = (): void => {
        clearTimeout(timer);
        this.#synthesis.removeEventListener('voiceschanged', settle);
        resolve();
      };
      const timer = setTimeout(settle, VOICES_LIMIT_MS);
      this.#synthesis.addEventListener('voiceschanged', settle);
      // The first question makes the browser look for them.
      if (this.#synthesis.getVoices().length > 0) settle();
    });
  }

  speak(request: UtteranceRequest, onEvent: (event: EngineEvent) => void): void {
    this.cancel();
    this.#give(this.#given(request, onEvent));
  }

  queue(request: UtteranceRequest, onEvent: (event: EngineEvent) => void): void {
    const given = this.#given(request, onEvent);
    if (!this.#current) this.#give(given);
    else if (this.#waiting) this.#instead = given;
    else {
      this.#waiting = given;
      this.#synthesis.speak(given.utterance);
    }
  }

  pause(): void {
    throw new Error('Web Speech has no pause that can be trusted.');
  }

  resume(): void {
    throw new Error('Web Speech has no pause that can be trusted.');
  }

  cancel(): void {
    // The queue is shared by the whole browser: only who speaks may empty it.
    if (!this.#current) return;
    this.#current = this.#waiting = this.#instead = null;
    this.#synthesis.cancel();
  }

  async voices(): Promise<VoiceFact[]> {
    await this.#voices;
    return this.#synthesis.getVoices().map(factFromVoice);
  }

  #give(given: Given): void {
    this.#current = given;
    this.#synthesis.speak(given.utterance);
  }

  #given(request: UtteranceRequest, onEvent: (event: EngineEvent) => void): Given {
    const utterance = new SpeechSynthesisUtterance(request.text);
    utterance.lang = request.voice?.lang ?? request.lang;
    utterance.rate = request.rate;
    utterance.pitch = request.pitch;
    utterance.volume = request.volume;
    utterance.voice =
      this.#synthesis.getVoices().find((voice) => voice.voiceURI === request.voice?.uri) ?? null;
    const given = { utterance, onEvent };
    const tell = (event: EngineEvent): void => {
      // After our own cancel() Chromium fires `error: interrupted` and Firefox `end`: neither is news.
      if (this.#current === given) onEvent(event);
    };
    utterance.onstart = () => {
      // It follows the current one, whose end may be told late.
      if (this.#current && this.#waiting === given) this.#finish(this.#current);
      tell({ type: 'started' });
    };
    utterance.onboundary = (event) => {
      if (event.name === 'word') tell({ type: 'boundary', start: event.charIndex, length: event.charLength });
    };
    utterance.onend = () => this.#finish(given);
    // Firefox without any voice fires an error event that has no code (2026-11-23).
    utterance.onerror = (event) => this.#fail(given, failure(event.error));
    return given;
  }

  #finish(given: Given): void {
    if (this.#current !== given) return;
    const next = this.#waiting;
    const instead = this.#instead;
    this.#current = next;
    this.#waiting = this.#instead = null;
    if (instead) {
      this.#synthesis.cancel();
      this.#give(instead);
    }
    given.onEvent({ type: 'finished' });
  }

  #fail(given: Given, event: EngineEvent): void {
    if (this.#waiting === given) {
      this.#waiting = this.#instead;
      this.#instead = null;
      if (this.#waiting) this.#synthesis.speak(this.#waiting.utterance);
      given.onEvent(event);
    }
    if (this.#current !== given) return;
    this.#current = null;
    // The browser would go on with the next one in its queue.
    if (this.#waiting) this.#synthesis.cancel();
    this.#waiting = this.#instead = null;
    given.onEvent(event);
  }
}
