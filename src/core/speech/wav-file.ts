import { SAMPLE_RATE } from './synthesis';
import { utf8Bytes } from './utf8-bytes';

/**
 * RIFF WAVE (Microsoft and IBM, «Multimedia Programming Interface and Data Specifications 1.0», 1991): 16-bit samples,
 * one channel, and after them cue points with labels (`cue ` and `LIST adtl labl`), as audio editors write them.
 */

/** A place in the sound, with what begins there. */
export interface CuePoint {
  /** Sample. */
  at: number;
  label: string;
}

/** Bytes of everything before the samples. */
export const WAV_HEADER_LENGTH = 44;

/** Of `wavHeader` with the most samples that its 32-bit lengths can tell of: 27 hours. */
export const MOST_SAMPLES = 2 ** 31 - 2 ** 20;

const BYTES_A_SAMPLE = 2;

class ByteWriter {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  #at = 0;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
    this.#view = new DataView(this.bytes.buffer);
  }

  /** Four characters of ASCII. */
  name(name: string): this {
    return this.put(utf8Bytes(name));
  }

  put(bytes: Uint8Array): this {
    this.bytes.set(bytes, this.#at);
    this.#at += bytes.length;
    return this;
  }

  u32(value: number): this {
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
    return this;
  }

  u16(value: number): this {
    this.#view.setUint16(this.#at, value, true);
    this.#at += 2;
    return this;
  }
}

/** What stands before `samples` samples that `tail` bytes follow. @throws RangeError over `MOST_SAMPLES` */
export function wavHeader(samples: number, tail: number): Uint8Array<ArrayBuffer> {
  if (samples > MOST_SAMPLES) throw new RangeError(`${samples} samples are too many for a WAVE file`);
  const data = samples * BYTES_A_SAMPLE;
  return new ByteWriter(WAV_HEADER_LENGTH)
    .name('RIFF')
    .u32(WAV_HEADER_LENGTH - 8 + data + tail)
    .name('WAVE')
    .name('fmt ')
    .u32(16)
    .u16(1) // PCM
    .u16(1) // channels
    .u32(SAMPLE_RATE)
    .u32(SAMPLE_RATE * BYTES_A_SAMPLE)
    .u16(BYTES_A_SAMPLE)
    .u16(8 * BYTES_A_SAMPLE)
    .name('data')
    .u32(data).bytes;
}

/** Samples as they stand in the file. */
export function wavSamples(samples: Int16Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(samples.length * BYTES_A_SAMPLE);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < samples.length; i++) view.setInt16(i * BYTES_A_SAMPLE, samples[i] ?? 0, true);
  return bytes;
}

/** What stands after the samples: nothing where there are no points. */
export function wavTail(points: readonly CuePoint[]): Uint8Array<ArrayBuffer> {
  if (points.length === 0) return new Uint8Array();
  const labels = points.map(({ label }) => {
    const text = utf8Bytes(`${label}\0`);
    // Chunks begin at even places.
    return text.length % 2 === 0 ? { text, pad: new Uint8Array() } : { text, pad: new Uint8Array(1) };
  });
  const list = 4 + labels.reduce((sum, { text, pad }) => sum + 12 + text.length + pad.length, 0);
  const writer = new ByteWriter(12 + 24 * points.length + 8 + list)
    .name('cue ')
    .u32(4 + 24 * points.length)
    .u32(points.length);
  points.forEach(({ at }, i) => {
    // Id, place among those played, in which chunk, where in it: in a file of one block only the sample counts.
    writer
      .u32(i + 1)
      .u32(at)
      .name('data')
      .u32(0)
      .u32(0)
      .u32(at);
  });
  writer.name('LIST').u32(list).name('adtl');
  labels.forEach(({ text, pad }, i) => {
    writer
      .name('labl')
      .u32(4 + text.length)
      .u32(i + 1)
      .put(text)
      .put(pad);
  });
  return writer.bytes;
}
