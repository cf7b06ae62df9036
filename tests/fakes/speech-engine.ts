import type { VoiceFact } from '../../src/core/calls';
import type { EngineEvent, SpeechEngine, UtteranceRequest } from '../../src/core/speech/speech-engine';

export const ARABIC_VOICE: VoiceFact = { uri: 'test:ar', name: 'Test Arabic', lang: 'ar', isLocal: true };

/** An engine whose events the test plays itself. */
export class FakeSpeechEngine implements SpeechEngine {
  readonly requests: UtteranceRequest[] = [];
  cancels = 0;
  #tell: ((event: EngineEvent) => void) | null = null;

  constructor(readonly available: VoiceFact[] = [ARABIC_VOICE]) {}

  speak(request: UtteranceRequest, onEvent: (event: EngineEvent) => void): void {
    this.requests.push(request);
    this.#tell = onEvent;
  }

  cancel(): void {
    this.cancels++;
    this.#tell = null;
  }

  voices(): Promise<VoiceFact[]> {
    return Promise.resolve(this.available);
  }

  tell(event: EngineEvent): void {
    this.#tell?.(event);
  }
}
