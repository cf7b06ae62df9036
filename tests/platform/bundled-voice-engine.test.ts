import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EngineEvent, UtteranceRequest } from '../../src/core/speech/speech-engine';
import { FakeAudioContext } from '../fakes/audio-context';
import { FakeVoiceWorker } from '../fakes/voice-worker';

vi.mock('../../src/platform/browser-api', () => ({ browser: {} }));
const { BundledVoiceEngine } = await import('../../src/platform/bundled-voice-engine');
const { VoiceClient } = await import('../../src/platform/voice-client');

const REQUEST: UtteranceRequest = { text: 'نص', lang: 'ar', voice: null, rate: 1, pitch: 1, volume: 0.5 };
const RATE = 22_050;
/** Seconds between a sound's order and its being heard: lead, `baseLatency` and `outputLatency` of the fake. */
const LATE = 0.06;

function setUp() {
  const worker = new FakeVoiceWorker();
  const context = new FakeAudioContext();
  const engine = new BundledVoiceEngine(
    new VoiceClient(() => worker),
    () => context as unknown as AudioContext,
  );
  const told: [number, string][] = [];
  const began = Date.now();
  const hear =
    (name: string) =>
    (event: EngineEvent): void =>
      void told.push([
        (Date.now() - began) / 1_000,
        `${name} ${event.type}${event.type === 'boundary' ? ` ${event.start}` : ''}`,
      ]);
  const names = () => told.map(([, name]) => name);
  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);
  return { worker, context, engine, told, names, hear, pass };
}
/** Context time at which a source stops sounding. */
const endOf = ({ at, offset, samples }: FakeAudioContext['played'][number]) => at + samples / RATE - offset;

