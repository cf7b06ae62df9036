import { describe, expect, it } from 'vitest';
import { sayIntoFile } from '../../../src/core/speech/audio-file';

const PARAGRAPHS = [
  { label: 'أ', sentences: ['1', '22'] },
  { label: 'ب', sentences: ['333'] },
];
const PAUSE = Math.round(0.35 * 22_050);

/** A sentence sounds as many samples as it has letters. */
const saying = (text: string) => Promise.resolve(Int16Array.from(text, Number));

describe('sayIntoFile', () => {
  it('says sentence after sentence, with a pause and a point between paragraphs', async () => {
    const written: Uint8Array[] = [];
    const progress: string[] = [];
    const { header, tail, points, seconds } = await sayIntoFile(PARAGRAPHS, {
      synthesise: saying,
      write: (bytes) => void written.push(bytes),
      onProgress: ({ done, count }) => progress.push(`${done}/${count}`),
    });
    const samples = Buffer.concat(written);
    expect(samples).toHaveLength(2 * (3 + PAUSE + 3));
    expect([samples[0], samples[2], samples[4], samples.at(-2)]).toEqual([1, 2, 2, 3]);
    expect(points).toEqual([
      { at: 0, label: 'أ' },
      { at: 3 + PAUSE, label: 'ب' },
    ]);
    expect(seconds).toBeCloseTo((6 + PAUSE) / 22_050);
    expect(progress).toEqual(['1/3', '2/3', '3/3']);
    expect(Buffer.from(header).readUInt32LE(40)).toBe(samples.length);
    expect(Buffer.from(header).readUInt32LE(4)).toBe(36 + samples.length + tail.length);
  });

  it('waits until what it wrote is taken', async () => {
    const order: string[] = [];
    await sayIntoFile([{ label: '', sentences: ['1', '2'] }], {
      synthesise: (text) => {
        order.push(`say ${text}`);
        return saying(text);
      },
      write: async () => {
        await Promise.resolve();
        order.push('written');
      },
    });
    expect(order).toEqual(['say 1', 'written', 'say 2', 'written']);
  });

  it('ends with what the voice throws', async () => {
    const failing = () => Promise.reject(new Error('broken'));
    await expect(sayIntoFile(PARAGRAPHS, { synthesise: failing, write: () => undefined })).rejects.toThrow(
      'broken',
    );
  });

  it('is an empty sound of nothing', async () => {
    const { header, tail, seconds } = await sayIntoFile([], { synthesise: saying, write: () => undefined });
    expect([header.length, tail.length, seconds]).toEqual([44, 0, 0]);
  });
});
