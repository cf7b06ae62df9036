import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeVoiceWorker } from '../fakes/voice-worker';

vi.mock('../../src/platform/browser-api', () => ({ browser: {} }));
const { VoiceClient } = await import('../../src/platform/voice-client');

const REQUEST = { text: 'نص', lang: 'ar', rate: 1, pitch: 1 } as const;

function setUp() {
  const workers: FakeVoiceWorker[] = [];
  const client = new VoiceClient(() => {
    const worker = new FakeVoiceWorker();
    workers.push(worker);
    return worker;
  });
  const told: string[] = [];
  const ask = (name: string) =>
    client.synthesise(REQUEST, {
      onPart: ({ samples }) => told.push(`${name} part ${samples.length}`),
      onDone: () => told.push(`${name} done`),
      onFailed: () => told.push(`${name} failed`),
    });
  const worker = () => workers.at(-1)!;
  return { client, workers, told, ask, worker };
}

describe('VoiceClient', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('begins the worker when it is needed, and once', () => {
    const { client, workers, ask } = setUp();
    expect(workers).toHaveLength(0);
    client.prepare();
    ask('a');
    expect(workers).toHaveLength(1);
    expect(workers[0]?.heard).toEqual([{ type: 'synthesise', id: 1, request: REQUEST }]);
  });

  it('hands each answer to who asked for it', () => {
    const { told, ask, worker } = setUp();
    ask('a');
    ask('b');
    worker().part(1, 1 / 22_050);
    worker().done(1);
    worker().part(2, 2 / 22_050);
    expect(told).toEqual(['a part 1', 'a done', 'b part 2']);
  });

  it('tells the worker what is no longer wanted, and hears no more of it', () => {
    const { told, ask, worker } = setUp();
    const drop = ask('a');
    drop();
    drop();
    expect(worker().ids('drop')).toEqual([1]);
    worker().part(1, 1);
    worker().done(1);
    expect(told).toEqual([]);
  });

  it.each<[string, (worker: FakeVoiceWorker) => void]>([
    ['crashes', (worker) => worker.crash()],
    ['says that the voice is broken', (worker) => worker.say({ type: 'broken', message: 'no data' })],
    ['sends what cannot be read', (worker) => worker.garble()],
    ['is silent for long', () => void vi.advanceTimersByTime(10_000)],
  ])('tells everybody, and begins anew, when the worker %s', (_name, fail) => {
    const { told, ask, workers } = setUp();
    ask('a');
    ask('b');
    fail(workers[0]!);
    expect(told).toEqual(['a failed', 'b failed']);
    expect(workers[0]?.isTerminated).toBe(true);
    ask('c');
    expect(workers[1]?.ids('synthesise')).toEqual([3]);
    workers[1]?.done(3);
    vi.advanceTimersByTime(60_000);
    expect(told.at(-1)).toBe('c done');
  });

  it('is patient with a worker that goes on sending, and with one that has nothing to do', () => {
    const { told, ask, worker } = setUp();
    ask('a');
    for (let i = 0; i < 4; i++) {
      vi.advanceTimersByTime(9_000);
      worker().part(1, 0);
    }
    worker().done(1);
    vi.advanceTimersByTime(60_000);
    expect(told.at(-1)).toBe('a done');
    const drop = ask('b');
    drop();
    vi.advanceTimersByTime(60_000);
    expect(told.at(-1)).toBe('a done');
  });

  it.each<[string, boolean, (worker: FakeVoiceWorker) => void]>([
    ['whose script cannot be run', true, (worker) => worker.crash()],
    [
      'whose data are cut off',
      true,
      (worker) => worker.say({ type: 'broken', message: '', isDamaged: true }),
    ],
    ['that breaks down', false, (worker) => worker.say({ type: 'broken', message: '', isDamaged: false })],
    [
      'that crashes later',
      false,
      (worker) => {
        worker.part(1, 0);
        worker.crash();
      },
    ],
    ['that is silent', false, () => void vi.advanceTimersByTime(10_000)],
  ])('tells of a voice %s whether it is damaged: %s', (_, isDamaged, fail) => {
    const { client, worker } = setUp();
    const failures: boolean[] = [];
    client.synthesise(REQUEST, {
      onPart: () => undefined,
      onDone: () => undefined,
      onFailed: (_message, damage) => failures.push(damage),
    });
    fail(worker());
    expect(failures).toEqual([isDamaged]);
  });

  it('fails where there can be no worker at all', () => {
    const told: string[] = [];
    const client = new VoiceClient(() => {
      throw new Error('refused');
    });
    client.prepare();
    client.synthesise(REQUEST, {
      onPart: () => undefined,
      onDone: () => undefined,
      onFailed: (message) => told.push(message),
    });
    expect(told).toEqual(['Error: refused']);
  });

  it('closes without a word', () => {
    const { client, told, ask, worker } = setUp();
    ask('a');
    const closed = worker();
    client.close();
    expect(closed.isTerminated).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });
});
