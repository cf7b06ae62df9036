import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrate } from '../../../../src/core/speech/narrator/narrate';
import {
  IDLE_NARRATOR,
  isSounding,
  type NarratorEvent,
  type NarratorState,
  type NarratorVoice,
} from '../../../../src/core/speech/narrator/narrator-state';
import type { Passage } from '../../../../src/core/speech/narrator/passage';
import type { EngineEvent } from '../../../../src/core/speech/speech-engine';
import { passageOf } from '../../../fakes/passage';

const PLAN: readonly Passage[] = [
  passageOf('title', 20),
  passageOf('b1', 90, { cuts: [30, 60] }),
  passageOf('b1', 3, { isSilent: true }),
  passageOf('b2', 300, { cuts: [50, 100, 150, 200, 250] }),
  passageOf('b2', 40),
];

const voice = fc.record<NarratorVoice>({
  key: fc.constantFrom('a', 'b', 'c'),
  pauses: fc.boolean(),
  longest: fc.constantFrom(1, 35, 600),
  isRemote: fc.boolean(),
});

const engineEvent = fc.oneof(
  fc.constantFrom<EngineEvent>(
    { type: 'started' },
    { type: 'finished' },
    { type: 'interrupted' },
    { type: 'failed', reason: 'other' },
    { type: 'failed', reason: 'no-voice' },
    { type: 'failed', reason: 'not-allowed' },
  ),
  fc.record({
    type: fc.constant('boundary' as const),
    start: fc.integer({ min: -5, max: 100 }),
    length: fc.integer({ min: 0, max: 9 }),
  }),
);

/** What happens, with how long after the event before; engine events are of an utterance that is wanted, or was. */
type Happening = { after: number } & (
  { event: NarratorEvent } | { told: EngineEvent; of: 'current' | 'waiting' | 'stale' }
);

const after = fc.constantFrom(0, 1, 300, 2_500, 9_000, 90_000);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ after, event: listenerEvent() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      after,
      told: engineEvent,
      of: fc.constantFrom('current' as const, 'current' as const, 'waiting' as const, 'stale' as const),
    }),
  },
);

function listenerEvent(): fc.Arbitrary<NarratorEvent> {
  const now = fc.constant(0);
  return fc.oneof(
    fc.record({ type: fc.constant('play' as const), index: fc.integer({ min: -1, max: 6 }), now }),
    fc.record({
      type: fc.constantFrom(
        'pause' as const,
        'resume' as const,
        'restart' as const,
        'requeue' as const,
        'tick' as const,
      ),
      now,
    }),
    fc.constantFrom<NarratorEvent>(
      { type: 'stop' },
      { type: 'giveWay' },
      { type: 'giveWay', at: 3 },
      { type: 'windDown', isWanted: true },
      { type: 'windDown', isWanted: false },
    ),
    fc.record({
      type: fc.constant('step' as const),
      unit: fc.constantFrom('sentence' as const, 'paragraph' as const),
      direction: fc.constantFrom('next' as const, 'previous' as const),
      now,
    }),
    fc.record({
      type: fc.constant('use' as const),
      voices: fc.uniqueArray(voice, { selector: ({ key }) => key, maxLength: 3 }),
      rate: fc.constantFrom(0.5, 1, 3),
    }),
    fc.record({
      type: fc.constant('replan' as const),
      // The plan stays: sentences are where they were, or gone.
      moved: fc
        .array(fc.boolean(), { minLength: 5, maxLength: 5 })
        .map((gone) => gone.map((is, i) => (is ? -1 : i))),
      now,
    }),
  );
}

/** What an engine holds after the effects. */
interface EngineModel {
  sounding: number | null;
  waiting: number | null;
  isHeld: boolean;
}

