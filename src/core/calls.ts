import type { Article, Direction } from './article/article';
import type { NotArticleReason } from './article/article-page';
import type { TextRange } from './article/text-range';
import type { ErrorCode } from './errors';
import type { Definition, DefinitionEntry, WordContext } from './lexicon/definition';
import type { WordKey, WordPlace } from './lexicon/places-of-lemma';
import type { QueryKind } from './lexicon/query-kind';
import type { OnlineAnswer, OnlineFailure, OnlineQuestion } from './online/online-answer';
import type { Glossary, Person } from './people/glossary';
import type { GlossaryEdit } from './people/glossary-edit';
import type { SpeechSettings } from './settings/settings';
import type { ListedVoice } from './speech/listed-voice';
import type { Pronunciation } from './speech/pronunciation';
import type { SpokenParagraph } from './speech/spoken-paragraphs';
import type { EngineName } from './speech/speech-engine';
import type { SleepChoice } from './speech/sleep-timer';
import type { VocalisedWord } from './vocalise/vocaliser';

/**
 * Every call between two rooms that do not share a document, once, by direction. `platform/messaging` carries
 * them; nothing else may call `sendMessage`. Arguments and values are plain JSON.
 */

/** Who called. `tabId` is null for the popup, the player and the background. */
export interface Sender {
  tabId: number | null;
  /** Of the calling document in its tab: 0 for the page itself. Null where there is no tab. */
  frameId: number | null;
  /** Whether a page of the extension called, and not a content script. */
  isExtensionPage: boolean;
  /** Address of the calling document, where the browser tells it. */
  url: string | null;
}

/** A key under which the background keeps one article for the tab that it came from. Not guessable. */
export type ArticleKey = string;

/** What the popup shows of the page in a tab. */
export type PageReport =
  | {
      state: 'article';
      key: ArticleKey;
      title: string;
      lang: string;
      dir: Direction;
      /** Whole minutes, at least 1. */
      minutesToRead: number;
      /** At rate 1. */
      minutesToListen: number;
      people: Pick<Person, 'id' | 'name' | 'role'>[];
      /** Where listening stopped the last time, or null. */
      place: TextRange | null;
    }
  | {
      state: 'none';
      error: ErrorCode;
      /** With `notAnArticle`: what the page seems to be instead. */
      reason: NotArticleReason | null;
      /** Whether the reader can open on the largest text of the page all the same. */
      hasText: boolean;
    };

/** An article as the reader gets it. */
export interface ReaderContent {
  article: Article;
  glossary: Glossary;
  /** How many corrections of the reader's the glossary holds; the last one can be undone. */
  editCount: number;
  /** Why the page seems to be no article, where the reader asked for its largest text; else null. */
  notArticle: NotArticleReason | null;
}

/** What is known of a selection: the person of this article that it names, and the words. */
export interface DefinitionAnswer {
  person: Person | null;
  definition: Definition;
  /** What kind of thing was asked for. */
  kind: QueryKind;
  /** Of a number: how it is said. */
  spoken: string | null;
  /** The word of the first entry with the vowels that it has in its sentence, where that is known. */
  inSentence?: string | null;
}

/**
 * The entries to be shown of an answer. Beside a person those of a single word («حداد» is a smith too); the words of a
 * whole name would bury the person.
 */
export function entriesShown({ person, definition }: DefinitionAnswer): readonly DefinitionEntry[] {
  return person && /\s/.test(definition.query.trim()) ? [] : definition.entries;
}

/** What the encyclopaedias said, or why they were not heard; `off` where the reader has not allowed to ask. */
export type OnlineReply =
  { state: 'found'; answer: OnlineAnswer } | { state: 'failed'; reason: OnlineFailure | 'off' };

export interface VoiceFact {
  /** Which engine speaks by it. */
  engine: EngineName;
  uri: string;
  name: string;
  /** As the browser tells it: `ar-EG`, `ar_EG`, `ara-EGY`. `VoiceCatalogue` reads it. */
  lang: string;
  /**
   * Whether the text stays on the device, as far as the browser tells: Firefox on Linux says no of espeak-ng, which runs
   * on this device (2026-11-23).
   */
  isLocal: boolean;
}

export type NarratorStatus = 'idle' | 'loading' | 'playing' | 'paused' | 'ended' | 'failed';