describe('BundledVoiceEngine', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('has an Arabic and an English voice on the device', async () => {
    const voices = await setUp().engine.voices();
    expect(voices.map(({ engine, lang, isLocal }) => [engine, lang, isLocal])).toEqual([
      ['bundled', 'ar', true],
      ['bundled', 'en', true],
    ]);
  });

  it('asks for the text in the language of the voice, at its rate and pitch', async () => {
    const { worker, engine, hear } = setUp();
    const [, english] = await engine.voices();
    engine.speak({ ...REQUEST, lang: 'fr', voice: english!, rate: 2, pitch: 0.5 }, hear('a'));
    expect(worker.heard).toEqual([
      { type: 'synthesise', id: 1, request: { text: 'نص', lang: 'en', rate: 2, pitch: 0.5 } },
    ]);
  });

  it('begins with the first part, and tells each word when it is heard', async () => {
    const { worker, context, engine, told, hear, pass } = setUp();
    engine.speak(REQUEST, hear('a'));
    worker.part(1, 0.5, { at: 0.1, start: 0, length: 2 });
    expect(context.played).toMatchObject([{ at: expect.closeTo(0.01, 4) as number, samples: 0.5 * RATE }]);
    worker.part(1, 0.5, { at: 0.7, start: 3, length: 2 });
    worker.done(1);
    await pass(2);
    const times = [LATE, LATE + 0.1, LATE + 0.7, LATE + 1];
    expect(told.map(([, name]) => name)).toEqual(['a started', 'a boundary 0', 'a boundary 3', 'a finished']);
    told.forEach(([at], i) => expect(Math.abs(at - times[i]!)).toBeLessThan(0.003));
    expect(endOf(context.played[0]!)).toBeCloseTo(context.played[1]!.at, 9);
  });

  it('lets what comes too late, and all after it, sound later', async () => {
    const { worker, context, engine, told, hear, pass } = setUp();
    engine.speak(REQUEST, hear('a'));
    worker.part(1, 0.5);
    await pass(2);
    worker.part(1, 0.5, { at: 0.6, start: 3, length: 2 });
    worker.part(1, 0.5);
    worker.done(1);
    await pass(2);
    expect(context.played[1]!.at).toBeCloseTo(2.01, 3);
    expect(context.played[2]!.at).toBeCloseTo(2.51, 3);
    expect(told.find(([, name]) => name === 'a boundary 3')![0]).toBeCloseTo(2 + LATE + 0.1, 2);
    expect(told.at(-1)).toEqual([expect.closeTo(2 + LATE + 1, 2), 'a finished']);
  });

  it('follows with what waits without a gap, and tells in order', async () => {
    const { worker, context, engine, names, hear, pass } = setUp();
    engine.speak(REQUEST, hear('a'));
    engine.queue(REQUEST, hear('b'));
    // Made ahead, while the first still sounds.
    expect(worker.ids('synthesise')).toEqual([1, 2]);
    worker.part(1, 1);
    worker.done(1);
    worker.part(2, 1);
    worker.done(2);
    const [first, second] = context.played;
    expect(Math.abs(second!.at - endOf(first!))).toBeLessThan(0.5 / RATE);
    await pass(3);
    expect(names()).toEqual(['a started', 'a finished', 'b started', 'b finished']);
  });

  it('speaks what is queued at once where nothing sounds, and the last of two that wait', async () => {
    const { worker, engine, names, hear, pass } = setUp();
    engine.queue(REQUEST, hear('a'));
    engine.queue(REQUEST, hear('b'));
    engine.queue(REQUEST, hear('c'));
    expect(worker.ids('drop')).toEqual([2]);
    worker.part(1, 0.1);
    worker.done(1);
    await pass(1);
    worker.part(3, 0.1);
    worker.done(3);
    await pass(1);
    expect(names()).toEqual(['a started', 'a finished', 'c started', 'c finished']);
  });

  it('can be told to go on from the event that tells the end', async () => {
    const { worker, engine, names, hear, pass } = setUp();
    engine.speak(REQUEST, (event) => {
      hear('a')(event);
      if (event.type === 'finished') engine.speak(REQUEST, hear('b'));
    });
    worker.part(1, 0.1);
    worker.done(1);
    await pass(1);
    // Not before its sound is there.
    expect(names()).toEqual(['a started', 'a finished']);
    worker.part(2, 0.1);
    worker.done(2);
    await pass(1);
    expect(names().slice(2)).toEqual(['b started', 'b finished']);
  });

  it('pauses to the sample, tells nothing meanwhile, and goes on at the next', async () => {
    const { worker, context, engine, names, hear, pass } = setUp();
    engine.speak(REQUEST, hear('a'));
    engine.queue(REQUEST, hear('b'));
    worker.part(1, 0.5, { at: 0.4, start: 3, length: 2 });
    worker.part(1, 0.5);
    worker.done(1);
    worker.part(2, 1);
    worker.done(2);
    await pass(0.3);
    engine.pause();
    const [first, second, next] = context.played;
    const pausedAt = 0.3;
    // With a ramp, so that it does not click.
    expect(first!.stopsAt).toBeCloseTo(pausedAt + 0.008, 4);
    expect(first!.gain.orders.slice(-2)).toEqual([
      ['set', 0.5, pausedAt],
      ['ramp', 0, pausedAt + 0.008],
    ]);
    expect(second!.stopsAt).not.toBeNull();
    expect(next!.stopsAt).not.toBeNull();
    await pass(60);
    expect(names()).toEqual(['a started']);
    engine.resume();
    const [again, rest, nextAgain] = context.played.slice(3);
    // The place where the silence fell, counted in the sound's own time.
    expect(again!.offset).toBeCloseTo(pausedAt - first!.at, 9);
    expect(rest!.at).toBeCloseTo(endOf(again!), 9);
    expect(Math.abs(nextAgain!.at - endOf(rest!))).toBeLessThan(0.5 / RATE);
    await pass(3);
    expect(names()).toEqual(['a started', 'a boundary 3', 'a finished', 'b started', 'b finished']);
  });

  it('can be paused before its sound is there', async () => {
    const { worker, context, engine, names, hear, pass } = setUp();
    engine.speak(REQUEST, hear('a'));
    engine.pause();
    worker.part(1, 0.5);
    worker.done(1);
    await pass(1);
    expect(context.played).toEqual([]);
    engine.resume();
    await pass(1);
    expect(names()).toEqual(['a started', 'a finished']);
  });

  it('falls silent within milliseconds, and wants nothing more', async () => {
    const { worker, context, engine, names, hear, pass } = setUp();
    engine.speak(REQUEST, hear('a'));
    engine.queue(REQUEST, hear('b'));
    worker.part(1, 5);
    await pass(0.5);
    engine.cancel();
    expect(context.played[0]!.stopsAt).toBeCloseTo(0.508, 4);
    expect(worker.ids('drop')).toEqual([1, 2]);
    worker.part(1, 5);
    worker.done(1);
    await pass(20);
    expect(names()).toEqual(['a started']);
    expect(context.played).toHaveLength(1);
  });

  it('ends what sounds without an event when it is told to speak', async () => {
    const { worker, context, engine, names, hear, pass } = setUp();
    engine.speak(REQUEST, hear('a'));
    worker.part(1, 5);
    await pass(0.5);
    engine.speak({ ...REQUEST, volume: 1 }, hear('b'));
    worker.part(2, 0.2);
    worker.done(2);
    await pass(6);
    expect(names()).toEqual(['a started', 'b started', 'b finished']);
    expect(context.played.map(({ gain }) => gain.value)).toEqual([0.5, 1]);
  });

  it('fails where the worker dies, and speaks again by a new one', async () => {
    const { worker, engine, names, hear, pass } = setUp();
    engine.speak(REQUEST, hear('a'));
    engine.queue(REQUEST, hear('b'));
    worker.part(1, 5);
    await pass(0.5);
    worker.crash();
    await pass(10);
    expect(names()).toEqual(['a started', 'a failed']);
    engine.speak(REQUEST, hear('c'));
    worker.part(3, 0.2);
    worker.done(3);
    await pass(1);
    expect(names().slice(2)).toEqual(['c started', 'c finished']);
  });

  it('says what is whole to its end before it fails with what waits', async () => {
    const { worker, engine, names, hear, pass } = setUp();
    engine.speak(REQUEST, hear('a'));
    engine.queue(REQUEST, hear('b'));
    worker.part(1, 1);
    worker.done(1);
    worker.crash();
    await pass(0.5);
    expect(names()).toEqual(['a started']);
    await pass(1);
    expect(names()).toEqual(['a started', 'a finished', 'b failed']);
  });

  it('fails in a language that it does not speak, and where there is no sound', async () => {
    const { engine, names, hear, pass } = setUp();
    engine.speak({ ...REQUEST, lang: 'fr' }, hear('a'));
    expect(names()).toEqual([]);
    await pass(0);
    expect(names()).toEqual(['a failed']);
    const told: EngineEvent[] = [];
    const mute = new BundledVoiceEngine(new VoiceClient(() => new FakeVoiceWorker()), () => {
      throw new Error('no sound card');
    });
    mute.speak(REQUEST, (event) => told.push(event));
    await pass(0);
    expect(told).toEqual([{ type: 'failed', reason: 'other' }]);
  });

  it('lets the sound card sleep in a pause and after the end, and wakes it', async () => {
    const { worker, context, engine, names, hear, pass } = setUp();
    engine.speak(REQUEST, hear('a'));
    worker.part(1, 1);
    worker.done(1);
    await pass(0.5);
    engine.pause();
    await pass(10);
    expect(context.state).toBe('suspended');
    engine.resume();
    expect(context.state).toBe('running');
    await pass(1);
    expect(names()).toEqual(['a started', 'a finished']);
    await pass(10);
    expect(context.state).toBe('suspended');
    engine.speak(REQUEST, hear('b'));
    expect(context.state).toBe('running');
  });
});
