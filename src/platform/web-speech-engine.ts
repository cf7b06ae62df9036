import type { VoiceFact } from '../core/calls';
import type { EngineEvent, SpeechEngine, UtteranceRequest } from '../core/speech/speech-engine';
import { normalisedTag } from '../core/speech/voice-choice';

/**
 * Voices arrive late: 1.6–2.4 s after the first question in Chromium, over 6 s on a busy machine, and a poll can catch
 * the list half filled (2026-11-23), so the event is waited for. A system without voices never fires it; counted from
 * the first question of this document, so that only the first listener waits.
 */
const VOICES_LIMIT_MS = 12_000;

/** Firefox on Linux calls espeak-ng's voices not local, though speech-dispatcher runs on this device (2026-11-23). */
const LOCAL_URI = /^urn:moz-tts:(speechd|sapi|osx|android)/;

function factFromVoice(voice: SpeechSynthesisVoice): VoiceFact {
  return {
    uri: voice.voiceURI,
    name: voice.name,
    lang: normalisedTag(voice.lang),
    isLocal: voice.localService || LOCAL_URI.test(voice.voiceURI),
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

/** The browser's own voices. */
export class WebSpeechEngine implements SpeechEngine {
  /** Kept until the next one: Chromium forgets an utterance that nothing holds, and its events never come. */
  #current: SpeechSynthesisUtterance | null = null;
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
    const utterance = new SpeechSynthesisUtterance(request.text);
    utterance.lang = request.voice?.lang ?? request.lang;
    utterance.rate = request.rate;
    utterance.voice =
      this.#synthesis.getVoices().find((voice) => voice.voiceURI === request.voice?.uri) ?? null;
    const tell = (event: EngineEvent): void => {
      // After our own cancel() Chromium fires `error: interrupted` and Firefox `end`: neither is news.
      if (this.#current === utterance) onEvent(event);
    };
    utterance.onstart = () => tell({ type: 'started' });
    utterance.onboundary = (event) => {
      if (event.name === 'word') tell({ type: 'boundary', start: event.charIndex, length: event.charLength });
    };
    const tellLast = (event: EngineEvent): void => {
      if (this.#current !== utterance) return;
      this.#current = null;
      onEvent(event);
    };
    utterance.onend = () => tellLast({ type: 'finished' });
    // Firefox without any voice fires an error event that has no code (2026-11-23).
    utterance.onerror = (event) => tellLast(failure(event.error));
    this.#current = utterance;
    this.#synthesis.speak(utterance);
  }

  cancel(): void {
    // The queue is shared by the whole browser: only who speaks may empty it.
    if (!this.#current) return;
    this.#current = null;
    this.#synthesis.cancel();
  }

  async voices(): Promise<VoiceFact[]> {
    await this.#voices;
    return this.#synthesis.getVoices().map(factFromVoice);
  }
}