/** What the player is doing, told to every page of the extension whenever it changes. */
export interface PlayerState {
  status: NarratorStatus;
  key: ArticleKey | null;
  tabId: number | null;
  title: string | null;
  /** The name of the site that published it. */
  site: string | null;
  /** The sentence being spoken, or where speaking will go on. */
  sentence: TextRange | null;
  /** The word being spoken, as the voice tells, or where it is likely to be. */
  word: TextRange | null;
  rate: number;
  /** The one that speaks: another than before where that one gave out. */
  voice: ListedVoice | null;
  error: ErrorCode | null;
  /** Of that voice, as it was heard: spoken characters a second at rate 1; null before it was. */
  pace: number | null;
  /** Sentences begun so far, of all. */
  progress: { index: number; count: number };
  /** When it falls silent by itself; whole minutes, 0 while it waits for the end of a sentence, null where none count. */
  sleep: { choice: SleepChoice; minutes: number | null };
  /** What is being said between two sentences that is no part of the article. */
  aside: string | null;
}

export const IDLE_PLAYER: Readonly<PlayerState> = {
  status: 'idle',
  key: null,
  tabId: null,
  title: null,
  site: null,
  sentence: null,
  word: null,
  rate: 1,
  voice: null,
  pace: null,
  error: null,
  progress: { index: 0, count: 0 },
  sleep: { choice: 'off', minutes: null },
  aside: null,
};

/** Whether an article is in the middle of being spoken, be it paused. */
export const isUnderWay = ({ status }: Pick<PlayerState, 'status'>): boolean =>
  status === 'loading' || status === 'playing' || status === 'paused';

export type StepUnit = 'sentence' | 'paragraph';
export type StepDirection = 'next' | 'previous';

/** What came of trying a voice. Milliseconds from the moment it was given its phrase; null: never heard. */
export interface VoiceTrial {
  started: number | null;
  /** How often it told which word it was at. */
  boundaries: number;
  ended: number | null;
  /** Whether it said by itself that it cannot. */
  isFailed: boolean;
}

