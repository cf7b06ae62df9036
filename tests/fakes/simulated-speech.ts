import type { VoiceFact } from '../../src/core/calls';
import type { EngineEvent, SpeechEngine, UtteranceRequest } from '../../src/core/speech/speech-engine';
import { BUNDLED, HODA, ZARIYAH } from './voices';

/** Characters a second at rate 1. */
const PACE = 12;

/** How a voice of the browser behaves; what is left out is as it should be. */
export interface VoiceProfile {
  /** When the list of voices is there, ms after it was first asked for; null: never. */
  voicesAfter?: number | null;
  isLocal?: boolean;
  /** `silent`: no word events. The others tell what cannot be. */
  words?: 'exact' | 'silent' | 'backward' | 'outside' | 'lengthless';
  /** What becomes of the utterance with this number, counted from 0. */
  fate?: (count: number) => 'spoken' | 'soundless' | 'unstarted' | 'endless' | { error: string | undefined };
  /** Falls silent in the middle of an utterance after this long, and never says so; ms. */
  diesAfter?: number;
  /** What the browser tells of an utterance that it was told to cancel. */
  cancelTells?: 'interrupted' | 'end' | 'nothing';
  /** Somebody else cancels in the middle of the utterance with this number. */
  interruptedAt?: number;
  /** Some browsers fire events while `speak()` still runs. */
  isHasty?: boolean;
}

/** What was heard of one utterance: all of it, or what the voice had told before it fell silent. */
export interface Heard {
  by: string;
  text: string;
}

/** Everything that sounded, by any engine, in order; only one may sound at a time. */
export class Loudspeaker {
  readonly heard: Heard[] = [];
  #sounding: object | null = null;

  begin(utterance: object): void {
    if (this.#sounding) throw new Error('two voices at once');
    this.#sounding = utterance;
  }

  end(utterance: object, by: string, text: string): void {
    if (this.#sounding !== utterance) return;
    this.#sounding = null;
    if (text !== '') this.heard.push({ by, text });
  }
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** When each word begins, and when all is said; ms. */
function timesOf(text: string, rate: number) {
  const at = (offset: number): number => (offset / PACE / rate) * 1_000;
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    length: word.length,
    at: at(index),
  }));
  return { words, end: at(text.length) };
}

/** What a voice tells of its words, right or wrong. */
function toldOf(profile: VoiceProfile, text: string, word: { start: number; length: number }, i: number) {
  switch (profile.words ?? 'exact') {
    case 'exact':
      return { start: word.start, length: word.length };
    case 'lengthless':
      return { start: word.start, length: 0 };
    case 'backward':
      return { start: Math.max(0, 40 - 10 * i), length: word.length };
    case 'outside':
      return { start: text.length + i, length: word.length };
    case 'silent':
      return null;
  }
}

export class SimulatedUtterance {
  lang = '';
  rate = 1;
  pitch = 1;
  volume = 1;
  voice: unknown = null;
  onstart?: () => void;
  onend?: () => void;
  onboundary?: (event: { name: string; charIndex: number; charLength: number }) => void;
  onerror?: (event: { error?: string }) => void;
  timers: ReturnType<typeof setTimeout>[] = [];
  /** What a listener has surely heard. */
  told = '';
  constructor(readonly text: string) {}
}

/** `speechSynthesis` with one Arabic voice that behaves as a profile says, by the clock of the test. */
export class SimulatedSynthesis extends EventTarget {
  pauses = 0;
  #count = 0;
  #list: unknown[] = [];
  #isAsked = false;
  #queue: SimulatedUtterance[] = [];

  constructor(
    private readonly profile: VoiceProfile,
    private readonly loudspeaker: Loudspeaker,
  ) {
    super();
  }

  getVoices(): unknown[] {
    const { voicesAfter = 0, isLocal = true } = this.profile;
    const { uri, name, lang } = isLocal ? HODA : ZARIYAH;
    const list = [{ voiceURI: uri, name, lang, localService: isLocal }];
    if (voicesAfter === 0) return list;
    if (!this.#isAsked && voicesAfter !== null) {
      setTimeout(() => {
        this.#list = list;
        this.dispatchEvent(new Event('voiceschanged'));
      }, voicesAfter);
    }
    this.#isAsked = true;
    return this.#list;
  }

  /** Cancels, as on Android. */
  pause(): void {
    this.pauses++;
    this.cancel();
  }

