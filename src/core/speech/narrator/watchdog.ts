import type { Utterance } from './narrator-state';
import { isPaceKnown, paceOf, USUAL_PACE, type VoiceFacts } from './voice-knowledge';

/** A voice that has not started after this long will not: Read Aloud waits 3 s, a cold speech-dispatcher needs 2.4 s. */
const START_LIMIT_MS = 6_000;
/** Beyond the time that the rest of an utterance takes. */
const END_LIMIT_MS = 6_000;
/** A voice that was never heard may be three times slower than espeak-ng. */
const SLOWEST_PACE = USUAL_PACE / 3;
/** One that was heard may be slower in a sentence full of pauses. */
const SLOWER = 1.5;
/** No voice says more characters a second, at any rate: what ended sooner made no sound. */
const FASTEST_PACE = 400;

/** Whether an utterance is taking longer than it can: it will not start, or will not end. */
export function isOverdue(
  { requestedAt, startedAt, heardAt, boundary, length, rate }: Utterance,
  facts: VoiceFacts,
  now: number,
): boolean {
  if (startedAt === null) return now - requestedAt > START_LIMIT_MS;
  const rest = length - (boundary?.start ?? 0);
  const pace = isPaceKnown(facts) ? paceOf(facts, rate) / SLOWER : SLOWEST_PACE * rate;
  return now - heardAt > END_LIMIT_MS + (rest / pace) * 1_000;
}

/** Whether an utterance that has ended cannot have sounded. A clock that was set back does not tell. */
export function isSoundless({ requestedAt, length }: Utterance, now: number): boolean {
  const taken = now - requestedAt;
  return taken >= 0 && taken < (length / FASTEST_PACE) * 1_000;
}
