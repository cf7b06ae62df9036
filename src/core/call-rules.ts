import { anArticle } from './article/article-shape';
import { NOT_ARTICLE_REASONS } from './article/not-article-reason';
import type { Article, Block } from './article/article';
import type { TextRange } from './article/text-range';
import type {
  BackgroundCalls,
  ContentCalls,
  DefinitionAnswer,
  ExtractedPage,
  Playback,
  PlayerCalls,
  PlayerEvents,
  PlayerState,
  Sender,
  StepDirection,
  StepUnit,
  Target,
} from './calls';
import { ERROR_CODES } from './errors';
import type { Definition, DefinitionEntry, SentenceAround, WordContext } from './lexicon/definition';
import type { WordKey } from './lexicon/places-of-lemma';
import type { OnlineQuestion } from './online/online-answer';
import { isGlossaryEdit, type GlossaryEdit } from './people/glossary-edit';
import { isPlainWithin } from './plain-size';
import type { SpeechSettings } from './settings/settings';
import {
  aCount,
  aFlag,
  aNumber,
  aText,
  aWhole,
  either,
  listOf,
  oneOf,
  orAbsent,
  orNothing,
  orNull,
  withFields,
  withSomeFields,
  type Shape,
} from './shape';
import type { Pronunciation } from './speech/pronunciation';
import { SLEEP_CHOICES } from './speech/sleep-timer';

/**
 * Who may make a call. `ours`: a page of the extension or its background. `page`: the content script in the top document
 * of a tab, which shares a process with a page that may be hostile. `both`: either of them.
 */
type Caller = 'ours' | 'page' | 'both';

/** UTF-16 units that the arguments of a call may have, in texts and keys, or its value. */
const LITTLE = 2_000;
const SOME = 200_000;
/** `storage.session` holds 10 MB in all; an article of 5,000 paragraphs takes about 3. */
const MUCH = 10_000_000;

interface Rule {
  from: Caller;
  takes: readonly Shape<unknown>[];
  /** Of all arguments together. */
  most: number;
}

/** A rule for every call of a direction, a shape for every argument: what is missing does not compile. */
type Rules<C> = {
  readonly [K in keyof C]: C[K] extends (...args: infer A) => unknown
    ? { from: Caller; takes: { readonly [I in keyof A]-?: Shape<A[I]> }; most: number }
    : never;
};

const aRange = withFields<TextRange>({ block: aText, start: aCount, end: aCount });
const aContext = withFields<WordContext>({
  before: orNull(aText),
  after: orNull(aText),
  sentence: orAbsent(withFields<SentenceAround>({ text: aText, start: aCount, end: aCount })),
});
const anEdit = (value: unknown): value is GlossaryEdit => isGlossaryEdit(value);
const aStep = [oneOf<StepUnit>('sentence', 'paragraph'), oneOf<StepDirection>('next', 'previous')] as const;
const aSleep = oneOf(...SLEEP_CHOICES);
const settings = withSomeFields<SpeechSettings>({ rate: aNumber, pitch: aNumber, volume: aNumber });
const aWordKey = withSomeFields<WordKey>({
  lemma: aText,
  partOfSpeech: aText as Shape<WordKey['partOfSpeech']>,
  root: orNull(aText),
  plurals: listOf(aText),
});
const aQuestion = withFields<OnlineQuestion>({ term: aText, kind: oneOf('person', 'term', 'word') });
const aPlayback = withFields<Playback>({
  key: aText,
  tabId: orNull(aWhole),
  sentence: orNull(aRange),
  hasEnded: aFlag,
});
const anAnswer = withSomeFields<DefinitionAnswer>({
  definition: withSomeFields<Definition>({
    query: aText,
    entries: listOf(withSomeFields<DefinitionEntry>({ lemma: aText })),
  }),
  kind: oneOf('arabic', 'number', 'latin', 'other'),
  spoken: orNull(aText),
  inSentence: orAbsent(orNull(aText)),
});
const aPronunciation = withFields<Pronunciation>({ written: aText, said: aText });
const aState = withSomeFields<PlayerState>({
  status: oneOf('idle', 'loading', 'playing', 'paused', 'ended', 'failed'),
  key: orNull(aText),
  tabId: orNull(aWhole),
  sentence: orNull(aRange),
  word: orNull(aRange),
  rate: aNumber,
});
/** Of the background's own making: of pages, which it has looked at, or of the extension, with pictures of its own. */
const anyArticle = withSomeFields<Article>({
  url: aText,
  title: aText,
  blocks: listOf(withSomeFields<Block>({ id: aText, text: aText })),
});

