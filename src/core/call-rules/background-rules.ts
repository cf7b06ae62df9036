import type { TextRange } from '../article/text-range';
import type { BackgroundCalls, Playback, StepDirection, StepUnit } from '../calls';
import type { SentenceAround, WordContext } from '../lexicon/definition';
import type { WordKey } from '../lexicon/places-of-lemma';
import type { OnlineQuestion } from '../online/online-answer';
import { isGlossaryEdit, type GlossaryEdit } from '../people/glossary-edit';
import type { SpeechSettings } from '../settings/settings';
import {
  aCount,
  aFlag,
  aNumber,
  aText,
  aWhole,
  listOf,
  oneOf,
  orAbsent,
  orNothing,
  orNull,
  withFields,
  withSomeFields,
  type Shape,
} from '../shape';
import { SLEEP_CHOICES } from '../speech/sleep-timer';
import { LITTLE, MUCH, SOME, type Rules } from './rule';

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

export const BACKGROUND_RULES: Rules<BackgroundCalls> = {
  pageReport: { from: 'ours', takes: [aCount], most: LITTLE },
  openReader: { from: 'ours', takes: [orNull(aCount), orNothing(aFlag)], most: LITTLE },
  openReaderTab: { from: 'page', takes: [aText], most: LITTLE },
  closeReader: { from: 'ours', takes: [orNull(aText)], most: MUCH },
  readerReady: { from: 'ours', takes: [aText], most: LITTLE },
  readerContent: { from: 'ours', takes: [aText, orNothing(aFlag)], most: LITTLE },
  articleToSay: { from: 'ours', takes: [aText], most: LITTLE },
  putBack: { from: 'ours', takes: [aText, aText, aFlag], most: LITTLE },
  editPeople: { from: 'ours', takes: [aText, anEdit, aCount], most: MUCH },
  undoPeopleEdit: { from: 'ours', takes: [aText, aCount], most: LITTLE },
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
  pageMoved: { from: 'page', takes: [aText, aFlag], most: LITTLE },
  readerLeft: { from: 'page', takes: [], most: LITTLE },
};
