import type { SpokenParagraph } from './spoken-paragraphs';
import { SAMPLE_RATE } from './synthesis';
import { wavHeader, wavSamples, wavTail, type CuePoint } from './wav-file';

/** Seconds of silence between two paragraphs, beside the pause that the voice makes after a sentence. */
const PARAGRAPH_PAUSE = 0.35;

export interface AudioFileProgress {
  /** Sentences that are in the file, of all. */
  done: number;
  count: number;
}

export interface AudioFilePorts {
  /** The sound of a sentence. What it throws ends the file. */
  synthesise(sentence: string): Promise<Int16Array<ArrayBuffer>>;
  /** Takes the bytes of the samples, in order; the header is not among them. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void> | void;
  onProgress?: (progress: AudioFileProgress) => void;
}

/** What is known of an audio file only when all of it has been said. */
export interface AudioFileEnds {
  /** To stand before the samples, `WAV_HEADER_LENGTH` bytes. */
  header: Uint8Array<ArrayBuffer>;
  /** To follow them. */
  tail: Uint8Array<ArrayBuffer>;
  /** Where each paragraph begins. */
  points: CuePoint[];
  seconds: number;
}

/** Says paragraphs into a WAVE file, sentence by sentence, so that nothing but the sentence at hand need be in memory. */
export async function sayIntoFile(
  paragraphs: readonly SpokenParagraph[],
  ports: AudioFilePorts,
): Promise<AudioFileEnds> {
  const count = paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const points: CuePoint[] = [];
  let at = 0;
  let done = 0;
  const put = async (samples: Int16Array<ArrayBuffer>): Promise<void> => {
    at += samples.length;
    await ports.write(wavSamples(samples));
  };
  for (const { label, sentences } of paragraphs) {
    if (points.length > 0) await put(new Int16Array(Math.round(PARAGRAPH_PAUSE * SAMPLE_RATE)));
    points.push({ at, label });
    for (const sentence of sentences) {
      await put(await ports.synthesise(sentence));
      done++;
      ports.onProgress?.({ done, count });
    }
  }
  const tail = wavTail(points);
  return { header: wavHeader(at, tail.length), tail, points, seconds: at / SAMPLE_RATE };
}
