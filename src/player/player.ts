import {
  IDLE_PLAYER,
  type ArticleKey,
  type PlayerState,
  type StepDirection,
  type StepUnit,
  type VoiceTrial,
} from '../core/calls';
import type { SpeechSettings } from '../core/settings/settings';
import { ExpectedError } from '../core/errors';
import { DEFAULT_SETTINGS, speechSettingsOf } from '../core/settings/settings';
import type { Article } from '../core/article/article';
import { isSameRange, type TextRange } from '../core/article/text-range';
import { articleSpokenForm, isSaidOtherwise } from '../core/speech/article-spoken-form';
import { narrate } from '../core/speech/narrator/narrate';
import {
  IDLE_NARRATOR,
  isSounding,
  type NarratorEvent,
  type NarratorState,
  type NarratorVoice,
  type Utterance,
} from '../core/speech/narrator/narrator-state';
import { paceHeard } from '../core/speech/narrator/voice-knowledge';
import { isEstimating } from '../core/speech/narrator/word-estimate';
import type { Pronunciation } from '../core/speech/pronunciation';
import type { SpeechEngine } from '../core/speech/speech-engine';
import type { SpokenForm } from '../core/speech/spoken-form';
import { isOtherText, spokenTextOptionsOf } from '../core/speech/spoken-texts';
import type { SpokenPassage } from '../core/speech/spoken-passage';
import { movedUtterances, utteranceIndexAt, utterancesFromArticle } from '../core/speech/utterance-plan';
import type { ListedVoice } from '../core/speech/listed-voice';
import { isAllowed } from '../core/speech/voice-choice';
import { isSaidAlike, passagesOf } from './passages';
import type { SleepChoice } from '../core/speech/sleep-timer';
import { Aside } from './aside';
import { LeftPlaces } from './left-places';
import { Sleep } from './sleep';
import { Ticker } from './ticker';
import type { PlayerPorts } from './player-ports';
import { latinOf, placeIn, type Session } from './session';
import { isHeardAlike, requestOf } from './utterance-request';
import { keyOfVoice, VoiceLine } from './voice-line';
import { voiceTrial } from './voice-trial';

/** How often the narrator looks whether the voice has gone silent, and where it is likely to be. */
const TICK_MS = { usual: 1_000, estimating: 200 } as const;

/** Runs the narrator over the engines and tells what it does in ranges of the article. */
export class Player {
  #session: Session | null = null;
  #narrator: NarratorState = IDLE_NARRATOR;
  #settings: SpeechSettings = speechSettingsOf(DEFAULT_SETTINGS);
  #pronunciations: readonly Pronunciation[] = [];
  /** That the passages are made for. */
  #latin = latinOf(null);
  /** By the keys that the narrator knows. */
  #voices: readonly ListedVoice[] = [];
  /** The one last spoken with; only one makes a sound. */
  #engine: SpeechEngine | null = null;
  /** Set while the list of voices is waited for: seconds, in a browser just started. */
  #isWaiting = false;
  /** Counts questions for a voice: only the last one may speak. */
  #asked = 0;
  readonly #ticker = new Ticker(() => this.#feed({ type: 'tick', now: this.#ports.now() }));
  /** The word heard last. */
  #heard: TextRange | null = null;
  #aside: Aside | null = null;
  readonly #left = new LeftPlaces();
  readonly #sleep = new Sleep();
  readonly #line: VoiceLine;
  readonly #ports: PlayerPorts;

  constructor(ports: PlayerPorts) {
    this.#ports = ports;
    this.#line = new VoiceLine(ports.engines, ports.catalogue);
  }

  /** The same key again is the same article, changed: speaking goes on where it is. */
  load(key: ArticleKey, tabId: number | null, article: Article, settings: SpeechSettings): void {
    const before = this.#session?.key === key ? this.#session : null;
    const told = this.state();
    if (!before) this.#leave();
    const plan = utterancesFromArticle(article, spokenTextOptionsOf(settings));
    this.#settings = settings;
    this.#session = { key, tabId, article, plan, passages: this.#passagesOf(article, plan) };
    if (before) {
      const moved = movedUtterances(before.plan, plan);
      this.#feed({ type: 'replan', moved, now: this.#ports.now() }, told);
    }
    this.#announce();
  }

