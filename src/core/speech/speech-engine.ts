import type { VoiceFact } from '../calls';

export const ENGINES = ['web-speech', 'bundled'] as const;
export type EngineName = (typeof ENGINES)[number];

/** What an engine tells of one utterance. Offsets are UTF-16 units of the text that it was given. */
export type EngineEvent =
  | { type: 'started' }
  | { type: 'boundary'; start: number; length: number }
  | { type: 'finished' }
  /** Stopped by somebody else: another extension's `cancel()`, for one. What waits behind it is dropped. */
  | { type: 'interrupted' }
  /** What waits behind it is dropped. */
  | { type: 'failed'; reason: 'no-voice' | 'not-allowed' | 'damaged' | 'other' };

export interface UtteranceRequest {
  text: string;
  lang: string;
  voice: VoiceFact | null;
  /** Times the voice's own pace, 0.5–3. */
  rate: number;
  /** 0–2, 1 is the voice's own. */
  pitch: number;
  /** 0–1. */
  volume: number;
  /** Whether its voice is to be given the vowels that the text does not write. */
  vowels?: boolean;
  /** Stretches of the text that stay as they are: see `SpokenForm`. */
  own?: [number, number][];
}

export interface EngineAbilities {
  /** Whether `pause` and `resume` are exact to the sample; else the narrator cancels and remembers. */
  pauses: boolean;
  /** Longest text of one utterance, characters. */
  longest: number;
}

/** Speaks one utterance at a time, and may hold one more that follows it without a gap. */
export interface SpeechEngine {
  readonly name: EngineName;
  readonly abilities: Readonly<EngineAbilities>;
  /** Speaks now. Whatever sounded or waited ends without a further event. */
  speak(request: UtteranceRequest, onEvent: (event: EngineEvent) => void): void;
  /** Speaks once the utterance before has finished, at once where nothing sounds. At most one waits; a second one takes its place. */
  queue(request: UtteranceRequest, onEvent: (event: EngineEvent) => void): void;
  /** Only where `abilities.pauses`. */
  pause(): void;
  resume(): void;
  /** Silences what sounds and what waits, without a further event from either. */
  cancel(): void;
  /** Resolves once the list is complete; empty where there are none. */
  voices(): Promise<VoiceFact[]>;
}
