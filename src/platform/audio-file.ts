import { sayIntoFile, type AudioFileProgress } from '../core/speech/audio-file';
import { joinedSamples } from '../core/speech/samples';
import type { SpokenParagraph } from '../core/speech/spoken-paragraphs';
import type { BundledLanguage } from '../core/speech/synthesis';
import { VoiceClient } from './voice-client';

export interface AudioFileOptions {
  lang: BundledLanguage;
  /** Times the voice's own pace, 0.5–3. */
  rate: number;
  /** 0–2, 1 is the voice's own. */
  pitch: number;
  /** Ends it: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  onProgress?: (progress: AudioFileProgress) => void;
}

/** The bundled voice could not make the file; the message is for developers. */
export class AudioFileError extends Error {
  override readonly name = 'AudioFileError';
}

function samplesOf(
  client: VoiceClient,
  text: string,
  { lang, rate, pitch, signal }: AudioFileOptions,
): Promise<Int16Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const stretches: Int16Array[] = [];
    const drop = client.synthesise(
      { text, lang, rate, pitch },
      {
        onPart: ({ samples }) => stretches.push(samples),
        onDone: () => {
          signal?.removeEventListener('abort', onAbort);
          resolve(joinedSamples(stretches));
        },
        onFailed: (message) => reject(new AudioFileError(message)),
      },
    );
    const onAbort = (): void => {
      drop();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/**
 * An article as a WAVE file by the bundled voice, with a cue point a paragraph, some 40 times as fast as it is spoken.
 * Works in any page of the extension, by a worker of its own.
 * @throws AudioFileError
 */
export async function audioFileOf(
  paragraphs: readonly SpokenParagraph[],
  options: AudioFileOptions,
  // Test seam
  client = new VoiceClient(),
): Promise<Blob> {
  const parts: Blob[] = [];
  try {
    options.signal?.throwIfAborted();
    const { header, tail } = await sayIntoFile(paragraphs, {
      synthesise: (sentence) => samplesOf(client, sentence, options),
      // The browser may keep a blob on disk.
      write: (bytes) => void parts.push(new Blob([bytes])),
      ...(options.onProgress ? { onProgress: options.onProgress } : {}),
    });
    return new Blob([header, ...parts, tail], { type: 'audio/wav' });
  } finally {
    client.close();
  }
}
