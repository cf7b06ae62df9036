import type { VoiceFact } from '../core/calls';
import type {
  EngineAbilities,
  EngineEvent,
  SpeechEngine,
  UtteranceRequest,
} from '../core/speech/speech-engine';
import { SpeechProgress } from '../core/speech/speech-progress';
import { bundledLanguage, SAMPLE_RATE, type BundledLanguage } from '../core/speech/synthesis';
import { SpeechSound } from './speech-sound';
import { VoiceClient } from './voice-client';

const VOICES: Readonly<Record<BundledLanguage, VoiceFact>> = {
  ar: { engine: 'bundled', uri: 'mubin:espeak-ng:ar', name: 'مُبين', lang: 'ar', isLocal: true },
  en: { engine: 'bundled', uri: 'mubin:espeak-ng:en', name: 'Mubin', lang: 'en', isLocal: true },
};

/** A context that nobody hears is put to rest after this long, in ms: it keeps the sound card awake. */
const REST_AFTER_MS = 3_000;

interface Utterance {
  sound: SpeechSound;
  progress: SpeechProgress;
  /** Told when its turn comes. */
  failure: EngineEvent | null;
  onEvent(event: EngineEvent): void;
  /** Its sound is no longer wanted. */
  drop(): void;
}

/** The voice that Mubin brings along: espeak-ng in a worker, played by Web Audio in this document. */
export class BundledVoiceEngine implements SpeechEngine {
  readonly name = 'bundled';
  /** 600 characters are some 70 s of sound: 3 MB, made within 0.3 s. */
  readonly abilities: Readonly<EngineAbilities> = { pauses: true, longest: 600 };
  readonly #client: VoiceClient;
  readonly #createContext: () => AudioContext;
  #context: AudioContext | null = null;
  #current: Utterance | null = null;
  #waiting: Utterance | null = null;
  #isPaused = false;
  #watching: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  // Test seam
  constructor(
    client = new VoiceClient(),
    createContext = () => new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'interactive' }),
  ) {
    this.#client = client;
    this.#createContext = createContext;
  }

  /** Loads the voice, so that the first sentence begins sooner. */
  prepare(): void {
    this.#client.prepare();
  }

  speak(request: UtteranceRequest, onEvent: (event: EngineEvent) => void): void {
    this.cancel();
    try {
      this.#current = this.#utterance(request, onEvent);
    } catch {
      // No sound in this document at all.
      queueMicrotask(() => onEvent({ type: 'failed', reason: 'other' }));
    }
    this.#failIfDue();
  }

  queue(request: UtteranceRequest, onEvent: (event: EngineEvent) => void): void {
    if (!this.#current) {
      this.speak(request, onEvent);
      return;
    }
    this.#silence(this.#waiting);
    this.#waiting = this.#utterance(request, onEvent);
  }

  pause(): void {
    if (!this.#current || this.#isPaused) return;
    this.#isPaused = true;
    clearTimeout(this.#watching);
    this.#current.sound.pause();
    this.#waiting?.sound.pause();
    this.#rest();
  }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#play();
  }

  cancel(): void {
    clearTimeout(this.#watching);
    const [current, waiting] = [this.#current, this.#waiting];
    this.#current = this.#waiting = null;
    this.#isPaused = false;
    this.#silence(current);
    this.#silence(waiting);
    this.#rest();
  }

  voices(): Promise<VoiceFact[]> {
    return Promise.resolve(Object.values(VOICES));
  }

  #silence(utterance: Utterance | null): void {
    utterance?.drop();
    utterance?.sound.pause();
  }

  #utterance(request: UtteranceRequest, onEvent: (event: EngineEvent) => void): Utterance {
    const sound = new SpeechSound(this.#awake(), request.volume);
    const progress = new SpeechProgress();
    const utterance: Utterance = { sound, progress, failure: null, onEvent, drop: () => undefined };
    const lang = bundledLanguage(request.voice?.lang ?? request.lang);
    if (lang === null) {
      utterance.failure = { type: 'failed', reason: 'no-voice' };
      return utterance;
    }
    const { text, rate, pitch } = request;
    utterance.drop = this.#client.synthesise(
      { text, lang, rate, pitch },
      {
        onPart: (part) => {
          sound.add(part);
          progress.addWords(part.words);
          this.#play();
        },
        onDone: () => {
          sound.complete();
          progress.end(sound.length);
          this.#play();
        },
        onFailed: (_message, isDamaged) => {
          utterance.failure = { type: 'failed', reason: isDamaged ? 'damaged' : 'other' };
          this.#failIfDue();
        },
      },
    );
    return utterance;
  }

  /** Has the current utterance sound, and the waiting one right after it, as far as they are there. */
  #play(): void {
    const current = this.#current;
    if (!current?.sound.isThere || this.#isPaused) return;
    this.#awake();
    if (!current.sound.isPlaying) current.sound.play();
    const { endsAt } = current.sound;
    const next = this.#waiting?.sound;
    if (endsAt !== null && next?.isThere && !next.isPlaying) next.play(endsAt);
    this.#watch();
  }

  /** Tells what is due of the current utterance, and looks again when the next is. */
  #watch(): void {
    clearTimeout(this.#watching);
    const current = this.#current;
    const heard = current?.sound.heard() ?? null;
    if (!current || heard === null) return;
    for (const event of current.progress.due(heard)) {
      if (event.type === 'finished') {
        this.#current = this.#waiting;
        this.#waiting = null;
      }
      current.onEvent(event);
      // Whoever heard it may have begun or ended something, and then all is seen to.
      if (event.type !== 'finished' && this.#current !== current) return;
    }
    if (this.#current === current) {
      const wait = current.progress.wait(heard);
      if (wait !== null) this.#watching = setTimeout(() => this.#watch(), Math.ceil(wait * 1_000));
    } else if (!this.#current) this.#rest();
    else if (!this.#failIfDue()) this.#play();
  }

  /** @returns whether the utterance whose turn it is had failed */
  #failIfDue(): boolean {
    const current = this.#current;
    if (!current?.failure) return false;
    const { failure } = current;
    // Not while somebody still asks for it to be spoken.
    queueMicrotask(() => {
      if (this.#current !== current) return;
      this.cancel();
      current.onEvent(failure);
    });
    return true;
  }

  #awake(): AudioContext {
    clearTimeout(this.#resting);
    this.#context ??= this.#createContext();
    if (this.#context.state !== 'running') this.#context.resume().catch(() => undefined);
    return this.#context;
  }

  #rest(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#context?.suspend(), REST_AFTER_MS);
  }
}
