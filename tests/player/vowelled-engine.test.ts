import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExpectedError } from '../../src/core/errors';
import type { EngineEvent, UtteranceRequest } from '../../src/core/speech/speech-engine';
import type { VocalisedWord } from '../../src/core/vocalise/vocaliser';
import { VowelledEngine } from '../../src/player/vowelled-engine';
import { Vowels } from '../../src/player/vowels';
import { FakeSpeechEngine } from '../fakes/speech-engine';
import { wordsOfVowelled } from '../fakes/vowelled-words';

const request = (text: string, more: Partial<UtteranceRequest> = {}): UtteranceRequest => ({
  text,
  lang: 'ar',
  voice: null,
  rate: 1,
  pitch: 1,
  volume: 1,
  vowels: true,
  ...more,
});

/** Answers are told by the test, in any order. */
function setUp() {
  const engine = new FakeSpeechEngine();
  const waiting = new Map<string, { resolve(words: VocalisedWord[]): void; reject(error: Error): void }>();
  const asked = (text: string) =>
    new Promise<VocalisedWord[]>((resolve, reject) => waiting.set(text, { resolve, reject }));
  const vowelled = new VowelledEngine(engine, asked);
  const events: EngineEvent[] = [];
  const answer = async (text: string, words = text) => {
    waiting.get(text)?.resolve(wordsOfVowelled(words).words);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { engine, vowelled, waiting, answer, events, hear: (event: EngineEvent) => events.push(event) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('VowelledEngine', () => {
  it('gives vowels to the engine, and tells boundaries in the text without them', async () => {
    const { engine, vowelled, answer, events, hear } = setUp();
    vowelled.speak(request('كتب سالم اليوم'), hear);
    expect(engine.requests).toEqual([]);
    await answer('كتب سالم اليوم', 'كَتَبَ سَالِمٌ الْيَوْمَ');
    const { text } = engine.requests[0] ?? { text: '' };
    expect(text).toBe('كَتَبَ سَالِمٌ الْيَوْم');
    engine.tell({ type: 'started' });
    engine.tell({ type: 'boundary', start: text.indexOf('سَ'), length: 'سَالِمٌ'.length });
    engine.tell({ type: 'boundary', start: text.indexOf('الْ'), length: 0 });
    engine.tell({ type: 'boundary', start: 999, length: 3 });
    expect(events).toEqual([
      { type: 'started' },
      { type: 'boundary', start: 4, length: 4 },
      { type: 'boundary', start: 9, length: 0 },
      { type: 'boundary', start: 999, length: 3 },
    ]);
  });

  it('says at once, as it is written, what is to have no vowels', () => {
    const { engine, vowelled, hear } = setUp();
    vowelled.speak(request('كتب', { vowels: false }), hear);
    expect(engine.requests[0]?.text).toBe('كتب');
  });

  it('leaves the listener’s own words', async () => {
    const { engine, vowelled, answer, hear } = setUp();
    vowelled.speak(request('في سيول', { own: [[3, 7]] }), hear);
    await answer('في سيول', 'فِي سَيُولَ');
    expect(engine.requests[0]?.text).toBe('فِي سيول');
  });

  it('says it bare where the vowels take longer than anybody waits, and once', async () => {
    const { engine, vowelled, answer, hear } = setUp();
    vowelled.speak(request('كتب'), hear);
    await vi.advanceTimersByTimeAsync(139);
    expect(engine.requests).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(engine.requests.map(({ text }) => text)).toEqual(['كتب']);
    await answer('كتب', 'كَتَبَ');
    expect(engine.requests).toHaveLength(1);
  });

  it('says it bare where there are none', async () => {
    const { engine, vowelled, waiting, hear } = setUp();
    vowelled.speak(request('كتب'), hear);
    waiting.get('كتب')?.reject(new Error('gone'));
    await vi.advanceTimersByTimeAsync(0);
    expect(engine.requests.map(({ text }) => text)).toEqual(['كتب']);
  });

  it('says nothing that was taken back, or that something else took the place of', async () => {
    const { engine, vowelled, answer, hear } = setUp();
    vowelled.speak(request('كتب'), hear);
    vowelled.cancel();
    await answer('كتب', 'كَتَبَ');
    vowelled.speak(request('درس'), hear);
    vowelled.speak(request('علم'), hear);
    await answer('درس', 'دَرَسَ');
    await answer('علم', 'عِلْمٌ');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(engine.requests.map(({ text }) => text)).toEqual(['عِلْم']);
  });

  it('silences what sounds as soon as something else is to be said', () => {
    const { engine, vowelled, hear } = setUp();
    vowelled.speak(request('كتب', { vowels: false }), hear);
    const before = engine.cancels;
    vowelled.speak(request('درس'), hear);
    expect(engine.cancels).toBe(before + 1);
  });

  it('keeps the order, whichever vowels come first, and the last of what waits', async () => {
    const { engine, vowelled, answer, hear } = setUp();
    vowelled.speak(request('كتب'), hear);
    vowelled.queue(request('درس'), hear);
    vowelled.queue(request('علم'), hear);
    await answer('علم', 'عِلْمٌ');
    await answer('درس', 'دَرَسَ');
    expect(engine.requests).toEqual([]);
    await answer('كتب', 'كَتَبَ');
    expect(engine.requests.map(({ text }) => text)).toEqual(['كَتَب']);
    engine.tell({ type: 'finished' });
    expect(engine.requests.map(({ text }) => text)).toEqual(['كَتَب', 'عِلْم']);
  });

  it('speaks what waited at once where what sounded is over before its vowels are there', async () => {
    const { engine, vowelled, answer, hear } = setUp();
    vowelled.speak(request('كتب', { vowels: false }), hear);
    vowelled.queue(request('درس'), hear);
    engine.tell({ type: 'finished' });
    await answer('درس', 'دَرَسَ');
    expect(engine.requests.at(-1)?.text).toBe('دَرَس');
  });

  it('is the engine in all else', async () => {
    const { engine, vowelled } = setUp();
    expect(vowelled.name).toBe(engine.name);
    expect(vowelled.abilities).toBe(engine.abilities);
    expect(await vowelled.voices()).toEqual(engine.available);
    vowelled.pause();
    vowelled.resume();
    expect([engine.pauses, engine.resumes]).toEqual([1, 1]);
  });
});

describe('Vowels', () => {
  const { words } = wordsOfVowelled('كَتَبَ');

  it('asks for a text, but not for one without Arabic', async () => {
    const ask = vi.fn(() => Promise.resolve([words]));
    const vowels = new Vowels(ask);
    expect(await vowels.of('كتب')).toBe(words);
    expect(await vowels.of('Google 5')).toEqual([]);
    expect(ask.mock.calls).toEqual([[['كتب']]]);
  });

  it('asks again after the background was stopped, but not for damaged tables', async () => {
    const ask = vi.fn<() => Promise<VocalisedWord[][]>>();
    ask.mockRejectedValueOnce(new ExpectedError('interrupted'));
    ask.mockResolvedValueOnce([words]);
    ask.mockRejectedValueOnce(new ExpectedError('tablesDamaged'));
    const vowels = new Vowels(ask);
    expect(await vowels.of('كتب')).toEqual([]);
    expect(await vowels.of('كتب')).toBe(words);
    expect(await vowels.of('كتب')).toEqual([]);
    expect(await vowels.of('كتب')).toEqual([]);
    expect(ask).toHaveBeenCalledTimes(3);
  });
});