function play(happenings: readonly Happening[], check: (state: NarratorState, engine: EngineModel) => void) {
  let state: NarratorState = IDLE_NARRATOR;
  let now = 0;
  const engine: EngineModel = { sounding: null, waiting: null, isHeld: false };
  const feed = (event: NarratorEvent): void => {
    const step = narrate(state, PLAN, 'now' in event ? { ...event, now } : event);
    state = step.state;
    for (const effect of step.effects) {
      switch (effect.type) {
        case 'speak':
          engine.sounding = effect.utterance.token;
          engine.waiting = null;
          engine.isHeld = false;
          break;
        case 'queue':
          expect(engine.sounding).not.toBeNull();
          engine.waiting = effect.utterance.token;
          break;
        case 'cancel':
          engine.sounding = engine.waiting = null;
          engine.isHeld = false;
          break;
        case 'pause':
        case 'resume':
          expect(engine.sounding).not.toBeNull();
          engine.isHeld = effect.type === 'pause';
      }
    }
    check(state, engine);
  };
  for (const given of happenings) {
    now += given.after;
    if ('event' in given) feed(given.event);
    else {
      // As the contract has it: an engine drops what it tells the end of, and with a failure what waits.
      const { told } = given;
      const token = { current: engine.sounding, waiting: engine.waiting, stale: 0 }[given.of];
      if (token === null) continue;
      const isLast = told.type !== 'started' && told.type !== 'boundary';
      if (given.of === 'waiting' && (isLast || engine.isHeld)) continue;
      if (given.of === 'waiting') {
        engine.sounding = engine.waiting;
        engine.waiting = null;
      } else if (given.of === 'current' && isLast) {
        engine.sounding = told.type === 'finished' ? engine.waiting : null;
        engine.waiting = null;
        engine.isHeld = false;
      }
      feed({ type: 'engine', token, event: told, now });
    }
  }
  return { state, feed, wait: (ms: number) => (now += ms) };
}

const HAPPENINGS = fc.array(happening, { maxLength: 60 });
const USE: NarratorEvent = {
  type: 'use',
  voices: [
    { key: 'a', pauses: false, longest: 600, isRemote: true },
    { key: 'b', pauses: true, longest: 35, isRemote: false },
  ],
  rate: 1,
};
const START: Happening = { after: 0, event: USE };
const PLAY: Happening = { after: 0, event: { type: 'play', index: 0, now: 0 } };

describe('the narrator, whatever happens', () => {
  it('is in a place of the article, and wants of the engine what the engine holds', () => {
    fc.assert(
      fc.property(HAPPENINGS, (happenings) => {
        play([START, PLAY, ...happenings], (state, engine) => {
          expect(state.index).toBeGreaterThanOrEqual(0);
          expect(state.index).toBeLessThan(PLAN.length);
          expect(state.from).toBeGreaterThanOrEqual(0);
          expect(state.from).toBeLessThanOrEqual(PLAN[state.index]?.end ?? -1);
          expect(state.current?.token ?? null).toBe(engine.sounding);
          expect(state.waiting?.token ?? null).toBe(engine.waiting);
          expect(state.heldAt !== null).toBe(engine.isHeld);
          expect(isSounding(state) || engine.isHeld).toBe(state.current !== null);
          expect(state.status === 'failed').toBe(state.error !== null);
          if (state.current) {
            expect(state.current.index).toBe(state.index);
            expect(state.current.to).toBeGreaterThan(state.current.from);
            expect(PLAN[state.index]?.isSilent(state.current)).toBe(false);
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  it('has a way out of every state: silence from the engine ends it, and play begins anew', () => {
    fc.assert(
      fc.property(HAPPENINGS, (happenings) => {
        let last: NarratorState = IDLE_NARRATOR;
        const { feed, wait } = play([START, PLAY, ...happenings], (state) => (last = state));
        for (let i = 0; i < 10 && isSounding(last); i++) {
          wait(400_000);
          feed({ type: 'tick', now: 0 });
        }
        expect(isSounding(last)).toBe(false);
        feed(USE);
        feed({ type: 'play', index: 0, now: 0 });
        expect(last.status).toBe('loading');
        feed({ type: 'engine', token: last.token, event: { type: 'started' }, now: 0 });
        expect(last.status).toBe('playing');
        feed({ type: 'stop' });
        expect(last).toMatchObject({ status: 'idle', current: null, waiting: null });
      }),
      { numRuns: 300 },
    );
  });
});
