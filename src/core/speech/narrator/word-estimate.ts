import type { NarratorState, Utterance } from './narrator-state';
import type { Passage, Stretch } from './passage';
import { factsOf, paceOf } from './voice-knowledge';

/** A voice that tells boundaries tells the first with its start. How long one that may is waited for; ms. */
const PATIENCE_MS = { unknown: 700, trusted: 3_000, absent: 0, distrusted: 0 } as const;

/** How many characters of an utterance are spoken after a time, at a pace in characters a second. */
export function estimatedOffset(length: number, elapsedMs: number, pace: number): number {
  return Math.max(0, Math.min(length - 1, Math.floor((elapsedMs / 1_000) * pace)));
}

/** Whether the word being spoken is, or soon may be, an estimate that moves with the time. */
export function isEstimating({ status, current }: NarratorState): boolean {
  return status === 'playing' && current?.startedAt != null && current.boundary === null;
}

/** The word that an utterance is likely to be at, where its voice does not tell. */
export function estimatedWord(
  state: NarratorState,
  utterance: Utterance,
  passage: Passage,
  now: number,
): Stretch | null {
  const { startedAt, boundary, voice, rate, length } = utterance;
  if (startedAt === null || boundary) return utterance.word;
  const facts = factsOf(state.knowledge, voice.key);
  if (now - startedAt < PATIENCE_MS[facts.boundaries]) return utterance.word;
  const start = estimatedOffset(length, now - startedAt, paceOf(facts, rate));
  return passage.wordAt(utterance, { start, length: 0 }) ?? utterance.word;
}