/** Content script, reader, popup and player → background. */
export interface BackgroundCalls {
  /** What there is to read in a tab; takes the article out of the page now. */
  pageReport(tabId: number): Promise<PageReport>;
  /**
   * Shows the reader over the page of a tab, null for the caller's own; with `isAnyText` also where the page seems to be
   * no article. @throws ExpectedError where there is nothing to read.
   */
  openReader(tabId: number | null, isAnyText?: boolean): Promise<void>;
  /**
   * The content script has not heard of the page in our frame: where the host page refused it, the reader goes to a tab of
   * its own. False where it runs and is only slow.
   */
  openReaderTab(key: ArticleKey): Promise<boolean>;
  /** Removes the reader from the calling tab; `paragraph` as `hideReader`. */
  closeReader(paragraph: string | null): Promise<void>;
  /** The reader frame of the calling tab runs. */
  readerReady(key: ArticleKey): Promise<void>;
  /**
   * The article of a key; null for a stranger: only the tab that it came from, or our own tab, may ask. With `isSoon` as
   * soon as its text is there: its people may yet have to be found (`isPending`).
   */
  readerContent(key: ArticleKey, isSoon?: boolean): Promise<ReaderContent | null>;
  /** The article of a key as the bundled voice is to say it into a file; for its own reader. Null as `readerContent`. */
  articleToSay(key: ArticleKey): Promise<SpokenParagraph[] | null>;
  /** Puts an omission back into the article of a key, or takes it out again, and remembers it for the page. */
  putBack(key: ArticleKey, omissionId: string, isBack: boolean): Promise<ReaderContent | null>;
  /**
   * Corrects the people of the article of a key, and remembers it for the page; what does not fit changes nothing.
   * `editCount` as the asker sees it: where it is another by now, this was done before.
   */
  editPeople(key: ArticleKey, edit: GlossaryEdit, editCount: number): Promise<ReaderContent | null>;
  /** Takes the last correction of the people back; `editCount` as `editPeople`. */
  undoPeopleEdit(key: ArticleKey, editCount: number): Promise<ReaderContent | null>;
  /** Starts speaking the article in a tab, or pauses and resumes it. */
  toggleListening(tabId: number): Promise<void>;
  /** Speaks an article from a place in it, or from the start. */
  play(key: ArticleKey, from: TextRange | null): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
  step(unit: StepUnit, direction: StepDirection): Promise<void>;
  /** Has the voice fall silent by itself. */
  sleepAfter(choice: SleepChoice): Promise<void>;
  /**
   * Says who was mentioned last before the spoken place, and goes on from the start of the sentence; asked again
   * meanwhile, goes on at once. Does nothing where no Arabic article is being spoken. @throws ExpectedError `noArabicVoice`.
   */
  whoIsThis(): Promise<void>;
  /** Shows the tab whose article is being spoken, or its page in a new one. @throws ExpectedError `pageGone`. */
  returnToSpoken(): Promise<void>;
  /** Where listening to the article of a key stopped the last time, or null; for its own reader. */
  keptPlace(key: ArticleKey): Promise<TextRange | null>;
  /** Where reading the article of a key stopped the last time, or null; for its own reader. */
  readingPlace(key: ArticleKey): Promise<TextRange | null>;
  /**
   * The reader of an article is at a sentence, or, with null, through with it: remembered for the page, if that is not in
   * a private window. @throws ExpectedError `storageFull`.
   */
  keepReadingPlace(key: ArticleKey, sentence: TextRange | null): Promise<void>;
  /** Applies changed speech settings to what is being spoken, without losing the place. */
  useSpeechSettings(settings: SpeechSettings): Promise<void>;
  playerState(): Promise<PlayerState>;
  /**
   * The voices for a language (BCP 47), best first. With `isSoon` those found within a moment, where there are any: a
   * system may take seconds to tell its own.
   */
  voices(lang: string, isSoon?: boolean): Promise<ListedVoice[]>;
  /**
   * Lets a voice of a language say a short phrase; what is being read is paused. Resolves once it has ended, or was waited
   * for in vain. @throws ExpectedError `voiceNotAllowed` of an online voice whose maker may not be sent text, `noArabicVoice`
   * where it is gone.
   */
  tryVoice(uri: string, lang: string): Promise<VoiceTrial>;
  /** Opens «Why do I hear nothing?» in a tab, for the voices of a language (BCP 47). */
  openDoctor(lang: string): Promise<void>;
  /** Opens the welcome page in a tab. */
  openWelcome(): Promise<void>;
  /** Opens the reader on an article of our own, in a tab. @throws ExpectedError `storageFull` */
  openSample(): Promise<void>;
  /** Opens the page of all settings in a tab, at one of them (the id of its row) or at its beginning. */
  openOptions(row: string | null): Promise<void>;
  /** What a selected word or name means; with a key, the people of that article are asked first. */
  define(query: string, key: ArticleKey | null, context?: WordContext): Promise<DefinitionAnswer>;
  /** Where else the article of a key has a word; for its own reader. */
  wordPlaces(key: ArticleKey, word: WordKey, asked: TextRange | null): Promise<WordPlace[]>;
  /** The words of Arabic texts with their vowels, text by text. @throws ExpectedError `tablesDamaged` */
  vowelsOf(texts: readonly string[]): Promise<VocalisedWord[][]>;
  /** Says a word by an Arabic voice; what is being read is paused. @throws ExpectedError `noArabicVoice`. */
  sayWord(text: string): Promise<void>;
  /**
   * Forgets all that Mubin keeps in this browser, gives every permission back, and ends what is read and spoken. For the
   * extension's own pages. @throws ExpectedError `notErased`.
   */
  eraseEverything(): Promise<void>;
  /** What the encyclopaedias say of a word or name. For the extension's own pages. */
  askOnline(question: OnlineQuestion): Promise<OnlineReply>;
  /** The player tells where it is, so that another player can go on from there. */
  savePlayback(playback: Playback): Promise<void>;
  /**
   * The calling page, of a site on which the reader opens by itself, is in view; whether the reader is open over it now.
   */
  pageArrived(): Promise<boolean>;
  /** The calling page goes away. */
  pageGone(): Promise<void>;
  /** The calling page is back out of the browser's memory of left pages, with the reader open over it. */
  pageBack(): Promise<void>;
  /** The calling page, under the reader of this article, moved on to another address without being loaded, or came back. */
  pageMoved(key: ArticleKey, isAway: boolean): Promise<void>;
  /** The person closed the reader over the calling page, without the reader's doing. */
  readerLeft(): Promise<void>;
}

/** Where a player was. */
export interface Playback {
  key: ArticleKey;
  tabId: number | null;
  sentence: TextRange | null;
  /** Whether the article was heard to its end. */
  hasEnded: boolean;
}

export type ExtractedPage =
  | { article: Article; notArticle: NotArticleReason | null }
  | { error: ErrorCode; reason: NotArticleReason | null };

