import { describe, expect, it } from 'vitest';
import { narrate } from '../../../../src/core/speech/narrator/narrate';
import {
  IDLE_NARRATOR,
  type NarratorEffect,
  type NarratorEvent,
  type NarratorState,
  type NarratorVoice,
} from '../../../../src/core/speech/narrator/narrator-state';
import type { EngineEvent } from '../../../../src/core/speech/speech-engine';
import { passageOf } from '../../../fakes/passage';

/** Three sentences in two paragraphs. */
const PLAN = [passageOf('b1'), passageOf('b1'), passageOf('b2')];
const SYSTEM: NarratorVoice = { key: 'system', pauses: false, longest: 600, isRemote: false };
const BUNDLED: NarratorVoice = { key: 'bundled', pauses: true, longest: 600, isRemote: false };

type Given = NarratorEvent | ((state: NarratorState) => NarratorEvent);

const use = (...voices: NarratorVoice[]): NarratorEvent => ({ type: 'use', voices, rate: 1 });

function run(events: Given[], plan = PLAN, voices = [SYSTEM]) {
  let state: NarratorState = IDLE_NARRATOR;
  const effects: NarratorEffect[] = [];
  for (const event of [use(...voices), ...events]) {
    const step = narrate(state, plan, typeof event === 'function' ? event(state) : event);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
}

const engine =
  (event: EngineEvent, now = 0) =>
  ({ current }: NarratorState): NarratorEvent => ({
    type: 'engine',
    token: current?.token ?? -1,
    event,
    now,
  });
/** Of the utterance that waits in the engine. */
const ofWaiting =
  (event: EngineEvent, now = 0) =>
  ({ waiting }: NarratorState): NarratorEvent => ({
    type: 'engine',
    token: waiting?.token ?? -1,
    event,
    now,
  });

const play = (index = 0, now = 0): NarratorEvent => ({ type: 'play', index, now });
const resume = (now = 0): NarratorEvent => ({ type: 'resume', now });
const pause = (now = 0): NarratorEvent => ({ type: 'pause', now });
const tick = (now: number): NarratorEvent => ({ type: 'tick', now });
const startedAt = (now: number) => engine({ type: 'started' }, now);
const finishedAt = (now: number) => engine({ type: 'finished' }, now);
const started = startedAt(0);
/** Long enough after the start to have sounded. */
const finished = finishedAt(5_000);
const boundary = (start: number, now = 0) => engine({ type: 'boundary', start, length: 4 }, now);
const failed = (reason: 'no-voice' | 'not-allowed' | 'other' = 'other') => engine({ type: 'failed', reason });

/** What the engines were told, in short: «speak 0+15» is the first sentence from its 15th character. */
const told = (effects: NarratorEffect[]) =>
  effects.map((effect) =>
    'utterance' in effect
      ? `${effect.type} ${effect.utterance.index}${effect.utterance.from ? `+${effect.utterance.from}` : ''}`
      : effect.type,
  );
const spoken = (effects: NarratorEffect[]) => told(effects).filter((effect) => effect.startsWith('speak'));

describe('speaking', () => {
  it('goes through every sentence in order, the next one given to the engine early, and ends', () => {
    const late = (second: number) => [startedAt(second * 1_000), finishedAt(second * 1_000 + 900)];
    const { state, effects } = run([play(), ...late(0), ...late(1), ...late(2)]);
    expect(told(effects)).toEqual(['speak 0', 'queue 1', 'queue 2']);
    expect(state).toMatchObject({ status: 'ended', current: null, waiting: null });
  });

  it('is loading until the voice sounds, and not between sentences', () => {
    expect(run([play()]).state.status).toBe('loading');
    expect(run([play(), started]).state.status).toBe('playing');
    expect(run([play(), started, finished]).state.status).toBe('playing');
  });

  it('goes piece by piece through a long sentence, for as long as the engine allows', () => {
    const plan = [passageOf('b1', 30, { cuts: [10, 20] }), passageOf('b1')];
    const short = { ...SYSTEM, longest: 12 };
    const second = [startedAt(6_000), finishedAt(8_000)];
    const { effects } = run([play(), started, finished, ...second, startedAt(9_000)], plan, [short]);
    expect(told(effects)).toEqual(['speak 0', 'queue 0+10', 'queue 0+20', 'queue 1']);
  });

  it('passes over what has nothing to say', () => {
    const stars = passageOf('b2', 3, { isSilent: true });
    const plan = [stars, passageOf('b1'), stars, passageOf('b3'), stars];
    const { state, effects } = run([play(), started, finished, startedAt(6_000), finishedAt(9_000)], plan);
    expect(told(effects)).toEqual(['speak 1', 'queue 3']);
    expect(state.status).toBe('ended');
  });

  it('ignores what an earlier utterance still says', () => {
    const stale: NarratorEvent = { type: 'engine', token: 1, event: { type: 'finished' }, now: 9_000 };
    const { state, effects } = run([play(0), started, play(2), stale]);
    expect(state.index).toBe(2);
    expect(spoken(effects)).toEqual(['speak 0', 'speak 2']);
  });

  it('knows that a sentence is over when the next one sounds', () => {
    const { state } = run([play(), started, ofWaiting({ type: 'started' }, 5_000)]);
    expect(state).toMatchObject({ status: 'playing', index: 1, current: { startedAt: 5_000 } });
    expect(state.waiting?.index).toBe(2);
  });

  it('speaks a sentence that failed while it waited, when its turn comes', () => {
    const events = [play(), started, ofWaiting({ type: 'failed', reason: 'other' }), finished];
    expect(told(run(events).effects)).toEqual(['speak 0', 'queue 1', 'speak 1']);
  });

  it('has nothing to say of an empty article', () => {
    expect(run([play(-1)], []).state.status).toBe('ended');
    expect(run([{ type: 'step', unit: 'sentence', direction: 'next', now: 0 }], []).effects).toEqual([]);
  });
});

describe('pause and resume', () => {
  it('is cancel-and-remember where the engine has no pause', () => {
    const { state, effects } = run([play(), started, finished, started, pause()]);
    expect(state).toMatchObject({ status: 'paused', index: 1, current: null, waiting: null });
    expect(effects.at(-1)).toEqual({ type: 'cancel' });
    const resumed = run([play(), started, finished, started, pause(), resume(9)]);
    expect(told(resumed.effects).slice(-2)).toEqual(['cancel', 'speak 1']);
  });

  it('goes on from the word that was told', () => {
    const { effects } = run([play(), started, boundary(15), pause(), resume()]);
    expect(told(effects).at(-1)).toBe('speak 0+15');
  });

  it('goes on from where the utterance began, where the word is only estimated', () => {
    const events = [play(), started, tick(2_000), pause(), resume()];
    expect(run(events.slice(0, 3)).state.current?.word).not.toBeNull();
    expect(told(run(events).effects).at(-1)).toBe('speak 0');
  });

  it('is left to an engine that pauses exactly, and its time does not count', () => {
    const { state, effects } = run([play(), started, pause(1_000), tick(99_000), resume(101_000)], PLAN, [
      BUNDLED,
    ]);
    expect(told(effects)).toEqual(['speak 0', 'queue 1', 'pause', 'resume']);
    expect(state).toMatchObject({ status: 'playing', heldAt: null, current: { startedAt: 100_000 } });
    expect(told(run([play(), pause(), resume()], PLAN, [BUNDLED]).effects)).toEqual([
      'speak 0',
      'cancel',
      'speak 0',
    ]);
  });

  it.each<[string, Given, string[]]>([
    ['a step', { type: 'step', unit: 'sentence', direction: 'next', now: 0 }, ['cancel', 'speak 1']],
    ['another voice', { type: 'restart', now: 0 }, ['cancel', 'speak 0+10']],
    ['a word said beside', { type: 'giveWay' }, ['cancel', 'speak 0+10']],
    ['an end that was under way', finished, ['cancel', 'speak 1']],
    ['an interruption', engine({ type: 'interrupted' }), ['speak 0+10']],
  ])('is no longer held after %s', (_name, event, expected) => {
    const { effects } = run([play(), started, boundary(10), pause(), event, resume()], PLAN, [BUNDLED]);
    expect(told(effects).slice(3)).toEqual(expected);
  });

  it('gives way when somebody else cancels, keeps the place, and cancels nothing itself', () => {
    const { state, effects } = run([play(1), started, engine({ type: 'interrupted' })]);
    expect(state).toMatchObject({ status: 'paused', index: 1, current: null });
    expect(told(effects)).not.toContain('cancel');
  });

  it('begins again after the end', () => {
    const { state, effects } = run([play(2), started, finished, resume(6_000)]);
    expect(state.status).toBe('loading');
    expect(spoken(effects)).toEqual(['speak 2', 'speak 0']);
  });
});

describe('steps', () => {
  it.each<[string, 'sentence' | 'paragraph', 'next' | 'previous', number, number, number]>([
    ['next sentence', 'sentence', 'next', 0, 0, 1],
    ['next paragraph from its first sentence', 'paragraph', 'next', 0, 0, 2],
    ['previous sentence early in one', 'sentence', 'previous', 1, 1_000, 0],
    ['previous restarts a sentence that is well under way', 'sentence', 'previous', 1, 3_000, 1],
    ['previous at the start stays there', 'sentence', 'previous', 0, 0, 0],
    ['previous paragraph goes to the start of this one', 'paragraph', 'previous', 1, 0, 0],
    ['previous paragraph from a start goes to the one before', 'paragraph', 'previous', 2, 0, 0],
  ])('%s', (_name, unit, direction, from, now, expected) => {
    const { state } = run([play(from), started, { type: 'step', unit, direction, now }]);
    expect(state).toMatchObject({ index: expected, from: 0 });
  });

  const step = (direction: 'next' | 'previous'): NarratorEvent => ({
    type: 'step',
    unit: 'sentence',
    direction,
    now: 0,
  });

  it('go by whole sentences where one is spoken in pieces', () => {
    const plan = [passageOf('b1'), passageOf('b1', 30, { cuts: [10, 20] }), passageOf('b1')];
    const short = { ...SYSTEM, longest: 12 };
    const second = [play(1), started, finished, startedAt(5_000)];
    expect(run([...second, step('next')], plan, [short]).state).toMatchObject({ index: 2, from: 0 });
    expect(run([...second, step('previous')], plan, [short]).state).toMatchObject({ index: 1, from: 0 });
  });

  it('pass over what has nothing to say, both ways', () => {
    const plan = [passageOf('b1'), passageOf('b2', 3, { isSilent: true }), passageOf('b3')];
    expect(run([play(0), started, step('next')], plan).state.index).toBe(2);
    expect(run([play(2), started, step('previous')], plan).state.index).toBe(0);
  });

  it('make no sound while paused', () => {
    const { state, effects } = run([play(), started, pause(), step('next')]);
    expect(state).toMatchObject({ status: 'paused', index: 1 });
    expect(spoken(effects)).toEqual(['speak 0']);
  });

  it('past the last sentence end it', () => {
    const { state, effects } = run([play(2), started, step('next')]);
    expect(state.status).toBe('ended');
    expect(effects.at(-1)).toEqual({ type: 'cancel' });
  });
});

describe('another rate or voice', () => {
  const restart: NarratorEvent = { type: 'restart', now: 1 };

  it('speaks the rest of the sentence from the word being spoken, and drops what waits', () => {
    const { state, effects } = run([play(1), started, boundary(15), restart]);
    expect(spoken(effects)).toEqual(['speak 1', 'speak 1+15']);
    expect(state).toMatchObject({ current: { from: 15, to: 30 }, waiting: null });
  });

  it('speaks the piece again where the word is not known', () => {
    const plan = [passageOf('b1', 30, { cuts: [10, 20] })];
    const short = { ...SYSTEM, longest: 12 };
    const { effects } = run([play(), started, finished, startedAt(5_000), restart], plan, [short]);
    expect(spoken(effects)).toEqual(['speak 0', 'speak 0+10']);
  });

  it('makes no sound in silence', () => {
    expect(run([restart]).effects).toEqual([]);
    expect(run([play(), started, pause(), restart]).state.status).toBe('paused');
  });
});

describe('what goes wrong', () => {
  it.each<[string, Given[]]>([
    ['does not start', [tick(7_000)]],
    ['does not end', [started, tick(60_000)]],
    ['ends without a sound', [finishedAt(10)]],
    ['starts and ends without a sound', [startedAt(10), finishedAt(20)]],
    ['fails', [failed()]],
  ])('is tried once more when a voice %s, then said', (_name, events) => {
    const once = run([play(), ...events]);
    expect(once.state.status).not.toBe('failed');
    expect(spoken(once.effects)).toEqual(['speak 0', 'speak 0']);
    const later = events.map((event): Given => (state) => {
      const given = typeof event === 'function' ? event(state) : event;
      return 'now' in given ? { ...given, now: given.now + (state.current?.requestedAt ?? 0) } : given;
    });
    const twice = run([play(), ...events, ...later]);
    expect(twice.state).toMatchObject({ status: 'failed', error: 'voiceFailed', current: null });
    expect(twice.effects.at(-1)).toEqual({ type: 'cancel' });
  });

  it('goes to the next voice, at the same place, before it is said', () => {
    const events = [play(1), started, boundary(10), failed(), failed()];
    const { state, effects } = run(events, PLAN, [SYSTEM, BUNDLED]);
    expect(state).toMatchObject({ status: 'loading', voice: 1, attempts: 1, error: null });
    expect(state.current?.voice.key).toBe('bundled');
    expect(told(effects).slice(2)).toEqual(['speak 1+10', 'cancel', 'speak 1+10']);
    expect(run([...events, failed(), failed()], PLAN, [SYSTEM, BUNDLED]).state.status).toBe('failed');
  });

  it.each([
    ['no-voice', 'noArabicVoice'],
    ['not-allowed', 'speechNotAllowed'],
  ] as const)('is not tried again with that voice where it says %s', (reason, error) => {
    expect(run([play(), failed(reason)]).state).toMatchObject({ status: 'failed', error });
    const { state, effects } = run([play(), failed(reason)], PLAN, [SYSTEM, BUNDLED]);
    expect(state).toMatchObject({ status: 'loading', voice: 1 });
    expect(spoken(effects)).toHaveLength(2);
  });

  it('has the next utterance tried twice as well', () => {
    const events = [
      play(),
      failed(),
      startedAt(0),
      finished,
      engine({ type: 'failed', reason: 'other' }, 6_000),
    ];
    expect(run(events).state).toMatchObject({ index: 1, attempts: 2 });
  });

  it('says at once that there is no voice', () => {
    expect(run([play()], PLAN, []).state).toMatchObject({ status: 'failed', error: 'noArabicVoice' });
  });

  it('counts the tries of a listener who pauses and resumes', () => {
    const events = [play(), tick(7_000), pause(8_000), resume(9_000), tick(16_000)];
    expect(run(events).state.status).toBe('failed');
    expect(run([...events, resume(17_000)]).state).toMatchObject({ status: 'loading', attempts: 1 });
  });

  it('plays again from where it failed', () => {
    const { state } = run([play(1), failed('no-voice'), use(SYSTEM), resume(5)]);
    expect(state).toMatchObject({ status: 'loading', index: 1, error: null });
  });

  it('does not take a slow voice for a dead one', () => {
    expect(run([play(), started, tick(15_000)]).state.attempts).toBe(1);
    expect(run([play(), started, tick(17_000)]).state.attempts).toBe(2);
  });

  it('waits from the last boundary, for what is left', () => {
    const events = [play(), started, boundary(25, 10_000)];
    expect(run([...events, tick(17_000)]).state.attempts).toBe(1);
    expect(run([...events, tick(18_000)]).state.attempts).toBe(2);
  });

  it('does not wait for a voice that tells the same for ever', () => {
    const same = [10_000, 12_000, 14_000].map((now) => boundary(0, now));
    expect(run([play(), started, boundary(0), ...same, tick(17_000)]).state.attempts).toBe(2);
  });

  it('gives a voice that fell silent shorter pieces', () => {
    const plan = [passageOf('b1', 300, { cuts: [90, 180, 270] })];
    const { state } = run([play(), started, tick(200_000)], plan);
    expect(state.current).toMatchObject({ index: 0, from: 0, to: 90 });
  });

  it('gives a voice that speaks from elsewhere short pieces from the start', () => {
    const plan = [passageOf('b1', 300, { cuts: [90, 180, 270] })];
    expect(run([play()], plan, [{ ...SYSTEM, isRemote: true }]).state.current?.to).toBe(90);
  });
});

describe('the word being spoken', () => {
  const wordOf = ({ current }: NarratorState) => current?.word ?? null;
  const LONG = [passageOf('b1', 80), passageOf('b1', 80)];

  it('is the one that the voice tells', () => {
    expect(wordOf(run([play(), started, boundary(10)]).state)).toEqual({ from: 10, to: 15 });
  });

  it('starts the utterance where a boundary is the first thing heard', () => {
    const { state } = run([play(), boundary(0, 700)]);
    expect(state).toMatchObject({ status: 'playing', current: { startedAt: 700 } });
    expect(state.waiting?.index).toBe(1);
  });

  it('is estimated where the voice tells nothing, by its usual pace and then by its own', () => {
    const silent = [play(), startedAt(0)];
    expect(wordOf(run([...silent, tick(500)], LONG).state)).toBeNull();
    // 8.8 characters a second.
    expect(wordOf(run([...silent, tick(2_000)], LONG).state)).toEqual({ from: 15, to: 20 });
    const next = [...silent, finishedAt(4_000), startedAt(4_000)];
    // 20 characters a second.
    expect(wordOf(run([...next, tick(4_100)], LONG).state)).toEqual({ from: 0, to: 5 });
    expect(wordOf(run([...next, tick(6_000)], LONG).state)).toEqual({ from: 40, to: 45 });
    expect(wordOf(run([...next, tick(9_000)], LONG).state)).toEqual({ from: 75, to: 80 });
  });

  it('is estimated once the voice has told what cannot be, and the voice is not believed again', () => {
    const wrong = [boundary(20), boundary(10), boundary(90)];
    expect(wordOf(run([play(), started, ...wrong.slice(0, 2)], LONG).state)).toEqual({ from: 20, to: 25 });
    const { state } = run([play(), started, ...wrong, tick(1_000), boundary(60, 1_100)], LONG);
    expect(wordOf(state)).toEqual({ from: 5, to: 10 });
  });

  it('stays where nothing moves', () => {
    const { state } = run([play(), started, tick(2_000)], LONG);
    expect(narrate(state, LONG, tick(2_010)).state).toBe(state);
  });
});

describe('sentences that are said otherwise', () => {
  const requeue: NarratorEvent = { type: 'requeue', now: 1 };
  const after = (events: Given[], plan = PLAN, voices = [SYSTEM]) =>
    narrate(run(events, PLAN, voices).state, plan, requeue);

  it('are given to the engine anew where it holds one', () => {
    const { state, effects } = after([play(0), started]);
    expect(told(effects)).toEqual(['queue 1']);
    expect(state).toMatchObject({ status: 'playing', index: 0, waiting: { index: 1 } });
  });

  it('are no matter where it holds none', () => {
    expect(after([play(0)]).effects).toEqual([]);
    expect(after([play(PLAN.length - 1), started]).effects).toEqual([]);
    expect(after([]).effects).toEqual([]);
  });

  it('are taken out of the engine where nothing is left to say', () => {
    const { effects, state } = after([play(0), started], PLAN.slice(0, 1));
    expect(told(effects)).toEqual(['speak 0']);
    expect(state.waiting).toBeNull();
  });
});

describe('another plan', () => {
  const replan = (moved: number[]): NarratorEvent => ({ type: 'replan', moved, now: 1 });
  /** The plan, with a new sentence before the second. */
  const LONGER = [PLAN[0], passageOf('x'), PLAN[1], PLAN[2]].map((passage) => passage ?? passageOf('?'));
  const change = (events: Given[], plan: typeof PLAN, event: NarratorEvent, voices = [SYSTEM]) => {
    const { state } = run(events, PLAN, voices);
    return narrate(state, plan, event);
  };

  it('goes on where it is, with what follows there', () => {
    const { state, effects } = change([play(1), started], LONGER, replan([0, 2, 3]));
    expect(effects).toEqual([]);
    expect(state).toMatchObject({ index: 2, current: { index: 2 }, waiting: { index: 3 } });
  });

  it('has the engine hold what follows now', () => {
    const { state, effects } = change([play(0), started], LONGER, replan([0, 2, 3]));
    expect(told(effects)).toEqual(['queue 1']);
    expect(state).toMatchObject({ index: 0, waiting: { index: 1 } });
  });

  it('drops what waits where nothing follows any more', () => {
    const { state, effects } = change(
      [play(0), started, boundary(10)],
      PLAN.slice(0, 1),
      replan([0, -1, -1]),
    );
    expect(told(effects)).toEqual(['speak 0+10']);
    expect(state.waiting).toBeNull();
  });

  it('stays silent in a pause that the engine holds, where nothing follows any more', () => {
    const held = [play(0), started, pause()];
    const { state, effects } = change(held, PLAN.slice(0, 1), replan([0, -1, -1]), [BUNDLED]);
    expect(told(effects)).toEqual(['cancel']);
    expect(state).toMatchObject({ status: 'paused', index: 0, current: null, waiting: null });
  });

  it('goes on at the next sentence that is left, where its own is gone', () => {
    const playing = change([play(0), started], PLAN.slice(1), replan([-1, 0, 1]));
    expect(told(playing.effects)).toEqual(['speak 0']);
    const paused = change([play(1), started, pause()], PLAN.slice(0, 1), replan([0, -1, -1]));
    expect(paused.effects).toEqual([]);
    expect(paused.state).toMatchObject({ status: 'paused', index: 0, from: 0 });
  });
});

describe('winding down', () => {
  const windDown: NarratorEvent = { type: 'windDown', isWanted: true };

  it('ends with what the engine was given, cuts nothing off, and goes on behind it', () => {
    const { state, effects } = run([
      play(),
      started,
      windDown,
      finished,
      startedAt(5_000),
      finishedAt(9_000),
      resume(60_000),
    ]);
    expect(told(effects)).toEqual(['speak 0', 'queue 1', 'speak 2']);
    expect(state).toMatchObject({ status: 'loading', index: 2, last: null });
  });

  it('is paused behind the sentence', () => {
    const { state, effects } = run([
      play(),
      started,
      windDown,
      finished,
      startedAt(5_000),
      finishedAt(9_000),
    ]);
    expect(state).toMatchObject({ status: 'paused', index: 2, from: 0, current: null, last: null });
    expect(told(effects)).not.toContain('cancel');
  });

  it('says a long sentence to its end', () => {
    const long = [passageOf('b1', 30, { cuts: [10, 20] }), passageOf('b2', 8)];
    const pieces = [startedAt(0), finishedAt(900), startedAt(1_000), finishedAt(1_900), startedAt(2_000)];
    const { state, effects } = run([play(), windDown, ...pieces, finishedAt(2_900)], long, [
      { ...SYSTEM, longest: 10 },
    ]);
    expect(told(effects)).toEqual(['speak 0', 'queue 0+10', 'queue 0+20']);
    expect(state).toMatchObject({ status: 'paused', index: 1, from: 0 });
  });

  it('ends as ever after the last sentence', () => {
    const { state } = run([play(2), started, windDown, finished]);
    expect(state.status).toBe('ended');
  });

  it('passes over what has no words to where it will go on', () => {
    const plan = [passageOf('b1'), passageOf('b2', 3, { isSilent: true }), passageOf('b3')];
    const { state } = run([play(), windDown, started, finished], plan);
    expect(state).toMatchObject({ status: 'paused', index: 2 });
  });

  it.each<[string, Given]>([
    ['a step', { type: 'step', unit: 'sentence', direction: 'next', now: 1_000 }],
    ['playing', play(0, 1_000)],
    ['whoever wanted it', { type: 'windDown', isWanted: false }],
  ])('is called off by %s', (_, event) => {
    const { state } = run([play(), started, windDown, event, startedAt(1_000)]);
    expect(state.last).toBeNull();
    expect(state.waiting).not.toBeNull();
  });

  it.each([[[SYSTEM]], [[BUNDLED]]])('is called off by a pause', (voices) => {
    expect(run([play(), started, windDown, pause(900)], PLAN, voices).state.last).toBeNull();
  });

  it('holds through a change of voice, of rate and of the article', () => {
    const after = (event: Given) => run([play(), windDown, event], PLAN, [SYSTEM, BUNDLED]).state.last;
    expect(after(failed('no-voice'))).toBe(0);
    expect(after({ type: 'restart', now: 1 })).toBe(0);
    expect(after({ type: 'replan', moved: [1, 2, -1], now: 1 })).toBe(1);
  });

  it('is nothing while nothing sounds', () => {
    expect(run([windDown]).state.last).toBeNull();
    expect(run([play(), started, pause(), windDown]).state.last).toBeNull();
  });
});

describe('giving way', () => {
  it('keeps the place, or has a sentence begin afterwards', () => {
    const wordwise = [play(1), started, boundary(8, 500)];
    const { state: kept } = run([...wordwise, { type: 'giveWay' }]);
    expect(kept).toMatchObject({ status: 'paused', index: 1 });
    expect(kept.from).toBeGreaterThan(0);
    const { state, effects } = run([...wordwise, { type: 'giveWay', at: 1 }]);
    expect(state).toMatchObject({ status: 'paused', index: 1, from: 0, current: null });
    expect(told(effects).at(-1)).toBe('cancel');
  });

  it.each<[string, Given[]]>([
    ['paused', [play(1), started, boundary(8, 500), pause(600)]],
    ['before anything was played', []],
  ])('has a sentence begin afterwards also when %s', (_, before) => {
    const { state } = run([...before, { type: 'giveWay', at: 1 }]);
    expect(state).toMatchObject({ status: 'paused', index: 1, from: 0, current: null });
  });
});
