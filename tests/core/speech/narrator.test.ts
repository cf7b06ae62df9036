import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  IDLE_NARRATOR,
  narrate,
  type NarratorEffect,
  type NarratorEvent,
  type NarratorState,
  type Passage,
} from '../../../src/core/speech/narrator';
import type { EngineEvent } from '../../../src/core/speech/speech-engine';

/** Three sentences in two paragraphs. */
const PLAN: Passage[] = [
  { block: 'b1', length: 30 },
  { block: 'b1', length: 30 },
  { block: 'b2', length: 30 },
];

function run(events: (NarratorEvent | ((state: NarratorState) => NarratorEvent))[], plan = PLAN) {
  let state: NarratorState = IDLE_NARRATOR;
  const effects: NarratorEffect[] = [];
  for (const event of events) {
    const step = narrate(state, plan, typeof event === 'function' ? event(state) : event);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
}

const engine =
  (event: EngineEvent, now = 0) =>
  ({ token }: NarratorState): NarratorEvent => ({ type: 'engine', token, event, now });
const play = (index = 0, now = 0): NarratorEvent => ({ type: 'play', index, now });
const started = engine({ type: 'started' });
const finished = engine({ type: 'finished' });
const spoken = (effects: NarratorEffect[]) => effects.flatMap((e) => (e.type === 'speak' ? [e.index] : []));

describe('narrator', () => {
  it('speaks every sentence in order and ends', () => {
    const { state, effects } = run([play(), started, finished, started, finished, started, finished]);
    expect(spoken(effects)).toEqual([0, 1, 2]);
    expect(state.status).toBe('ended');
  });

  it('is loading until the voice sounds, and not between sentences', () => {
    expect(run([play()]).state.status).toBe('loading');
    expect(run([play(), started]).state.status).toBe('playing');
    expect(run([play(), started, finished]).state.status).toBe('playing');
  });

  it('pauses by cancelling and resumes the same sentence', () => {
    const { state, effects } = run([play(), started, finished, started, { type: 'pause' }]);
    expect(state).toMatchObject({ status: 'paused', index: 1 });
    expect(effects.at(-1)).toEqual({ type: 'cancel' });
    const resumed = run([play(), started, finished, started, { type: 'pause' }, { type: 'resume', now: 9 }]);
    expect(spoken(resumed.effects)).toEqual([0, 1, 1]);
  });

  it('ignores what an earlier utterance still says', () => {
    const stale: NarratorEvent = { type: 'engine', token: 1, event: { type: 'finished' }, now: 0 };
    const { state, effects } = run([play(0), started, play(2), stale]);
    expect(state.index).toBe(2);
    expect(spoken(effects)).toEqual([0, 2]);
  });

  it.each<[string, 'sentence' | 'paragraph', 'next' | 'previous', number, number, number]>([
    ['next sentence', 'sentence', 'next', 0, 0, 1],
    ['next paragraph from its first sentence', 'paragraph', 'next', 0, 0, 2],
    ['previous sentence early in one', 'sentence', 'previous', 1, 1_000, 0],
    ['previous restarts a sentence that is well under way', 'sentence', 'previous', 1, 3_000, 1],
    ['previous at the start stays there', 'sentence', 'previous', 0, 0, 0],
    ['previous paragraph goes to the start of this one', 'paragraph', 'previous', 1, 0, 0],
    ['previous paragraph from a start goes to the one before', 'paragraph', 'previous', 2, 0, 0],
  ])('%s', (_name, unit, direction, from, now, expected) => {
    expect(run([play(from), started, { type: 'step', unit, direction, now }]).state.index).toBe(expected);
  });

  it('steps while paused without making a sound', () => {
    const { state, effects } = run([
      play(),
      started,
      { type: 'pause' },
      { type: 'step', unit: 'sentence', direction: 'next', now: 0 },
    ]);
    expect(state).toMatchObject({ status: 'paused', index: 1 });
    expect(spoken(effects)).toEqual([0]);
  });

  it('ends when stepping past the last sentence', () => {
    const { state, effects } = run([
      play(2),
      started,
      { type: 'step', unit: 'sentence', direction: 'next', now: 0 },
    ]);
    expect(state.status).toBe('ended');
    expect(effects.at(-1)).toEqual({ type: 'cancel' });
  });

  it('begins the sentence again when the rate changes, and nothing when silent', () => {
    expect(spoken(run([play(1), started, { type: 'restart', now: 1 }]).effects)).toEqual([1, 1]);
    expect(run([{ type: 'restart', now: 1 }]).effects).toEqual([]);
  });

  it('tries once more when a voice never starts, then says that it failed', () => {
    const late: NarratorEvent = { type: 'tick', now: 7_000 };
    const once = run([play(), late]);
    expect(spoken(once.effects)).toEqual([0, 0]);
    const twice = run([play(), late, { type: 'tick', now: 14_000 }]);
    expect(twice.state).toMatchObject({ status: 'failed', error: 'voiceFailed' });
  });

  it('does not take a slow voice for a dead one', () => {
    expect(run([play(), started, { type: 'tick', now: 20_000 }]).state.status).toBe('playing');
    expect(run([play(), started, { type: 'tick', now: 31_000 }]).effects.at(-1)?.type).toBe('speak');
  });

  it('says at once that there is no voice', () => {
    const { state } = run([play(), engine({ type: 'failed', reason: 'no-voice' })]);
    expect(state).toMatchObject({ status: 'failed', error: 'noArabicVoice' });
  });

  it('gives way when somebody else cancels, and keeps the place', () => {
    const { state } = run([play(1), started, engine({ type: 'interrupted' })]);
    expect(state).toMatchObject({ status: 'paused', index: 1 });
  });

  it('plays again from where it failed', () => {
    const no = engine({ type: 'failed', reason: 'no-voice' });
    const { state } = run([play(1), no, { type: 'resume', now: 5 }]);
    expect(state).toMatchObject({ status: 'loading', index: 1, error: null });
  });

  it('has nothing to say of an empty article', () => {
    expect(run([play(-1)], []).state.status).toBe('ended');
    expect(run([{ type: 'step', unit: 'sentence', direction: 'next', now: 0 }], []).effects).toEqual([]);
  });

  it('never speaks outside the plan, and speaks only while loading or playing', () => {
    const event = fc.oneof(
      fc.record({
        type: fc.constant('play' as const),
        index: fc.integer({ min: -1, max: 4 }),
        now: fc.nat(90_000),
      }),
      fc.constantFrom<NarratorEvent>({ type: 'pause' }, { type: 'stop' }),
      fc.record({
        type: fc.constantFrom('resume' as const, 'restart' as const, 'tick' as const),
        now: fc.nat(90_000),
      }),
      fc.record({
        type: fc.constant('step' as const),
        unit: fc.constantFrom('sentence' as const, 'paragraph' as const),
        direction: fc.constantFrom('next' as const, 'previous' as const),
        now: fc.nat(90_000),
      }),
      fc
        .constantFrom<EngineEvent>(
          { type: 'started' },
          { type: 'finished' },
          { type: 'interrupted' },
          { type: 'boundary', start: 3, length: 2 },
          { type: 'failed', reason: 'other' },
        )
        .map((value) => engine(value)),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const { state, effects } = run(events);
        for (const effect of effects) {
          if (effect.type === 'speak') expect(PLAN[effect.index]).toBeDefined();
        }
        const last = effects.at(-1);
        if (state.status === 'loading') expect(last?.type).toBe('speak');
        // When somebody else interrupted us, cancelling would silence them.
        if (state.status === 'failed') expect(last?.type).not.toBe('speak');
      }),
    );
  });
});
