import type { NarratorStatus, StepDirection, StepUnit } from '../calls';
import type { ErrorCode } from '../errors';
import type { EngineEvent } from './speech-engine';

/**
 * The narrator: which sentence is spoken, and what is to be done next. Pure: events and the time come in, a new
 * state and effects go out.
 *
 *            play                engine started
 *   idle ───────────▶ loading ───────────────────▶ playing ──▶ ended   (after the last sentence)
 *    ▲                 ▲   │ pause            pause │  │
 *    │ stop            │   ▼                        │  │ failed twice, or silent for too long
 *    └──────────────── │ paused ◀───────────────────┘  ▼
 *                      └───┘ resume                   failed ── play ──▶ loading
 *
 * Pause is cancel-and-remember: `speechSynthesis.pause()` wedges speech-dispatcher for every client, does nothing
 * in Firefox on Linux and cancels on Android (measured 2026-11-23), so the engine is only ever told to speak and to
 * cancel, and resuming speaks the remembered sentence again.
 */
export interface NarratorState {
  status: NarratorStatus;
  /** Of the sentence being spoken, or from which speaking goes on. */
  index: number;
  /** Counts utterances given to the engine; events of an earlier one are stale. */
  token: number;
  /** Tries of this sentence so far. */
  attempts: number;
  /** When the utterance was given to the engine, and when it started to sound; ms. */
  requestedAt: number;
  startedAt: number | null;
  /** When the engine was last heard of; ms. */
  heardAt: number;
  /** The boundary last heard, in offsets of the spoken text. */
  boundary: { start: number; length: number } | null;
  error: ErrorCode | null;
}

/** A sentence as the narrator needs it: its paragraph, and how long it may take. */
export interface Passage {
  /** Id of the text that it belongs to. */
  block: string;
  /** Characters. */
  length: number;
}

export type NarratorEvent =
  | { type: 'play'; index: number; now: number }
  | { type: 'pause' }
  | { type: 'resume'; now: number }
  | { type: 'stop' }
  | { type: 'step'; unit: StepUnit; direction: StepDirection; now: number }
  /** The rate or the voice changed: the sentence begins again with it. */
  | { type: 'restart'; now: number }
  | { type: 'engine'; token: number; event: EngineEvent; now: number }
  | { type: 'tick'; now: number };

export type NarratorEffect = { type: 'speak'; index: number; token: number } | { type: 'cancel' };

export interface NarratorStep {
  state: NarratorState;
  effects: NarratorEffect[];
}

/** A voice that has not started after this long will not: Read Aloud waits 3 s, a cold speech-dispatcher needs 2.4 s. */
const START_LIMIT_MS = 6_000;
/** Slowest speech waited for: a third of espeak's 8.8 characters a second, at the lowest rate. Above it, stalled. */
const SLOWEST_CHARACTERS_PER_SECOND = 1.5;
const END_LIMIT_MS = 10_000;
/** "Previous" goes back one sentence only this early in a sentence; later it begins the sentence again (Gecko: 2 s). */
const RESTART_AFTER_MS = 2_000;
const ATTEMPTS = 2;

export const IDLE_NARRATOR: Readonly<NarratorState> = {
  status: 'idle',
  index: 0,
  token: 0,
  attempts: 0,
  requestedAt: 0,
  startedAt: null,
  heardAt: 0,
  boundary: null,
  error: null,
};

const isSounding = (state: NarratorState): boolean =>
  state.status === 'loading' || state.status === 'playing';

function speakAt(state: NarratorState, index: number, now: number, attempts = 1): NarratorStep {
  const token = state.token + 1;
  // Speaking on from sentence to sentence is one state for the listener: only the first one loads.
  const status = state.status === 'playing' ? 'playing' : 'loading';
  return {
    state: {
      ...state,
      status,
      index,
      token,
      attempts,
      requestedAt: now,
      startedAt: null,
      heardAt: now,
      boundary: null,
      error: null,
    },
    effects: [{ type: 'speak', index, token }],
  };
}

/** Leaves the engine silent; the token moves on, so that nothing said by the old utterance counts. */
function silenced(state: NarratorState, change: Partial<NarratorState>): NarratorStep {
  const silent = { ...state, token: state.token + 1, startedAt: null, boundary: null, ...change };
  return { state: silent, effects: isSounding(state) ? [{ type: 'cancel' }] : [] };
}