const BACKGROUND: Rules<BackgroundCalls> = {
  pageReport: { from: 'ours', takes: [aCount], most: LITTLE },
  openReader: { from: 'ours', takes: [aCount, orNothing(aFlag)], most: LITTLE },
  openReaderTab: { from: 'page', takes: [aText], most: LITTLE },
  closeReader: { from: 'ours', takes: [orNull(aText)], most: MUCH },
  readerReady: { from: 'ours', takes: [aText], most: LITTLE },
  readerContent: { from: 'ours', takes: [aText], most: LITTLE },
  articleToSay: { from: 'ours', takes: [aText], most: LITTLE },
  putBack: { from: 'ours', takes: [aText, aText, aFlag], most: LITTLE },
  editPeople: { from: 'ours', takes: [aText, anEdit], most: MUCH },
  undoPeopleEdit: { from: 'ours', takes: [aText], most: LITTLE },
  toggleListening: { from: 'ours', takes: [aCount], most: LITTLE },
  play: { from: 'ours', takes: [aText, orNull(aRange)], most: LITTLE },
  pause: { from: 'ours', takes: [], most: LITTLE },
  resume: { from: 'ours', takes: [], most: LITTLE },
  stop: { from: 'ours', takes: [], most: LITTLE },
  step: { from: 'ours', takes: aStep, most: LITTLE },
  sleepAfter: { from: 'ours', takes: [aSleep], most: LITTLE },
  whoIsThis: { from: 'ours', takes: [], most: LITTLE },
  returnToSpoken: { from: 'ours', takes: [], most: LITTLE },
  keptPlace: { from: 'ours', takes: [aText], most: LITTLE },
  readingPlace: { from: 'ours', takes: [aText], most: LITTLE },
  keepReadingPlace: { from: 'ours', takes: [aText, orNull(aRange)], most: LITTLE },
  useSpeechSettings: { from: 'ours', takes: [settings], most: SOME },
  playerState: { from: 'ours', takes: [], most: LITTLE },
  voices: { from: 'ours', takes: [aText, orNothing(aFlag)], most: LITTLE },
  tryVoice: { from: 'ours', takes: [aText, aText], most: LITTLE },
  openDoctor: { from: 'both', takes: [aText], most: LITTLE },
  openWelcome: { from: 'ours', takes: [], most: LITTLE },
  openSample: { from: 'ours', takes: [], most: LITTLE },
  openOptions: { from: 'ours', takes: [orNull(aText)], most: LITTLE },
  define: { from: 'both', takes: [aText, orNull(aText), orNothing(aContext)], most: SOME },
  wordPlaces: { from: 'ours', takes: [aText, aWordKey, orNull(aRange)], most: SOME },
  vowelsOf: { from: 'ours', takes: [listOf(aText)], most: MUCH },
  sayWord: { from: 'both', takes: [aText], most: SOME },
  askOnline: { from: 'ours', takes: [aQuestion], most: SOME },
  eraseEverything: { from: 'ours', takes: [], most: LITTLE },
  savePlayback: { from: 'ours', takes: [aPlayback], most: LITTLE },
  pageArrived: { from: 'page', takes: [], most: LITTLE },
  pageGone: { from: 'page', takes: [], most: LITTLE },
  pageBack: { from: 'page', takes: [], most: LITTLE },
  readerLeft: { from: 'page', takes: [], most: LITTLE },
};

const CONTENT: Rules<ContentCalls> = {
  extract: { from: 'ours', takes: [], most: LITTLE },
  hasReader: { from: 'ours', takes: [aText], most: LITTLE },
  showReader: { from: 'ours', takes: [aText, aText], most: LITTLE },
  hideReader: { from: 'ours', takes: [orNull(aText)], most: MUCH },
  readerReady: { from: 'ours', takes: [aText], most: LITTLE },
  selection: { from: 'ours', takes: [], most: LITTLE },
  selectionContext: { from: 'ours', takes: [], most: LITTLE },
  showDefinition: { from: 'ours', takes: [anAnswer], most: MUCH },
  showMessage: { from: 'ours', takes: [oneOf(...ERROR_CODES)], most: LITTLE },
};

