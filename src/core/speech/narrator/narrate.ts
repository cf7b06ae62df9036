import type { ErrorCode } from '../../errors';
import type { EngineEvent } from '../speech-engine';
import { afterBoundary, trustAfterUtterance } from './boundary-trust';
import {
  isSounding,
  type NarratorEvent,
  type NarratorState,
  type NarratorStep,
  type Utterance,
} from './narrator-state';
import type { Passage } from './passage';
import { stepTarget } from './step-target';
import {
  afterFinished,
  ended,
  placeOf,
  queueNext,
  replanned,
  requeued,
  silenced,
  speakAt,
} from './utterances';
import { factsOf, withFacts, withSample, type VoiceKnowledge } from './voice-knowledge';
import { isOverdue, isSoundless } from './watchdog';
import { estimatedWord } from './word-estimate';

/**
 * The narrator: what is spoken, and what is to be done next. Pure: events and the time come in, a new state and
 * effects go out.
 *
 *            play                engine started
 *   idle ───────────▶ loading ───────────────────▶ playing ──▶ ended   (after the last sentence)
 *    ▲                 ▲   │ pause            pause │  │
 *    │ stop            │   ▼                        │  │ no voice is left to try
 *    └──────────────── │ paused ◀───────────────────┘  ▼
 *                      └───┘ resume                   failed ── play, resume ──▶ loading
 *
 * What is spoken at once is a sentence, or a piece of one where it is long; the engine is given the next one while
 * the one before sounds. An utterance that fails, does not start, does not end, or ends without a sound is tried once
 * more, then by the next voice; after the last voice the listener is told.
 *
 * Where the engine pauses exactly, it holds the pause. Elsewhere pause is cancel-and-remember, and resuming speaks on
 * from the word that was told, or else from where the utterance began.
 */
export function narrate(state: NarratorState, plan: readonly Passage[], event: NarratorEvent): NarratorStep {
  const nothing = { state, effects: [] };
  switch (event.type) {
    case 'use':
      return { state: { ...state, voices: event.voices, voice: 0, rate: event.rate }, effects: [] };
    case 'play': {
      if (event.index < 0 || event.index >= plan.length) return ended(state, plan);
      const fresh = isSounding(state) ? state : { ...state, status: 'idle' as const };
      return speakAt({ ...fresh, last: null }, plan, { index: event.index, from: 0 }, event.now);
    }
    case 'pause':
      return paused(state, event.now);
    case 'giveWay':
      if (event.at !== undefined)
        return silenced(state, { status: 'paused', index: event.at, from: 0, error: null });
      return state.current ? silenced(state, { status: 'paused' }) : nothing;
    case 'windDown': {
      const { current, waiting } = state;
      if (!event.isWanted) return { state: { ...state, last: null }, effects: [] };
      return isSounding(state) && current
        ? { state: { ...state, last: waiting?.index ?? current.index }, effects: [] }
        : nothing;
    }
    case 'resume':
      return resumed(state, plan, event.now);
    case 'stop':
      return silenced(state, { status: 'idle', index: 0, from: 0, error: null });
    case 'restart':
      if (isSounding(state)) return speakAt(state, plan, placeOf(state), event.now, state.attempts);
      return state.current ? silenced(state, {}) : nothing;
    case 'requeue':
      return requeued(state, plan, event.now);
    case 'replan':
      return replanned(state, plan, event.moved, event.now);
    case 'step': {
      if (state.status === 'idle' || plan.length === 0) return nothing;
      const index = stepTarget(state, plan, event);
      if (index >= plan.length) return ended(state, plan);
      return isSounding(state)
        ? speakAt({ ...state, last: null }, plan, { index, from: 0 }, event.now)
        : silenced(state, { index, from: 0, status: 'paused', error: null });
    }
    case 'engine':
      return afterEngine(state, plan, event);
    case 'tick':
      return isSounding(state) ? afterTick(state, plan, event.now) : nothing;
  }
}

function paused(state: NarratorState, now: number): NarratorStep {
  if (!isSounding(state)) return { state, effects: [] };
  const { current } = state;
  // What has not started yet could start all the same.
  if (!current?.voice.pauses || current.startedAt === null) return silenced(state, { status: 'paused' });
  return { state: { ...state, status: 'paused', last: null, heldAt: now }, effects: [{ type: 'pause' }] };
}

function resumed(state: NarratorState, plan: readonly Passage[], now: number): NarratorStep {
  const { status, current, heldAt, voices } = state;
  if (isSounding(state)) return { state, effects: [] };
  if (status === 'ended') return narrate(state, plan, { type: 'play', index: 0, now });
  const isSameVoice = current && voices[state.voice]?.key === current.voice.key;
  if (heldAt === null || !isSameVoice) {
    // A listener who pauses and resumes a voice that hangs does not set it right.
    const attempts = status === 'paused' ? Math.max(1, state.attempts) : 1;
    return speakAt(state, plan, placeOf(state), now, attempts);
  }
  const later = (time: number): number => time + now - heldAt;
  const { startedAt, heardAt } = current;
  return {
    state: {
      ...state,
      status: 'playing',
      heldAt: null,
      current: {
        ...current,
        startedAt: startedAt === null ? null : later(startedAt),
        heardAt: later(heardAt),
      },
    },
    effects: [{ type: 'resume' }],
  };
}

const ATTEMPTS = 2;