function failedOrRetried(state: NarratorState, error: ErrorCode, now: number): NarratorStep {
  if (state.attempts < ATTEMPTS) {
    const again = speakAt(state, state.index, now, state.attempts + 1);
    return { state: again.state, effects: [{ type: 'cancel' }, ...again.effects] };
  }
  return silenced(state, { status: 'failed', error });
}

function indexAfterStep(
  state: NarratorState,
  plan: readonly Passage[],
  event: { unit: StepUnit; direction: StepDirection; now: number },
): number {
  const { index } = state;
  const isWellInside = state.startedAt !== null && event.now - state.startedAt > RESTART_AFTER_MS;
  if (event.unit === 'sentence') {
    if (event.direction === 'next') return index + 1;
    return isWellInside ? index : Math.max(0, index - 1);
  }
  const block = plan[index]?.block;
  if (event.direction === 'next') {
    const next = plan.findIndex((passage, i) => i > index && passage.block !== block);
    return next < 0 ? plan.length : next;
  }
  const first = plan.findIndex((passage) => passage.block === block);
  if (index > first || isWellInside) return Math.max(0, first);
  const before = plan[first - 1]?.block;
  return Math.max(0, before === undefined ? 0 : plan.findIndex((passage) => passage.block === before));
}

function afterEngine(
  state: NarratorState,
  plan: readonly Passage[],
  event: EngineEvent,
  now: number,
): NarratorStep {
  switch (event.type) {
    case 'started':
      return { state: { ...state, status: 'playing', startedAt: now, heardAt: now }, effects: [] };
    case 'boundary':
      return {
        state: {
          ...state,
          status: 'playing',
          startedAt: state.startedAt ?? now,
          heardAt: now,
          boundary: { start: event.start, length: event.length },
        },
        effects: [],
      };
    case 'finished':
      if (state.index + 1 < plan.length) return speakAt(state, state.index + 1, now);
      return { state: { ...state, status: 'ended', boundary: null, token: state.token + 1 }, effects: [] };
    case 'interrupted':
      // Somebody else wants to be heard: give way, keep the place.
      return silenced({ ...state, status: 'paused' }, {});
    case 'failed':
      if (event.reason === 'no-voice') return silenced(state, { status: 'failed', error: 'noArabicVoice' });
      return failedOrRetried(state, 'voiceFailed', now);
  }
}

function afterTick(state: NarratorState, plan: readonly Passage[], now: number): NarratorStep {
  const isLate =
    state.startedAt === null
      ? now - state.requestedAt > START_LIMIT_MS
      : now - state.heardAt >
        END_LIMIT_MS + ((plan[state.index]?.length ?? 0) / SLOWEST_CHARACTERS_PER_SECOND) * 1_000;
  return isLate ? failedOrRetried(state, 'voiceFailed', now) : { state, effects: [] };
}

/** The state after an event, and what is to be done. `plan` holds the article's sentences in order. */
export function narrate(state: NarratorState, plan: readonly Passage[], event: NarratorEvent): NarratorStep {
  switch (event.type) {
    case 'play': {
      if (event.index < 0 || event.index >= plan.length) return silenced(state, { status: 'ended' });
      return speakAt({ ...state, status: isSounding(state) ? state.status : 'idle' }, event.index, event.now);
    }
    case 'pause':
      return isSounding(state) ? silenced(state, { status: 'paused' }) : { state, effects: [] };
    case 'resume':
      if (state.status === 'paused') return speakAt(state, state.index, event.now);
      return state.status === 'ended' || state.status === 'failed' || state.status === 'idle'
        ? narrate(state, plan, {
            type: 'play',
            index: state.status === 'ended' ? 0 : state.index,
            now: event.now,
          })
        : { state, effects: [] };
    case 'stop':
      return silenced(state, { status: 'idle', index: 0, error: null });
    case 'restart':
      return isSounding(state) ? speakAt(state, state.index, event.now) : { state, effects: [] };
    case 'step': {
      if (state.status === 'idle' || plan.length === 0) return { state, effects: [] };
      const index = indexAfterStep(state, plan, event);
      if (index >= plan.length) return silenced(state, { status: 'ended', index: plan.length - 1 });
      return isSounding(state)
        ? speakAt(state, index, event.now)
        : { state: { ...state, index, status: 'paused', error: null }, effects: [] };
    }
    case 'engine':
      return event.token === state.token && isSounding(state)
        ? afterEngine(state, plan, event.event, event.now)
        : { state, effects: [] };
    case 'tick':
      return isSounding(state) ? afterTick(state, plan, event.now) : { state, effects: [] };
  }
}