  speak(utterance: SimulatedUtterance): void {
    this.#queue.push(utterance);
    if (this.#queue.length === 1) this.#begin(utterance);
  }

  cancel(): void {
    for (const utterance of this.#queue.splice(0)) {
      this.#silence(utterance);
      const { cancelTells = 'interrupted' } = this.profile;
      if (cancelTells === 'end') utterance.onend?.();
      if (cancelTells === 'interrupted') utterance.onerror?.({ error: 'interrupted' });
    }
  }

  #begin(utterance: SimulatedUtterance): void {
    const count = this.#count++;
    const { profile } = this;
    const fate = profile.fate?.(count) ?? 'spoken';
    const later = (ms: number, task: () => void): void => void utterance.timers.push(setTimeout(task, ms));
    if (fate === 'unstarted') return;
    if (fate === 'soundless') {
      if (profile.isHasty) this.#finish(utterance, () => utterance.onend?.());
      else later(1, () => this.#finish(utterance, () => utterance.onend?.()));
      return;
    }
    if (typeof fate === 'object') {
      later(5, () =>
        this.#finish(utterance, () =>
          utterance.onerror?.(fate.error === undefined ? {} : { error: fate.error }),
        ),
      );
      return;
    }
    const START = 50;
    later(START, () => {
      this.loudspeaker.begin(utterance);
      utterance.onstart?.();
    });
    const { words, end } = timesOf(utterance.text, utterance.rate);
    const { diesAfter = Infinity } = profile;
    const endsAt = fate === 'endless' ? Infinity : end;
    words.forEach((word, i) => {
      if (word.at >= diesAfter) return;
      later(START + word.at, () => {
        const told = toldOf(profile, utterance.text, word, i);
        if (profile.words === undefined || profile.words === 'exact' || profile.words === 'lengthless') {
          utterance.told = utterance.text.slice(0, word.start);
        }
        if (told) utterance.onboundary?.({ name: 'word', charIndex: told.start, charLength: told.length });
      });
    });
    if (count === profile.interruptedAt) later(START + end / 2, () => this.#interrupt(utterance));
    if (endsAt >= diesAfter) return;
    later(START + endsAt, () => {
      utterance.told = utterance.text;
      this.#finish(utterance, () => utterance.onend?.());
    });
  }

  #silence(utterance: SimulatedUtterance): void {
    for (const timer of utterance.timers) clearTimeout(timer);
    this.loudspeaker.end(utterance, 'web-speech', utterance.told);
  }

  #finish(utterance: SimulatedUtterance, tell: () => void): void {
    this.#silence(utterance);
    this.#queue = this.#queue.filter((other) => other !== utterance);
    tell();
    const next = this.#queue[0];
    if (next?.timers.length === 0) this.#begin(next);
  }

  /** Chromium goes on with the next utterance of the page. */
  #interrupt(utterance: SimulatedUtterance): void {
    this.#finish(utterance, () => utterance.onerror?.({ error: 'interrupted' }));
  }
}

interface Part {
  request: UtteranceRequest;
  told: string;
  onEvent: (event: EngineEvent) => void;
}

/** An engine as the bundled one is: it has no gap, tells every word and pauses exactly. */
export class SimulatedEngine implements SpeechEngine {
  readonly name = 'bundled';
  readonly abilities = { pauses: true, longest: 1_000 };
  #current: Part | null = null;
  #waiting: Part | null = null;
  /** What is still to come of the present utterance, and since when it is under way; ms. */
  #rest: { at: number; run: () => void }[] = [];
  #at = 0;
  #since = 0;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(private readonly loudspeaker: Loudspeaker) {}

  speak(request: UtteranceRequest, onEvent: (event: EngineEvent) => void): void {
    this.cancel();
    this.#begin({ request, onEvent, told: '' });
  }

  queue(request: UtteranceRequest, onEvent: (event: EngineEvent) => void): void {
    const part = { request, onEvent, told: '' };
    if (this.#current) this.#waiting = part;
    else this.#begin(part);
  }

  pause(): void {
    this.#clear();
    this.#at += Date.now() - this.#since;
  }

  resume(): void {
    this.#run();
  }

  cancel(): void {
    this.#clear();
    if (this.#current) this.loudspeaker.end(this.#current, this.name, this.#current.told);
    this.#current = this.#waiting = null;
  }

  voices(): Promise<VoiceFact[]> {
    return Promise.resolve([BUNDLED]);
  }

  #begin(part: Part): void {
    this.#current = part;
    const { text, rate } = part.request;
    const { words, end } = timesOf(text, rate);
    this.loudspeaker.begin(part);
    this.#at = 0;
    this.#rest = [
      { at: 0, run: () => part.onEvent({ type: 'started' }) },
      ...words.map(({ start, length, at }) => ({
        at,
        run: () => {
          part.told = text.slice(0, start);
          part.onEvent({ type: 'boundary', start, length });
        },
      })),
      { at: end, run: () => this.#finish(part) },
    ];
    this.#run();
  }

  #finish(part: Part): void {
    const next = this.#waiting;
    this.loudspeaker.end(part, this.name, part.request.text);
    this.#current = this.#waiting = null;
    if (next) this.#begin(next);
    part.onEvent({ type: 'finished' });
  }

  #run(): void {
    this.#since = Date.now();
    const rest = this.#rest;
    this.#timers = rest.map((step) =>
      setTimeout(
        () => {
          this.#rest = this.#rest.filter((other) => other !== step);
          step.run();
        },
        Math.max(0, step.at - this.#at),
      ),
    );
  }

  #clear(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
