import { describe, expect, it, vi } from 'vitest';
import { loudnessOf } from '../../tools/wav.mjs';
import { FakeVoiceWorker } from '../fakes/voice-worker';

vi.mock('../../src/platform/browser-api', () => ({ browser: {} }));
const { audioFileOf, AudioFileError } = await import('../../src/platform/audio-file');
const { VoiceClient } = await import('../../src/platform/voice-client');

const PARAGRAPHS = [{ label: 'أ', sentences: ['الأولى.', 'الثانية.'] }];
const MANNER = { lang: 'ar', rate: 1.5, pitch: 1 } as const;

/** A worker that answers each wish with a second of sound, or fails. */
function setUp(answer: (worker: FakeVoiceWorker, id: number) => void) {
  const worker = new FakeVoiceWorker();
  const post = worker.postMessage.bind(worker);
  worker.postMessage = (message) => {
    post(message);
    if (message.type === 'synthesise') queueMicrotask(() => answer(worker, message.id));
  };
  return { worker, client: new VoiceClient(() => worker) };
}
const answering = (worker: FakeVoiceWorker, id: number) => {
  worker.part(id, 0.4);
  worker.part(id, 0.6);
  worker.done(id);
};

describe('audioFileOf', () => {
  it('makes a file of all sentences, tells how far it is, and ends the worker', async () => {
    const { worker, client } = setUp(answering);
    const told: number[] = [];
    const blob = await audioFileOf(
      PARAGRAPHS,
      { ...MANNER, onProgress: ({ done, count }) => told.push(done / count) },
      client,
    );
    expect(blob.type).toBe('audio/wav');
    expect(loudnessOf(Buffer.from(await blob.arrayBuffer())).seconds).toBe(2);
    expect(told).toEqual([0.5, 1]);
    expect(worker.heard[1]).toMatchObject({ request: { text: 'الثانية.', ...MANNER } });
    expect(worker.isTerminated).toBe(true);
  });

  it('stops at once when it is told to', async () => {
    const { worker, client } = setUp(() => undefined);
    const controller = new AbortController();
    const making = audioFileOf(PARAGRAPHS, { ...MANNER, signal: controller.signal }, client);
    await vi.waitFor(() => expect(worker.heard).toHaveLength(1));
    controller.abort(new Error('enough'));
    await expect(making).rejects.toThrow('enough');
    expect(worker.isTerminated).toBe(true);
    const unused = setUp(answering);
    await expect(
      audioFileOf(PARAGRAPHS, { ...MANNER, signal: controller.signal }, unused.client),
    ).rejects.toThrow('enough');
    expect(unused.worker.heard).toEqual([]);
  });

  it('says that the voice broke', async () => {
    const { client } = setUp((worker) => worker.crash());
    await expect(audioFileOf(PARAGRAPHS, MANNER, client)).rejects.toThrow(AudioFileError);
  });
});
