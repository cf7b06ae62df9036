import type { VoiceFact } from '../calls';

/** What an engine tells of one utterance. Offsets are UTF-16 units of the text that it was given. */
export type EngineEvent =
  | { type: 'started' }
  | { type: 'boundary'; start: number; length: number }
  | { type: 'finished' }
  /** Stopped by somebody else: another extension's `cancel()`, for one. */
  | { type: 'interrupted' }
  | { type: 'failed'; reason: 'no-voice' | 'not-allowed' | 'other' };

export interface UtteranceRequest {
  text: string;
  lang: string;
  voice: VoiceFact | null;
  rate: number;
}

/** Speaks one utterance at a time. A new one, or `cancel`, ends the one before without a further event from it. */
export interface SpeechEngine {
  speak(request: UtteranceRequest, onEvent: (event: EngineEvent) => void): void;
  cancel(): void;
  /** Resolves once the list is complete; empty where the system has no voices. */
  voices(): Promise<VoiceFact[]>;
}