  #passagesOf(article: Article, plan: readonly TextRange[]): SpokenPassage[] {
    return passagesOf(article, plan, this.#formOf(article), this.#ports.clauses);
  }

  #formOf(article: Article): (sentence: string) => SpokenForm {
    const manner = { ...this.#settings, pronunciations: this.#pronunciations, latin: this.#latin };
    return articleSpokenForm(article, manner, this.#ports);
  }

  /** How words are said by the listener's own list, from now on. */
  usePronunciations(pronunciations: readonly Pronunciation[]): void {
    this.#pronunciations = pronunciations;
    this.#sayAnew();
  }

  /** Sentences are said otherwise from here on; what sounds begins again only where it is. */
  #sayAnew(): void {
    const before = this.#session;
    if (!before) return;
    const passages = this.#passagesOf(before.article, before.plan);
    this.#session = { ...before, passages };
    const { current, waiting } = this.#narrator;
    const now = this.#ports.now();
    if (!isSaidAlike(before.passages, passages, current)) this.#feed({ type: 'restart', now });
    else if (!isSaidAlike(before.passages, passages, waiting)) this.#feed({ type: 'requeue', now });
  }

  /** Has the passages say what the voice whose turn it is can read. */
  #fitVoice(): void {
    const latin = latinOf(this.#voice());
    if (latin === this.#latin) return;
    this.#latin = latin;
    const session = this.#session;
    if (session) this.#session = { ...session, passages: this.#passagesOf(session.article, session.plan) };
  }

  /** From a place, or from where another article interrupted this one, or from the start. */
  async play(from: TextRange | null): Promise<void> {
    if (!this.#session || !(await this.#chooseVoice({ isStarting: true }))) return;
    // Of the plan of now: the article may have changed while the voice was looked for.
    const { key, plan, article } = this.#session;
    const left = this.#left.take(key);
    const index = utteranceIndexAt(plan, from ?? left, article);
    this.#feed({ type: 'play', index, now: this.#ports.now() });
  }

  pause(): void {
    this.#giveUpWaiting();
    this.#feed({ type: 'pause', now: this.#ports.now() });
  }

  async resume(): Promise<void> {
    if (!(await this.#chooseVoice({ isStarting: true }))) return;
    this.#feed({ type: 'resume', now: this.#ports.now() });
  }

  stop(): void {
    this.#sleep.choose('off');
    this.#silence();
  }

  /** Falls silent by itself after a time of speaking; also in the next article. */
  sleepAfter(choice: SleepChoice): void {
    this.#sleep.choose(choice);
    this.#feed({ type: 'windDown', isWanted: false });
  }

  step(unit: StepUnit, direction: StepDirection): void {
    this.#feed({ type: 'step', unit, direction, now: this.#ports.now() });
  }

  /**
   * Says a word that is no part of the article. What is being read is paused first, and can be resumed.
   * @throws ExpectedError `noArabicVoice`.
   */
  async say(text: string, settings: SpeechSettings): Promise<void> {
    this.#giveUpWaiting();
    this.#feed({ type: 'giveWay' });
    const asked = this.#asked;
    const [voice] = await this.#line.choose('ar', settings);
    // Meanwhile somebody asked for something else.
    if (asked !== this.#asked) return;
    const engine = voice && this.#engineFor(voice);
    if (!engine) throw new ExpectedError('noArabicVoice');
    // As it would be said inside a sentence.
    const form = this.#ports.spokenForm(text, { latin: latinOf(voice) });
    engine.speak(requestOf(form, 'ar', voice, settings), () => undefined);
  }

  /** The word heard last of the present sentence, or the point where the sentence begins. */
  placeHeard(): TextRange | null {
    const sentence = this.#session?.plan[this.#narrator.index];
    return sentence ? placeIn(sentence, this.#heard) : null;
  }

  /**
   * Says something between two sentences; what was being read goes on from the start of the sentence at `from`.
   * @throws ExpectedError `noArabicVoice`.
   */
  async sayAside(text: string, from: TextRange | null): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const isGoingOn = this.#isWaiting || isSounding(this.#narrator);
    this.#giveUpWaiting();
    this.#feed({ type: 'giveWay', at: Math.max(0, utteranceIndexAt(session.plan, from, session.article)) });
    const asked = this.#asked;
    const { lang } = session.article;
    const voice = this.#voice() ?? (await this.#line.choose(lang, this.#settings))[0];
    if (asked !== this.#asked) return;
    const engine = voice && this.#engineFor(voice);
    if (!engine) throw new ExpectedError('noArabicVoice');
    const form = this.#formOf(session.article)(text);
    this.#aside = new Aside(text, engine, requestOf(form, lang, voice, this.#settings), () => {
      this.#aside = null;
      if (isGoingOn) void this.resume();
      else this.#announce();
    });
    this.#announce();
  }

  /**
   * Lets a voice say a short phrase. What is being read is paused, and can be resumed.
   * @throws ExpectedError `voiceNotAllowed`, `noArabicVoice` where the voice is gone.
   */
  async tryVoice(uri: string, lang: string, settings: SpeechSettings): Promise<VoiceTrial> {
    this.#giveUpWaiting();
    this.#feed({ type: 'giveWay' });
    const voice = (await this.voices(lang)).find((other) => other.uri === uri);
    if (!voice) throw new ExpectedError('noArabicVoice');
    if (!isAllowed(voice, settings)) throw new ExpectedError('voiceNotAllowed');
    const text = this.#ports.catalogue.phraseFor(lang);
    const engine = this.#engineFor(voice);
    if (!engine) throw new ExpectedError('noArabicVoice');
    const request = requestOf({ spoken: text }, voice.lang, voice, settings);
    return voiceTrial(engine, request, () => this.#ports.now());
  }

  async changeSettings(settings: SpeechSettings): Promise<void> {
    const had = this.#settings;
    const spoke = this.#voice()?.uri;
    this.#settings = settings;
    const session = this.#session;
    if (session && isOtherText(had, settings))
      this.load(session.key, session.tabId, session.article, settings);
    else if (isSaidOtherwise(had, settings)) this.#sayAnew();
    if (this.#wishOf(had) !== this.#wishOf(settings)) this.#line.forgetFailures();
    if (this.#isWaiting || !(await this.#chooseVoice({ isStarting: false }))) return;
    const voice = this.#voice();
    if (spoke === voice?.uri && isHeardAlike(voice, had, settings)) return;
    this.#feed({ type: 'restart', now: this.#ports.now() });
    this.#announce();
  }

  state(): PlayerState {
    const session = this.#session;
    const sleep = this.#sleep.shown;
    if (!session) return { ...IDLE_PLAYER, rate: this.#settings.rate, sleep };
    const { status, index, error } = this.#narrator;
    const isAnywhere = status !== 'idle' && status !== 'ended';
    return {
      status: this.#isWaiting ? 'loading' : status,
      key: session.key,
      tabId: session.tabId,
      title: session.article.title,
      site: session.article.siteName,
      sentence: isAnywhere ? (session.plan[index] ?? null) : null,
      word: this.#word(session),
      rate: this.#settings.rate,
      voice: this.#voice(),
      pace: paceHeard(this.#narrator),
      error,
      progress: { index, count: session.plan.length },
      sleep,
      aside: this.#aside?.text ?? null,
    };
  }

  /** See `VoiceLine.voices`. */
  voices(lang: string, isSoon = false): Promise<ListedVoice[]> {
    return this.#line.voices(lang, isSoon);
  }

  /** What the listener wants of voices for the article, to be compared. */
  #wishOf({ voices, onlineMakers }: SpeechSettings): string {
    const language = this.#ports.catalogue.languageOf(this.#session?.article.lang ?? 'ar');
    return [voices[language] ?? '', ...onlineMakers].join('\n');
  }

  /** The one that speaks, or would. */
  #voice(): ListedVoice | null {
    const key = this.#narrator.voices[this.#narrator.voice]?.key;
    return this.#voices.find((voice) => keyOfVoice(voice) === key) ?? null;
  }

  /** The word being spoken, in offsets of the article. */
  #word(session: Session): TextRange | null {
    const sentence = session.plan[this.#narrator.index];
    const word = this.#narrator.current?.word;
    if (!sentence || !word) return null;
    const { block, start } = sentence;
    return { block, start: start + word.from, end: start + word.to };
  }

  /** Another article is going to be spoken. */
  #leave(): void {
    const { key, sentence } = this.state();
    if (key !== null) this.#left.leave(key, sentence);
    this.#line.forgetFailures();
    this.#silence();
  }

  /** Resolves to false where, meanwhile, somebody paused, stopped or asked for something else. */
  async #chooseVoice({ isStarting }: { isStarting: boolean }): Promise<boolean> {
    if (isStarting) this.#giveUpWaiting();
    const asked = ++this.#asked;
    this.#isWaiting = isStarting;
    if (isStarting) this.#announce();
    const voices = await this.#line.choose(this.#session?.article.lang ?? 'ar', this.#settings);
    if (asked !== this.#asked) return false;
    this.#isWaiting = false;
    this.#voices = voices;
    this.#narrator = narrate(this.#narrator, [], {
      type: 'use',
      voices: voices.map((voice) => this.#narratorVoice(voice)),
      rate: this.#settings.rate,
    }).state;
    this.#fitVoice();
    return true;
  }

  #narratorVoice(voice: ListedVoice): NarratorVoice {
    const { pauses, longest } = this.#line.engineOf(voice)?.abilities ?? { pauses: false, longest: 1 };
    return { key: keyOfVoice(voice), pauses, longest, isRemote: voice.isOnline };
  }

  #silence(): void {
    this.#giveUpWaiting();
    this.#feed({ type: 'stop' });
  }

  /** For a voice, or for the end of what is said aside. */
  #giveUpWaiting(): void {
    this.#asked++;
    this.#isWaiting = false;
    this.#aside?.end();
    this.#aside = null;
  }

  #feed(event: NarratorEvent, before = this.state()): void {
    const narrator = this.#narrator;
    const step = narrate(narrator, this.#session?.passages ?? [], event);
    this.#narrator = step.state;
    this.#fitVoice();
    const given = narrator.voices[narrator.voice];
    if (given && step.state.voice > narrator.voice) this.#line.noteFailure(given.key);
    for (const effect of step.effects) {
      if (effect.type === 'speak' || effect.type === 'queue') this.#give(effect.type, effect.utterance);
      else this.#engine?.[effect.type]();
    }
    const everyMs = isEstimating(this.#narrator) ? TICK_MS.estimating : TICK_MS.usual;
    this.#ticker.keep(isSounding(this.#narrator) ? everyMs : null);
    if (this.#session) this.#heard = this.#word(this.#session) ?? this.#heard;
    if (this.#sleep.follow(this.#narrator, this.#ports.now()))
      this.#narrator = narrate(this.#narrator, [], { type: 'windDown', isWanted: true }).state;
    const isNews = step.state !== narrator || this.#sleep.shown.minutes !== before.sleep.minutes;
    if (event.type !== 'tick' || isNews) this.#tell(before);
  }

  #give(how: 'speak' | 'queue', utterance: Utterance): void {
    const session = this.#session;
    const passage = session?.passages[utterance.index];
    const voice = this.#voices.find((known) => keyOfVoice(known) === utterance.voice.key);
    const engine = voice && this.#engineFor(voice);
    if (!session || !passage || !engine) return;
    const form = { spoken: passage.textOf(utterance), own: passage.ownIn(utterance) };
    engine[how](requestOf(form, session.article.lang, voice, this.#settings), (event) =>
      this.#feed({ type: 'engine', token: utterance.token, event, now: this.#ports.now() }),
    );
  }

  /** The engine of a voice; any other falls silent. */
  #engineFor(voice: ListedVoice): SpeechEngine | null {
    const engine = this.#line.engineOf(voice);
    if (engine && engine !== this.#engine) this.#engine?.cancel();
    return (this.#engine = engine ?? this.#engine);
  }

  #tell(before: PlayerState): void {
    this.#announce();
    const session = this.#session;
    const { sentence, status } = this.state();
    if (!session || (sentence && before.sentence && isSameRange(sentence, before.sentence))) return;
    this.#ports.save({ key: session.key, tabId: session.tabId, sentence, hasEnded: status === 'ended' });
  }

  #announce(): void {
    this.#ports.announce(this.state());
  }
}
