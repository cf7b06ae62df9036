import { asItIs, espeakSpelling, placeIn } from './espeak-spelling';
import { joinedSamples } from './samples';
import { SAMPLE_RATE, type SpeechPart, type SynthesisRequest, type WordCue } from './synthesis';
import { WordCues, type EspeakEvent } from './word-cues';

/** The engine of @echogarden/espeak-ng-emscripten, as far as it is used. */
export interface EspeakEngine {
  /** Words a minute; below 80 and above 450 nothing changes any more. */
  rate: number;
  /** 0–100, 50 is the voice's own. */
  pitch: number;
  readonly samplerate: number;
  /** 0 where there is such a voice. */
  set_voice(name: string, lang: string, gender: number, age: number, variant: number): number;
  /** Calls back with stretches of sound until all is said, or the callback returns true. */
  synthesize(text: string, take: (samples: Int16Array, events: EspeakEvent[]) => boolean): void;
}

/** The default export of the package's script. */
export type EspeakFactory = (options: {
  getPreloadedPackage: () => ArrayBuffer;
  print: (line: string) => void;
  printErr: (line: string) => void;
}) => Promise<{ eSpeakNGWorker: new () => EspeakEngine }>;

/** The bundled voice cannot speak; the message is for developers. */
export class VoiceBrokenError extends Error {
  override readonly name = 'VoiceBrokenError';
}

/**
 * Words a minute at rate 1: 8.7 Arabic characters a second, the `SPEAKING_PACE` of core/article/reading-time. The
 * engine's limits make rates of 0.5–3 sound like 0.54–3.1 (bench/voice.mjs).
 */
const WORDS_A_MINUTE = 150;
const OWN_PITCH = 50;

/** Seconds of sound in the first part, which somebody waits for. Every further one is twice as long. */
const FIRST_PART = 0.3;
const LONGEST_PART = 5;

/**
 * Seconds of silence after a text by how it ends, at rate 1: what espeak-ng itself leaves between two clauses of one
 * text, measured at 150 words a minute. After the last clause it leaves none, unless a closing mark makes one more, and
 * the next text would fall upon it.
 */
const PAUSES: readonly (readonly [end: RegExp, seconds: number])[] = [
  [/[،,][^\p{L}\p{N}]*$/u, 0.19],
  [/[؛;:][^\p{L}\p{N}]*$/u, 0.29],
];
const FULL_PAUSE = 0.39;

/** The highest sample that counts as silence. */
const SILENCE = 60;

const pauseAfter = (text: string): number => PAUSES.find(([end]) => end.test(text))?.[1] ?? FULL_PAUSE;

const clamped = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** espeak-ng, speaking Arabic, in it words in Latin letters as English ones, and English. */
export class EspeakVoice {
  readonly #engine: EspeakEngine;

  private constructor(engine: EspeakEngine) {
    this.#engine = engine;
  }

  /**
   * @param data the content of `espeak-ng.data`, which belongs to the script
   * @throws VoiceBrokenError
   */
  static async load(create: EspeakFactory, data: ArrayBuffer): Promise<EspeakVoice> {
    const said: string[] = [];
    const module = await create({
      getPreloadedPackage: () => data,
      print: () => undefined,
      printErr: (line) => said.push(line),
    });
    const engine = new module.eSpeakNGWorker();
    if (engine.samplerate !== SAMPLE_RATE)
      throw new VoiceBrokenError(`${engine.samplerate} samples a second; ${said.join('\n')}`);
    return new EspeakVoice(engine);
  }

  /**
   * Says a text into `take`, part by part, and the pause after it; a text without words has nearly no sound.
   * @throws VoiceBrokenError
   */
  synthesise({ text, lang, rate, pitch }: SynthesisRequest, take: (part: SpeechPart) => void): void {
    if (this.#engine.set_voice(lang, lang, 0, 0, 0) !== 0) throw new VoiceBrokenError(`no voice for ${lang}`);
    const pace = clamped(rate, 0.5, 3);
    this.#engine.rate = Math.round(WORDS_A_MINUTE * pace);
    this.#engine.pitch = Math.round(OWN_PITCH * clamped(pitch, 0, 2));
    const spelling = lang === 'ar' ? espeakSpelling(text) : asItIs(text);
    const cues = new WordCues(spelling.text);
    let stretches: Int16Array[] = [];
    let words: WordCue[] = [];
    let length = 0;
    let wanted = FIRST_PART * SAMPLE_RATE;
    let silent = 0;
    const hand = (): void => {
      take({ samples: joinedSamples(stretches), words });
      [stretches, words, length] = [[], [], 0];
      wanted = Math.min(2 * wanted, LONGEST_PART * SAMPLE_RATE);
    };
    this.#engine.synthesize(spelling.text, (samples, events) => {
      // The last call has no samples, and may have events.
      stretches.push(samples);
      words.push(...cues.from(events).map((cue) => ({ ...cue, ...placeIn(text, spelling, cue) })));
      length += samples.length;
      const loud = samples.findLastIndex((sample) => Math.abs(sample) > SILENCE);
      silent = loud < 0 ? silent + samples.length : samples.length - 1 - loud;
      if (length >= wanted) hand();
      return false;
    });
    const pause = Math.round((pauseAfter(text) / pace) * SAMPLE_RATE) - silent;
    if (cues.hasFound && pause > 0) stretches.push(new Int16Array(pause));
    if (stretches.length > 0) hand();
  }
}