const PLAYER: Rules<PlayerCalls> = {
  load: { from: 'ours', takes: [aText, orNull(aWhole), anyArticle, settings], most: MUCH },
  playFrom: { from: 'ours', takes: [orNull(aRange)], most: LITTLE },
  pausePlaying: { from: 'ours', takes: [], most: LITTLE },
  resumePlaying: { from: 'ours', takes: [], most: LITTLE },
  stopPlaying: { from: 'ours', takes: [], most: LITTLE },
  stepPlaying: { from: 'ours', takes: aStep, most: LITTLE },
  sleepAfter: { from: 'ours', takes: [aSleep], most: LITTLE },
  placeHeard: { from: 'ours', takes: [], most: LITTLE },
  sayAside: { from: 'ours', takes: [aText, orNull(aRange)], most: SOME },
  sayWord: { from: 'ours', takes: [aText, settings], most: SOME },
  usePronunciations: { from: 'ours', takes: [listOf(aPronunciation)], most: MUCH },
  changeSpeechSettings: { from: 'ours', takes: [settings], most: SOME },
  currentState: { from: 'ours', takes: [], most: LITTLE },
  forget: { from: 'ours', takes: [], most: LITTLE },
  voicesFor: { from: 'ours', takes: [aText, orNothing(aFlag)], most: LITTLE },
  tryVoice: { from: 'ours', takes: [aText, aText, settings], most: SOME },
};

const EVENTS: Rules<PlayerEvents> = {
  playerStateChanged: { from: 'ours', takes: [aState], most: MUCH },
};

export const CALL_RULES: Readonly<Record<Target, Readonly<Record<string, Rule>>>> = {
  background: BACKGROUND,
  content: CONTENT,
  player: PLAYER,
  events: EVENTS,
};

/** What is wrong with a call that arrived. */
export type Refusal = 'sender' | 'size' | 'shape';

function mayCall(from: Caller, { tabId, frameId, isExtensionPage }: Sender): boolean {
  if (isExtensionPage) return from !== 'page';
  // Our content scripts run in top documents alone.
  return from !== 'ours' && tabId !== null && frameId === 0;
}

/** Why a call is not answered as it was asked, or null. Calls that there are not have no rule: nobody answers them. */
export function refusalOf(
  target: Target,
  call: string,
  sender: Sender,
  args: readonly unknown[],
): Refusal | null {
  const rules = CALL_RULES[target];
  const rule = Object.hasOwn(rules, call) ? rules[call] : undefined;
  if (!rule) return null;
  const { from, takes, most } = rule;
  if (!mayCall(from, sender)) return 'sender';
  if (args.length > takes.length) return 'shape';
  if (!isPlainWithin(args, most)) return 'size';
  return takes.every((shape, at) => shape(args[at])) ? null : 'shape';
}

interface ReplyRule<T> {
  shape: Shape<T>;
  most: number;
}

const aReason = orNull(oneOf(...NOT_ARTICLE_REASONS));
const anExtraction: Shape<ExtractedPage> = either(
  withFields<Extract<ExtractedPage, { article: Article }>>({ article: anArticle, notArticle: aReason }),
  withFields<Exclude<ExtractedPage, { article: Article }>>({ error: oneOf(...ERROR_CODES), reason: aReason }),
);

/** What content scripts answer with more than nothing. */
const REPLIES: { [K in keyof ContentCalls]?: ReplyRule<Awaited<ReturnType<ContentCalls[K]>>> } = {
  extract: { shape: anExtraction, most: MUCH },
  hasReader: { shape: aFlag, most: LITTLE },
  selection: { shape: aText, most: MUCH },
  selectionContext: { shape: aContext, most: SOME },
};

/** Whether a content script's answer to a call is one: it shares a process with a page that may be hostile. */
export function isReply(call: string, value: unknown): boolean {
  const rule = Object.hasOwn(REPLIES, call) ? REPLIES[call as keyof ContentCalls] : undefined;
  return !rule || (isPlainWithin(value, rule.most) && rule.shape(value));
}
