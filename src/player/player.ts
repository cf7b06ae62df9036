import {
  IDLE_PLAYER,
  type ArticleKey,
  type Playback,
  type PlayerState,
  type SpeechSettings,
  type StepDirection,
  type StepUnit,
  type VoiceFact,
} from '../core/calls';
import { isArabicLanguage } from '../core/arabic/arabic-language';
import { ExpectedError } from '../core/errors';
import { textOfRange, type Article } from '../core/article/article';
import { isSameRange, type TextRange } from '../core/article/text-range';
import {
  IDLE_NARRATOR,
  narrate,
  type NarratorEvent,
  type NarratorState,
  type Passage,
} from '../core/speech/narrator';
import type { SpeechEngine } from '../core/speech/speech-engine';
import type { SpokenForm } from '../core/speech/spoken-form';
import { utteranceIndexAt, utterancesFromArticle } from '../core/speech/utterance-plan';
import { voiceForLanguage, voicesForLanguage } from '../core/speech/voice-choice';
import { writtenRange } from '../core/speech/written-range';

/** How often the narrator looks whether the voice has gone silent. */
const TICK_MS = 1_000;

/** What the player needs of its surroundings. */
export interface PlayerPorts {
  engine: SpeechEngine;
  spokenForm(text: string): SpokenForm;
  announce(state: PlayerState): void;
  save(playback: Playback): void;
  now(): number;
}

interface Session {
  key: ArticleKey;
  tabId: number | null;
  article: Article;
  plan: TextRange[];
  passages: Passage[];
}

/** A voice of another language says its numbers by itself; ours would put Arabic words there. */
const asWritten = (text: string): SpokenForm => ({ spoken: text, map: [[0, text.length, 0, text.length]] });

const indexOfSentence = (plan: readonly TextRange[], sentence: TextRange): number =>
  plan.findIndex((other) => isSameRange(other, sentence));

/** Runs the narrator over an engine and tells what it does in ranges of the article. */
export class Player {
  #session: Session | null = null;
  #narrator: NarratorState = IDLE_NARRATOR;
  #settings: SpeechSettings = { rate: 1, voiceUri: null };
  #voice: VoiceFact | null = null;
  /** Set while the list of voices is waited for: seconds, in a browser just started. */
  #isWaiting = false;
  /** Counts questions for a voice: only the last one may speak. */
  #asked = 0;
  /** The spoken form of the sentence last given to the engine. */
  #spoken: SpokenForm | null = null;
  #ticking: ReturnType<typeof setInterval> | null = null;
  readonly #ports: PlayerPorts;

  constructor(ports: PlayerPorts) {
    this.#ports = ports;
  }

  /** The same key again is the same article, changed: speaking goes on where it is. */
  load(key: ArticleKey, tabId: number | null, article: Article, settings: SpeechSettings): void {
    const before = this.#session?.key === key ? this.#session : null;
    if (!before) this.stop();
    const plan = utterancesFromArticle(article);
    const passages = plan.map(({ block, start, end }) => ({ block, length: end - start }));
    this.#session = { key, tabId, article, plan, passages };
    this.#settings = settings;
    if (before) this.#keepPlace(before.plan, plan);
    this.#announce();
  }