/** Once more, then by the next voice, then not at all. */
function afterFailure(
  state: NarratorState,
  plan: readonly Passage[],
  { error, isHopeless }: { error: ErrorCode; isHopeless: boolean },
  now: number,
): NarratorStep {
  const place = placeOf(state);
  if (!isHopeless && state.attempts < ATTEMPTS) return speakAt(state, plan, place, now, state.attempts + 1);
  if (state.voice + 1 >= state.voices.length) return silenced(state, { status: 'failed', error });
  const silent = silenced(state, { status: 'loading', voice: state.voice + 1, last: state.last });
  const next = speakAt(silent.state, plan, place, now);
  return { state: next.state, effects: [...silent.effects, ...next.effects] };
}

const FAILURES = {
  'no-voice': { error: 'noArabicVoice', isHopeless: true },
  'not-allowed': { error: 'speechNotAllowed', isHopeless: true },
  damaged: { error: 'voiceDamaged', isHopeless: true },
  other: { error: 'voiceFailed', isHopeless: false },
} as const;

function afterEngine(
  state: NarratorState,
  plan: readonly Passage[],
  { token, event, now }: { token: number; event: EngineEvent; now: number },
): NarratorStep {
  const { current, waiting } = state;
  if (token === waiting?.token) return afterWaiting(state, plan, { token, event, now });
  if (token !== current?.token) return { state, effects: [] };
  if (state.heldAt !== null) return whileHeld(state, event);
  switch (event.type) {
    case 'started':
      return started(state, plan, current, now);
    case 'boundary': {
      const begun = current.startedAt === null ? started(state, plan, current, now) : { state, effects: [] };
      return { state: withBoundary(begun.state, plan, event, now), effects: begun.effects };
    }
    case 'finished':
      if (isSoundless(current, now)) return afterFailure(state, plan, FAILURES.other, now);
      return afterFinished({ ...state, knowledge: learned(state.knowledge, current, now) }, plan, now);
    case 'interrupted':
      // Somebody else wants to be heard: give way, keep the place. Cancelling would silence them.
      return { state: silenced(state, { status: 'paused' }).state, effects: [] };
    case 'failed':
      return afterFailure(state, plan, FAILURES[event.reason], now);
  }
}

function started(
  state: NarratorState,
  plan: readonly Passage[],
  current: Utterance,
  now: number,
): NarratorStep {
  const sounding = {
    ...state,
    status: 'playing' as const,
    current: { ...current, startedAt: current.startedAt ?? now, heardAt: now },
  };
  return sounding.waiting ? { state: sounding, effects: [] } : queueNext(sounding, plan, now);
}

function withBoundary(
  state: NarratorState,
  plan: readonly Passage[],
  told: { start: number; length: number },
  now: number,
): NarratorState {
  const { current } = state;
  if (!current) return state;
  const { start, length } = told;
  const word = plan[current.index]?.wordAt(current, told) ?? null;
  const { key } = current.voice;
  const { utterance, facts } = afterBoundary(current, factsOf(state.knowledge, key), { start, length }, word);
  // A voice that tells the same for ever has not been heard of.
  const isNews = utterance.boundary !== current.boundary && utterance.boundary !== null;
  return {
    ...state,
    knowledge: withFacts(state.knowledge, key, facts),
    current: isNews ? { ...utterance, heardAt: now } : utterance,
  };
}

function learned(knowledge: VoiceKnowledge, utterance: Utterance, now: number): VoiceKnowledge {
  const { voice, rate, length, startedAt } = utterance;
  const facts = trustAfterUtterance(factsOf(knowledge, voice.key), utterance);
  if (startedAt === null) return withFacts(knowledge, voice.key, facts);
  const seconds = (now - startedAt) / 1_000;
  return withFacts(knowledge, voice.key, withSample(facts, { rate, length, seconds }));
}

/** Of the utterance that the engine holds: where it sounds, the one before is over, though nobody said so. */
function afterWaiting(
  state: NarratorState,
  plan: readonly Passage[],
  told: { token: number; event: EngineEvent; now: number },
): NarratorStep {
  const { event, now } = told;
  if (event.type !== 'started' && event.type !== 'boundary') {
    // It is spoken when its turn comes.
    return { state: { ...state, waiting: null }, effects: [] };
  }
  if (!isSounding(state)) return { state, effects: [] };
  return afterEngine(afterFinished(state, plan, now).state, plan, told);
}

/** What an engine that is told to pause may still tell. */
function whileHeld(state: NarratorState, event: EngineEvent): NarratorStep {
  const { current } = state;
  if (event.type === 'started' || event.type === 'boundary' || !current) return { state, effects: [] };
  if (event.type !== 'finished') return { state: silenced(state, {}).state, effects: [] };
  return silenced(state, { index: current.index, from: current.to });
}

function afterTick(state: NarratorState, plan: readonly Passage[], now: number): NarratorStep {
  const { current } = state;
  const passage = current && plan[current.index];
  if (!current || !passage) return { state, effects: [] };
  const facts = factsOf(state.knowledge, current.voice.key);
  if (isOverdue(current, facts, now)) {
    const isShortWinded = facts.isShortWinded || current.startedAt !== null;
    const knowledge = withFacts(state.knowledge, current.voice.key, { isShortWinded });
    return afterFailure({ ...state, knowledge }, plan, FAILURES.other, now);
  }
  const word = estimatedWord(state, current, passage, now);
  if (word?.from === current.word?.from) return { state, effects: [] };
  return { state: { ...state, current: { ...current, word } }, effects: [] };
}
