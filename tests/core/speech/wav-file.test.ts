import { describe, expect, it } from 'vitest';
import {
  MOST_SAMPLES,
  WAV_HEADER_LENGTH,
  wavHeader,
  wavSamples,
  wavTail,
  type CuePoint,
} from '../../../src/core/speech/wav-file';
import { loudnessOf } from '../../../tools/wav.mjs';

interface Chunk {
  name: string;
  bytes: Buffer;
}

/** The chunks of a RIFF form or list, which must fill it exactly. */
function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = bytes.readUInt32LE(at + 4);
    chunks.push({
      name: bytes.toString('latin1', at, at + 4),
      bytes: bytes.subarray(at + 8, at + 8 + length),
    });
    at += 8 + length + (length % 2);
  }
  expect(at).toBe(bytes.length);
  return chunks;
}

function fileOf(samples: number[], points: CuePoint[]): Buffer {
  const tail = wavTail(points);
  return Buffer.concat([wavHeader(samples.length, tail.length), wavSamples(Int16Array.from(samples)), tail]);
}
const partsOf = (file: Buffer) => {
  expect(file.readUInt32LE(4)).toBe(file.length - 8);
  return chunksOf(file.subarray(12));
};

describe('a WAVE file', () => {
  it('says of itself what it is', () => {
    const file = fileOf([1, -2, 32_767, -32_768], []);
    expect(file.toString('latin1', 0, 4) + file.toString('latin1', 8, 12)).toBe('RIFFWAVE');
    const [format, data, ...rest] = partsOf(file);
    expect(rest).toEqual([]);
    expect(format?.name).toBe('fmt ');
    const at = (offset: number) => format!.bytes.readUInt16LE(offset);
    expect([
      at(0),
      at(2),
      format!.bytes.readUInt32LE(4),
      format!.bytes.readUInt32LE(8),
      at(12),
      at(14),
    ]).toEqual([1, 1, 22_050, 44_100, 2, 16]);
    expect(data?.name).toBe('data');
    expect([0, 2, 4, 6].map((offset) => data!.bytes.readInt16LE(offset))).toEqual([1, -2, 32_767, -32_768]);
  });

  it('is read by others as long and as loud as it is', () => {
    const { seconds, peak } = loudnessOf(fileOf(Array<number>(22_050).fill(16_384), [{ at: 0, label: 'x' }]));
    expect([seconds, peak]).toEqual([1, 0.5]);
  });

  it('has its cue points, each with its label', () => {
    const points = [
      { at: 0, label: 'العنوان' },
      { at: 3, label: '' },
      { at: 70_000, label: 'ab' },
    ];
    const [, , cue, list] = partsOf(fileOf([0, 0, 0, 0], points));
    expect(cue?.name).toBe('cue ');
    expect(cue!.bytes.readUInt32LE(0)).toBe(3);
    expect(cue!.bytes).toHaveLength(4 + 3 * 24);
    const places = points.map((_, i) => {
      const row = cue!.bytes.subarray(4 + 24 * i);
      return [row.readUInt32LE(0), row.toString('latin1', 8, 12), row.readUInt32LE(20)];
    });
    expect(places).toEqual([
      [1, 'data', 0],
      [2, 'data', 3],
      [3, 'data', 70_000],
    ]);
    expect(list?.name).toBe('LIST');
    expect(list!.bytes.toString('latin1', 0, 4)).toBe('adtl');
    const labels = chunksOf(list!.bytes.subarray(4)).map(({ name, bytes }) => [
      name,
      bytes.readUInt32LE(0),
      bytes.toString('utf8', 4),
    ]);
    expect(labels).toEqual([
      ['labl', 1, 'العنوان\0'],
      ['labl', 2, '\0'],
      ['labl', 3, 'ab\0'],
    ]);
  });

  it('does not begin with a length that it cannot tell', () => {
    expect(wavHeader(MOST_SAMPLES, 0)).toHaveLength(WAV_HEADER_LENGTH);
    expect(() => wavHeader(MOST_SAMPLES + 1, 0)).toThrow(RangeError);
  });
});
