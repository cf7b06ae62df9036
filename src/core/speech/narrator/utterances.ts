import {
  isSounding,
  type NarratorEffect,
  type NarratorState,
  type NarratorStep,
  type NarratorVoice,
  type Place,
  type Utterance,
} from './narrator-state';
import type { Passage } from './passage';
import { factsOf, longestFor } from './voice-knowledge';

/** The first piece with something to say at a place or behind it; null at the end of the article. */
function pieceAt(
  state: NarratorState,
  voice: NarratorVoice,
  plan: readonly Passage[],
  place: Place,
): { passage: Passage; index: number; from: number; to: number } | null {
  const longest = Math.max(1, longestFor(factsOf(state.knowledge, voice.key), voice, state.rate));
  let { index, from } = place;
  for (let passage = plan[index]; passage; passage = plan[index]) {
    while (from < passage.end) {
      const to = passage.pieceEnd(from, longest);
      if (!passage.isSilent({ from, to })) return { passage, index, from, to };
      from = to;
    }
    index++;
    from = 0;
  }
  return null;
}

function utteranceAt(
  state: NarratorState,
  plan: readonly Passage[],
  place: Place,
  now: number,
): Utterance | null {
  const voice = state.voices[state.voice];
  const piece = voice ? pieceAt(state, voice, plan, place) : null;
  if (!voice || !piece) return null;
  const { passage, index, from, to } = piece;
  return {
    token: state.token + 1,
    index,
    from,
    to,
    voice,
    rate: state.rate,
    length: passage.spokenLength({ from, to }),
    requestedAt: now,
    startedAt: null,
    heardAt: now,
    boundary: null,
    oddities: 0,
    word: null,
  };
}

/** Where speaking would go on: at the word being spoken where the voice tells it, else where the utterance began. */
export function placeOf({ current, index, from }: NarratorState): Place {
  if (!current) return { index, from };
  const known = current.boundary ? current.word : null;
  return { index: current.index, from: known?.from ?? current.from };
}

/** Whether an utterance is behind the end that somebody wanted. */
const isBeyond = ({ last }: NarratorState, { index }: Utterance): boolean => last !== null && index > last;

const placeAfter = ({ index, to }: Utterance): Place => ({ index, from: to });

/** Leaves the engine silent and the place where it is. */
export function silenced(state: NarratorState, change: Partial<NarratorState>): NarratorStep {
  return {
    state: { ...state, ...placeOf(state), current: null, waiting: null, last: null, heldAt: null, ...change },
    effects: state.current ? [{ type: 'cancel' }] : [],
  };
}

/** Silent behind the last sentence. */
export function ended(state: NarratorState, plan: readonly Passage[]): NarratorStep {
  return silenced(state, { status: 'ended', index: Math.max(0, plan.length - 1), from: 0, error: null });
}

/** Speaks from a place on, in place of what sounds. */
export function speakAt(
  state: NarratorState,
  plan: readonly Passage[],
  place: Place,
  now: number,
  attempts = 1,
): NarratorStep {
  if (state.voices.length === 0)
    return silenced(state, { status: 'failed', ...place, error: 'noArabicVoice' });
  const utterance = utteranceAt(state, plan, place, now);
  if (!utterance) return ended(state, plan);
  return {
    state: {
      ...state,
      // Speaking on from sentence to sentence is one state for the listener: only the first one loads.
      status: state.status === 'playing' ? 'playing' : 'loading',
      index: utterance.index,
      from: utterance.from,
      token: utterance.token,
      attempts,
      current: utterance,
      waiting: null,
      heldAt: null,
      error: null,
    },
    effects: [{ type: 'speak', utterance }],
  };
}

/** Gives the engine what follows the present utterance, while that sounds; `waiting` there is replaced. */
export function queueNext(state: NarratorState, plan: readonly Passage[], now: number): NarratorStep {
  const next = state.current && utteranceAt(state, plan, placeAfter(state.current), now);
  if (!next || isBeyond(state, next)) return { state, effects: [] };
  const effects: NarratorEffect[] = [{ type: 'queue', utterance: next }];
  return { state: { ...state, token: next.token, waiting: next }, effects };
}

/** Gives the engine anew what follows the present utterance, where it holds anything. */
export function requeued(state: NarratorState, plan: readonly Passage[], now: number): NarratorStep {
  if (!state.waiting) return { state, effects: [] };
  const hasNext = state.current && utteranceAt(state, plan, placeAfter(state.current), now);
  if (hasNext) return queueNext(state, plan, now);
  // It cannot be taken out of the engine alone.
  return isSounding(state) ? speakAt(state, plan, placeOf(state), now) : silenced(state, {});
}

/** Goes on to what the engine holds, or else to what follows. */
export function afterFinished(state: NarratorState, plan: readonly Passage[], now: number): NarratorStep {
  const { current, waiting } = state;
  if (!current) return { state, effects: [] };
  const place = placeAfter(current);
  if (!waiting) {
    const next = utteranceAt(state, plan, place, now);
    if (next && isBeyond(state, next))
      return {
        state: silenced({ ...state, current: null }, { status: 'paused', index: next.index, from: next.from })
          .state,
        effects: [],
      };
    return speakAt({ ...state, ...place, current: null }, plan, place, now);
  }
  const promoted = { ...waiting, requestedAt: now, heardAt: now };
  return {
    state: {
      ...state,
      index: promoted.index,
      from: promoted.from,
      attempts: 1,
      current: promoted,
      waiting: null,
    },
    effects: [],
  };
}

/**
 * The same sentences in another plan: the one being spoken goes on, and what the engine holds is replaced where
 * something else follows now.
 *
 * @param moved where each sentence of the old plan is in the new one, -1 where it is gone
 */
export function replanned(
  state: NarratorState,
  plan: readonly Passage[],
  moved: readonly number[],
  now: number,
): NarratorStep {
  const index = moved[state.index] ?? -1;
  if (index < 0) {
    const left = moved.find((target, i) => i > state.index && target >= 0) ?? Math.max(0, plan.length - 1);
    const place = { index: left, from: 0 };
    if (state.status === 'loading' || state.status === 'playing') return speakAt(state, plan, place, now);
    return silenced(state, place);
  }
  const { current, waiting } = state;
  const last = state.last === null ? null : (moved[state.last] ?? -1);
  const there = {
    ...state,
    index,
    current: current && { ...current, index },
    last: last === -1 ? index : last,
  };
  if (!waiting) return { state: there, effects: [] };
  const next = there.current && utteranceAt(there, plan, placeAfter(there.current), now);
  if (next?.index === moved[waiting.index] && next?.from === waiting.from && next.to === waiting.to)
    return { state: { ...there, waiting: { ...waiting, index: next.index } }, effects: [] };
  return requeued(there, plan, now);
}
