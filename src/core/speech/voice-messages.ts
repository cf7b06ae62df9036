import type { SpeechPart, SynthesisRequest } from './synthesis';

/** Player → voice worker. `id` is the caller's, and never used twice. */
export type ToVoiceWorker =
  | { type: 'synthesise'; id: number; request: SynthesisRequest }
  /** What was asked for under `id` is no longer wanted; parts of it may still be on their way. */
  | { type: 'drop'; id: number };

/** Voice worker → player. */
export type FromVoiceWorker =
  | { type: 'part'; id: number; part: SpeechPart }
  /** After the last part. */
  | { type: 'done'; id: number }
  /** The worker is of no more use: the voice broke down, or, where it is damaged, could not be loaded. */
  | { type: 'broken'; message: string; isDamaged?: boolean };