  /** Finds the sentence of an old plan in a new one. Where it is gone, the next one that is left takes its place. */
  #keepPlace(old: readonly TextRange[], plan: readonly TextRange[]): void {
    const place = old.slice(this.#narrator.index).find((sentence) => indexOfSentence(plan, sentence) >= 0);
    const index = place ? indexOfSentence(plan, place) : Math.max(0, plan.length - 1);
    const isHere = place === old[this.#narrator.index];
    this.#narrator = { ...this.#narrator, index };
    if (isHere) return;
    this.#feed({ type: 'restart', now: this.#ports.now() });
    const { key, tabId, sentence } = this.state();
    if (key !== null && sentence) this.#ports.save({ key, tabId, sentence });
  }

  async play(from: TextRange | null): Promise<void> {
    if (!this.#session || !(await this.#chooseVoice({ isStarting: true }))) return;
    // Of the plan of now: the article may have changed while the voice was looked for.
    const index = utteranceIndexAt(this.#session.plan, from);
    this.#feed({ type: 'play', index, now: this.#ports.now() });
  }

  pause(): void {
    this.#giveUpWaiting();
    this.#feed({ type: 'pause' });
  }

  async resume(): Promise<void> {
    if (!(await this.#chooseVoice({ isStarting: true }))) return;
    this.#feed({ type: 'resume', now: this.#ports.now() });
  }

  stop(): void {
    this.#giveUpWaiting();
    this.#feed({ type: 'stop' });
  }

  step(unit: StepUnit, direction: StepDirection): void {
    this.#feed({ type: 'step', unit, direction, now: this.#ports.now() });
  }

  /**
   * Says a word that is no part of the article. What is being read is paused first, and can be resumed.
   * @throws ExpectedError `noArabicVoice`.
   */
  async say(text: string, settings: SpeechSettings): Promise<void> {
    this.pause();
    const asked = this.#asked;
    const voices = await this.#ports.engine.voices();
    // Meanwhile somebody asked for something else.
    if (asked !== this.#asked) return;
    const voice = voiceForLanguage(voices, 'ar', settings.voiceUri);
    if (!voice) throw new ExpectedError('noArabicVoice');
    this.#ports.engine.speak(
      { text, lang: 'ar', voice, rate: settings.rate, pitch: 1, volume: 1 },
      () => undefined,
    );
  }

  async changeSettings(settings: SpeechSettings): Promise<void> {
    const { rate, voiceUri } = this.#settings;
    this.#settings = settings;
    if (rate === settings.rate && voiceUri === settings.voiceUri) return;
    if (this.#isWaiting || !(await this.#chooseVoice({ isStarting: false }))) return;
    this.#feed({ type: 'restart', now: this.#ports.now() });
    this.#announce();
  }

  state(): PlayerState {
    const session = this.#session;
    if (!session) return { ...IDLE_PLAYER, rate: this.#settings.rate };
    const { status, index, error } = this.#narrator;
    const isAnywhere = status !== 'idle' && status !== 'ended';
    return {
      status: this.#isWaiting ? 'loading' : status,
      key: session.key,
      tabId: session.tabId,
      title: session.article.title,
      sentence: isAnywhere ? (session.plan[index] ?? null) : null,
      word: this.#word(session),
      rate: this.#settings.rate,
      voice: this.#voice,
      error,
      progress: { index, count: session.plan.length },
    };
  }

  async voices(lang: string): Promise<VoiceFact[]> {
    return voicesForLanguage(await this.#ports.engine.voices(), lang);
  }

  /** The word of the last boundary, in offsets of the article. */
  #word(session: Session): TextRange | null {
    const sentence = session.plan[this.#narrator.index];
    const { boundary } = this.#narrator;
    if (!sentence || !boundary || !this.#spoken) return null;
    const written = writtenRange(this.#spoken, boundary);
    if (!written) return null;
    return {
      block: sentence.block,
      start: sentence.start + written.start,
      end: Math.min(sentence.end, sentence.start + written.end),
    };
  }

  /** Resolves to false where, meanwhile, somebody paused, stopped or asked for something else. */
  async #chooseVoice({ isStarting }: { isStarting: boolean }): Promise<boolean> {
    const asked = ++this.#asked;
    this.#isWaiting = isStarting;
    if (isStarting) this.#announce();
    const voices = await this.#ports.engine.voices();
    if (asked !== this.#asked) return false;
    this.#isWaiting = false;
    this.#voice = voiceForLanguage(voices, this.#session?.article.lang ?? 'ar', this.#settings.voiceUri);
    return true;
  }

  #giveUpWaiting(): void {
    this.#asked++;
    this.#isWaiting = false;
  }

  #feed(event: NarratorEvent): void {
    const before = this.state();
    const step = narrate(this.#narrator, this.#session?.passages ?? [], event);
    this.#narrator = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'cancel') this.#ports.engine.cancel();
      else this.#speak(effect.index, effect.token);
    }
    this.#keepTime();
    if (event.type !== 'tick' || step.effects.length > 0) this.#tell(before);
  }

  #speak(index: number, token: number): void {
    const session = this.#session;
    const sentence = session?.plan[index];
    if (!session || !sentence) return;
    const onEvent: Parameters<SpeechEngine['speak']>[1] = (event) =>
      this.#feed({ type: 'engine', token, event, now: this.#ports.now() });
    if (!this.#voice) {
      queueMicrotask(() => onEvent({ type: 'failed', reason: 'no-voice' }));
      return;
    }
    const text = textOfRange(session.article, sentence) ?? '';
    this.#spoken = isArabicLanguage(session.article.lang) ? this.#ports.spokenForm(text) : asWritten(text);
    if (!/[\p{L}\p{N}]/u.test(this.#spoken.spoken)) {
      // A row of stars between paragraphs: nothing to say, and some voices never end an empty utterance.
      queueMicrotask(() => onEvent({ type: 'finished' }));
      return;
    }
    this.#ports.engine.speak(
      {
        text: this.#spoken.spoken,
        lang: session.article.lang,
        voice: this.#voice,
        rate: this.#settings.rate,
        pitch: 1,
        volume: 1,
      },
      onEvent,
    );
  }

  #keepTime(): void {
    const isSounding = this.#narrator.status === 'loading' || this.#narrator.status === 'playing';
    if (isSounding && this.#ticking === null) {
      this.#ticking = setInterval(() => this.#feed({ type: 'tick', now: this.#ports.now() }), TICK_MS);
    } else if (!isSounding && this.#ticking !== null) {
      clearInterval(this.#ticking);
      this.#ticking = null;
    }
  }

  #tell(before: PlayerState): void {
    this.#announce();
    const session = this.#session;
    const { sentence } = this.state();
    if (!session || (sentence && before.sentence && isSameRange(sentence, before.sentence))) return;
    this.#ports.save({ key: session.key, tabId: session.tabId, sentence });
  }

  #announce(): void {
    this.#ports.announce(this.state());
  }
}