/** Background → content script of a tab. */
export interface ContentCalls {
  /**
   * Takes the article out of the page, or its largest text with the reason why that seems to be none. With a key and an
   * address, the reader's frame loads meanwhile, unseen: the article, if it is one, is likely to get that key.
   */
  extract(key?: ArticleKey | null, url?: string | null): Promise<ExtractedPage>;
  /** Whether the reader of this article is open over the page. */
  hasReader(key: ArticleKey): Promise<boolean>;
  /** Opens the reader frame over the page, the unseen one of this key if there is; once open, opening again does nothing. */
  showReader(key: ArticleKey, url: string): Promise<void>;
  /** Takes away the frame of this key, seen or not: there is no article to show in it. */
  dropReader(key: ArticleKey): Promise<void>;
  /**
   * Takes the reader away. The page goes to the paragraph of this text, where it can be found and is not in view; else it
   * stands where it was.
   */
  hideReader(paragraph: string | null): Promise<void>;
  /** The page in the frame runs; answered once the frame is seen and has the focus. */
  readerReady(key: ArticleKey): Promise<void>;
  /** The selected text as the browser gives it, with its lines; what is very long is cut. */
  selection(): Promise<string>;
  /** The words before and after the selection, in its own sentence. */
  selectionContext(): Promise<WordContext>;
  /** Shows what a selection means in a card beside it. */
  showDefinition(answer: DefinitionAnswer): Promise<void>;
  /** Shows a short message over the page, for something that was asked for outside it and failed. */
  showMessage(error: ErrorCode): Promise<void>;
}

/** Background → player. */
export interface PlayerCalls {
  /** Takes an article to speak, in place of the one before. */
  load(key: ArticleKey, tabId: number | null, article: Article, settings: SpeechSettings): Promise<void>;
  /** Speaks from the sentence that holds a place, or from the first. */
  playFrom(from: TextRange | null): Promise<void>;
  pausePlaying(): Promise<void>;
  resumePlaying(): Promise<void>;
  stopPlaying(): Promise<void>;
  stepPlaying(unit: StepUnit, direction: StepDirection): Promise<void>;
  sleepAfter(choice: SleepChoice): Promise<void>;
  /** The word heard last of the present sentence, or the point where the sentence begins; null without an article. */
  placeHeard(): Promise<TextRange | null>;
  /**
   * Says something between two sentences, by the voice of the article, which goes on from the start of the sentence at
   * `from` where it was being read. @throws ExpectedError `noArabicVoice`.
   */
  sayAside(text: string, from: TextRange | null): Promise<void>;
  /** Says a word beside the article, which is paused. @throws ExpectedError `noArabicVoice`. */
  sayWord(text: string, settings: SpeechSettings): Promise<void>;
  /** How words are said by the listener's own list, from now on. */
  usePronunciations(list: readonly Pronunciation[]): Promise<void>;
  changeSpeechSettings(settings: SpeechSettings): Promise<void>;
  /** Falls silent and forgets every article, place and setting, as if it had just been opened. */
  forget(): Promise<void>;
  currentState(): Promise<PlayerState>;
  voicesFor(lang: string, isSoon?: boolean): Promise<ListedVoice[]>;
  /** @throws ExpectedError `voiceNotAllowed`, `noArabicVoice`. */
  tryVoice(uri: string, lang: string, settings: SpeechSettings): Promise<VoiceTrial>;
}

/** Player and background → every page of the extension that listens. */
export interface Events {
  playerStateChanged(state: PlayerState): Promise<void>;
  /** The page under the reader of an article shows something else by now, or (`isAway` false) the article again. */
  pageMoved(key: ArticleKey, isAway: boolean): Promise<void>;
}

/** A handler, asynchronous or not, for every call of a direction: a missing or unknown one does not compile. */
export type Handlers<C> = {
  [K in keyof C]: C[K] extends (...args: infer A) => infer R
    ? (sender: Sender, ...args: A) => R | Awaited<R>
    : never;
};

/** The form on the wire. */
export interface CallMessage {
  mubin: 1;
  to: Target;
  call: string;
  args: unknown[];
}

export type Target = 'background' | 'content' | 'player' | 'events';

export type CallResult =
  { ok: true; value: unknown } | { ok: false; error: { code: ErrorCode | null; message: string } };

/** Whether a message that arrived is one of ours in shape; anything else is ignored. */
export function isCallMessage(value: unknown): value is CallMessage {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Partial<Record<keyof CallMessage, unknown>>;
  return (
    message.mubin === 1 &&
    typeof message.to === 'string' &&
    typeof message.call === 'string' &&
    Array.isArray(message.args)
  );
}
