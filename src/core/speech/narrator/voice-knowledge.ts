/** What was learned of a voice by listening to it. */
export interface VoiceFacts {
  /** Spoken characters a second, by rate. */
  paces: Readonly<Record<number, number>>;
  /** `absent`: it told none where it should have; `distrusted`: it told what cannot be. */
  boundaries: 'unknown' | 'trusted' | 'absent' | 'distrusted';
  /** Whether it fell silent in the middle of an utterance. */
  isShortWinded: boolean;
}

/** By key of the voice. */
export type VoiceKnowledge = Readonly<Record<string, VoiceFacts>>;

const NOTHING: VoiceFacts = { paces: {}, boundaries: 'unknown', isShortWinded: false };

/** Of a voice that was never heard, at rate 1: espeak-ng said 3,450 characters in 392 s, and few are slower. */
export const USUAL_PACE = 8.8;
/** How much a new utterance counts against all before it. */
const NEW_SHARE = 0.3;
/** Shorter ones tell more of the engine's start than of the voice. Spoken characters. */
const SHORTEST_SAMPLE = 20;
/** Nobody speaks outside these, at rate 1: an `end` that came too early or too late is no measure. */
const PLAUSIBLE = { min: 3, max: 40 } as const;

/** Chromium's remote voices die after 14–15 s (chromium 679437); the usual cure is to say no more at once than this. */
const SHORT_WIND_S = 12;
/** At the pace of the remote voices, 13–14 characters a second, less than 14 s; most sentences are shorter. Spoken characters. */
const SHORT_PIECE = 180;

export const factsOf = (knowledge: VoiceKnowledge, key: string): VoiceFacts => knowledge[key] ?? NOTHING;

export const withFacts = (
  knowledge: VoiceKnowledge,
  key: string,
  facts: Partial<VoiceFacts>,
): VoiceKnowledge => ({ ...knowledge, [key]: { ...factsOf(knowledge, key), ...facts } });

/** Spoken characters a second at a rate: as heard, or from the nearest rate that was heard, or the usual. */
export function paceOf({ paces }: VoiceFacts, rate: number): number {
  const heard = paces[rate];
  if (heard !== undefined) return heard;
  const nearest = Object.keys(paces)
    .map(Number)
    .toSorted((a, b) => Math.abs(a - rate) - Math.abs(b - rate))[0];
  const known = nearest === undefined ? undefined : paces[nearest];
  return nearest === undefined || known === undefined ? USUAL_PACE * rate : (known / nearest) * rate;
}

export const isPaceKnown = ({ paces }: VoiceFacts): boolean => Object.keys(paces).length > 0;

/** Of the voice whose turn it is: spoken characters a second at rate 1, to a tenth; null where it was never heard. */
export function paceHeard(narrator: {
  knowledge: VoiceKnowledge;
  voices: readonly { key: string }[];
  voice: number;
}): number | null {
  const facts = factsOf(narrator.knowledge, narrator.voices[narrator.voice]?.key ?? '');
  return isPaceKnown(facts) ? Math.round(10 * paceOf(facts, 1)) / 10 : null;
}

/** What is known after an utterance of so many spoken characters took so long. */
export function withSample(
  facts: VoiceFacts,
  { rate, length, seconds }: { rate: number; length: number; seconds: number },
): VoiceFacts {
  const pace = length / seconds;
  const isPlausible = pace >= PLAUSIBLE.min * rate && pace <= PLAUSIBLE.max * rate;
  if (length < SHORTEST_SAMPLE || !isPlausible) return facts;
  const before = facts.paces[rate] ?? pace;
  return { ...facts, paces: { ...facts.paces, [rate]: before + (pace - before) * NEW_SHARE } };
}

/** Most spoken characters to give a voice at once. */
export function longestFor(
  facts: VoiceFacts,
  { longest, isRemote }: { longest: number; isRemote: boolean },
  rate: number,
): number {
  // Where the place is not told, a pause or another rate begins the piece again, and an estimate is right at its ends.
  const most = facts.boundaries === 'trusted' ? longest : Math.min(longest, SHORT_PIECE);
  if (!isRemote && !facts.isShortWinded) return most;
  return Math.min(most, SHORT_PIECE, Math.floor(SHORT_WIND_S * paceOf(facts, rate)));
}
