import { floatSamples } from '../core/speech/samples';
import { SAMPLE_RATE, type SpeechPart } from '../core/speech/synthesis';
import { heardTime } from './heard-time';

/** Seconds of the ramp by which a sound is cut off or goes on in its middle: short, and long enough not to click. */
const FADE = 0.008;
/** Seconds between now and what is to sound at once, so that its first samples are not already past. */
const LEAD = 0.01;

/** One uninterrupted stretch of playing. */
interface Run {
  gain: GainNode;
  sources: AudioBufferSourceNode[];
  /** Seconds into the utterance where it begins. */
  from: number;
  /** Context time at which the utterance's first sample sounds, or would have sounded. */
  anchor: number;
}

/** The sound of one utterance in Web Audio, as its parts come in. Times are seconds; those of the context say so. */
export class SpeechSound {
  readonly #context: AudioContext;
  readonly #volume: number;
  readonly #parts: { at: number; buffer: AudioBuffer }[] = [];
  #length = 0;
  #isComplete = false;
  #place = 0;
  #run: Run | null = null;

  constructor(context: AudioContext, volume: number) {
    this.#context = context;
    this.#volume = volume;
  }

  /** Of the parts so far. */
  get length(): number {
    return this.#length;
  }

  /** Whether there is something to play, or it is known that nothing will come. */
  get isThere(): boolean {
    return this.#isComplete || this.#parts.length > 0;
  }

  get isPlaying(): boolean {
    return this.#run !== null;
  }

  /** Context time of its end, where all of it is there and plays. */
  get endsAt(): number | null {
    return this.#run && this.#isComplete ? this.#run.anchor + this.#length : null;
  }

  add({ samples }: SpeechPart): void {
    if (samples.length === 0) return;
    const buffer = this.#context.createBuffer(1, samples.length, SAMPLE_RATE);
    buffer.copyToChannel(floatSamples(samples), 0);
    const part = { at: this.#length, buffer };
    this.#parts.push(part);
    this.#length += buffer.duration;
    if (this.#run) this.#schedule(this.#run, part);
  }

  /** No more parts will come. */
  complete(): void {
    this.#isComplete = true;
  }

  /** Plays from its place, at a context time, or at once where that is past. */
  play(at = 0): void {
    const begin = Math.max(at, this.#context.currentTime + LEAD);
    const gain = this.#context.createGain();
    gain.connect(this.#context.destination);
    gain.gain.value = this.#volume;
    if (this.#place > 0) {
      gain.gain.setValueAtTime(0, begin);
      gain.gain.linearRampToValueAtTime(this.#volume, begin + FADE);
    }
    // On a sample: between two of them the sound would be computed anew.
    const anchor = Math.round((begin - this.#place) * SAMPLE_RATE) / SAMPLE_RATE;
    this.#run = { gain, sources: [], from: this.#place, anchor };
    for (const part of this.#parts) this.#schedule(this.#run, part);
  }

  /** Falls silent; `play` goes on at the very sample that would have come next. */
  pause(): void {
    const run = this.#run;
    if (!run) return;
    const now = this.#context.currentTime;
    this.#place = Math.min(this.#length, Math.max(run.from, now - run.anchor));
    this.#run = null;
    run.gain.gain.cancelScheduledValues(now);
    run.gain.gain.setValueAtTime(this.#volume, now);
    run.gain.gain.linearRampToValueAtTime(0, now + FADE);
    for (const source of run.sources) source.stop(now + FADE);
  }

  /** How much of it has been heard by now, negative before it begins; null while it does not play. */
  heard(): number | null {
    return this.#run && heardTime(this.#context) - this.#run.anchor;
  }

  #schedule(run: Run, { at, buffer }: { at: number; buffer: AudioBuffer }): void {
    const skipped = Math.max(0, run.from - at);
    if (skipped >= buffer.duration) return;
    const now = this.#context.currentTime;
    // What came too late to follow without a gap sounds later, and so does all after it.
    if (run.anchor + at + skipped < now) run.anchor = now + LEAD - at - skipped;
    const source = this.#context.createBufferSource();
    source.buffer = buffer;
    source.connect(run.gain);
    source.start(run.anchor + at + skipped, skipped);
    run.sources.push(source);
  }
}
