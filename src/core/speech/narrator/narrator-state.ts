import type { NarratorStatus, StepDirection, StepUnit } from '../../calls';
import type { ErrorCode } from '../../errors';
import type { EngineEvent } from '../speech-engine';
import type { Stretch } from './passage';
import type { VoiceKnowledge } from './voice-knowledge';

/** A voice as the narrator needs it. */
export interface NarratorVoice {
  /** Tells it from every other. */
  key: string;
  /** Whether its engine pauses exactly. */
  pauses: boolean;
  /** Longest text of one utterance, spoken characters. */
  longest: number;
  /** Whether it speaks from elsewhere. */
  isRemote: boolean;
}

/** A piece of a sentence that an engine was given. */
export interface Utterance extends Stretch {
  /** Tells it from every other; events of one that is no longer wanted are stale. */
  token: number;
  /** Of the sentence. */
  index: number;
  voice: NarratorVoice;
  rate: number;
  /** Spoken characters. */
  length: number;
  /** When its turn came, when it started to sound, and when it was last heard of; ms. */
  requestedAt: number;
  startedAt: number | null;
  heardAt: number;
  /** The boundary last believed, in offsets of the spoken text. */
  boundary: { start: number; length: number } | null;
  /** Boundaries that cannot be. */
  oddities: number;
  /** The written word being spoken: of the boundary, or estimated where there is none. */
  word: Stretch | null;
}

/** Where speaking goes on: a sentence, and an offset in it. */
export interface Place {
  index: number;
  from: number;
}

export interface NarratorState extends Place {
  status: NarratorStatus;
  /** Of the utterance last given to an engine. */
  token: number;
  /** Tries of the present utterance so far. */
  attempts: number;
  /** What sounds, or is held in a pause; and what the engine holds to follow it. */
  current: Utterance | null;
  waiting: Utterance | null;
  /** The sentence after whose end it pauses, where somebody wants it to wind down. */
  last: number | null;
  /** Since when the engine itself holds a pause; ms. */
  heldAt: number | null;
  /** To be tried in this order, and which of them speaks. */
  voices: readonly NarratorVoice[];
  voice: number;
  rate: number;
  knowledge: VoiceKnowledge;
  error: ErrorCode | null;
}

export const IDLE_NARRATOR: Readonly<NarratorState> = {
  status: 'idle',
  index: 0,
  from: 0,
  token: 0,
  attempts: 0,
  current: null,
  waiting: null,
  last: null,
  heldAt: null,
  voices: [],
  voice: 0,
  rate: 1,
  knowledge: {},
  error: null,
};

export type NarratorEvent =
  /** The voices to speak with from the next utterance on, the best first, and the rate. */
  | { type: 'use'; voices: readonly NarratorVoice[]; rate: number }
  | { type: 'play'; index: number; now: number }
  | { type: 'pause'; now: number }
  /** As a pause, but the engine is wanted for something else; with `at` that sentence begins afterwards. */
  | { type: 'giveWay'; at?: number }
  /** Pauses at the end of what the engine was given, where nothing that has begun is cut off; or no longer does. */
  | { type: 'windDown'; isWanted: boolean }
  | { type: 'resume'; now: number }
  | { type: 'stop' }
  | { type: 'step'; unit: StepUnit; direction: StepDirection; now: number }
  /** How it is spoken has changed: what is left of the sentence begins again. */
  | { type: 'restart'; now: number }
  /** What follows the present utterance is spoken otherwise: the engine is given it anew. */
  | { type: 'requeue'; now: number }
  /** The plan is another one: where each sentence of the old one is in it, -1 where it is gone. */
  | { type: 'replan'; moved: readonly number[]; now: number }
  | { type: 'engine'; token: number; event: EngineEvent; now: number }
  | { type: 'tick'; now: number };

export type NarratorEffect =
  { type: 'speak' | 'queue'; utterance: Utterance } | { type: 'cancel' | 'pause' | 'resume' };

export interface NarratorStep {
  state: NarratorState;
  effects: NarratorEffect[];
}

/** Whether the listener hears it, or is about to. */
export const isSounding = ({ status }: NarratorState): boolean =>
  status === 'loading' || status === 'playing';
