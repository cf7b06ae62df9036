import { describe, expect, it } from 'vitest';
import { decibels, loudnessOf } from '../../tools/wav.mjs';

/** A mono WAVE file of 16-bit samples, 8000 a second. */
function wave(
  samples: number[],
  { dataLength = samples.length * 2, format = 1, extra = false } = {},
): Buffer {
  const data = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, i) => data.writeInt16LE(sample, 2 * i));
  const head = Buffer.alloc(24);
  head.write('fmt ', 0, 'latin1');
  head.writeUInt32LE(16, 4);
  head.writeUInt16LE(format, 8);
  head.writeUInt16LE(1, 10);
  head.writeUInt32LE(8000, 12);
  head.writeUInt32LE(16_000, 16);
  head.writeUInt16LE(2, 20);
  head.writeUInt16LE(16, 22);
  const dataHead = Buffer.alloc(8);
  dataHead.write('data', 0, 'latin1');
  dataHead.writeUInt32LE(dataLength, 4);
  // A chunk of odd length, with the byte that fills it up.
  const list = Buffer.from('LIST\x03\0\0\0abc\0', 'latin1');
  const body = Buffer.concat([Buffer.from('WAVE'), head, ...(extra ? [list] : []), dataHead, data]);
  const riff = Buffer.alloc(8);
  riff.write('RIFF', 0, 'latin1');
  riff.writeUInt32LE(body.length, 4);
  return Buffer.concat([riff, body]);
}

describe('loudnessOf', () => {
  it('measures a square wave at half of full scale', () => {
    const samples = Array.from({ length: 8000 }, (_, i) => (i % 2 ? 16_384 : -16_384));
    expect(loudnessOf(wave(samples))).toEqual({ seconds: 1, rms: 0.5, peak: 0.5 });
    expect(decibels(0.5)).toBeCloseTo(-6.02, 2);
  });

  it('measures a sine at full scale', () => {
    const samples = Array.from({ length: 8000 }, (_, i) =>
      Math.round(32_767 * Math.sin((2 * Math.PI * i) / 80)),
    );
    expect(loudnessOf(wave(samples)).rms).toBeCloseTo(Math.SQRT1_2, 3);
  });

  it('finds silence silent', () => {
    const { rms, peak } = loudnessOf(wave(new Array<number>(100).fill(0)));
    expect([rms, peak, decibels(rms)]).toEqual([0, 0, -Infinity]);
    expect(loudnessOf(wave([]))).toEqual({ seconds: 0, rms: 0, peak: 0 });
  });

  it.each([0, 0xffffffff, 4_000_000])(
    'reads a stopped recording, whose header tells %i bytes',
    (dataLength) => {
      expect(loudnessOf(wave([0, -32_768, 0, 0], { dataLength }))).toEqual({
        seconds: 0.0005,
        rms: 0.5,
        peak: 1,
      });
    },
  );

  it('skips chunks that it does not know', () => {
    expect(loudnessOf(wave([32_767], { extra: true })).peak).toBeCloseTo(1, 4);
  });

  it.each([
    ['no RIFF file', Buffer.from('OggS, and more of it'), 'not a WAVE file'],
    ['an empty file', Buffer.alloc(0), 'not a WAVE file'],
    ['floating point samples', wave([1], { format: 3 }), 'not 16-bit PCM'],
    ['no samples', wave([]).subarray(0, 36), 'no samples'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => loudnessOf(bytes)).toThrow(message);
  });
});
