import type { Article, Block } from '../article/article';
import type { TextRange } from '../article/text-range';
import type { PlayerCalls, StepDirection, StepUnit } from '../calls';
import type { SpeechSettings } from '../settings/settings';
import {
  aCount,
  aFlag,
  aNumber,
  aText,
  aWhole,
  listOf,
  oneOf,
  orNothing,
  orNull,
  withFields,
  withSomeFields,
} from '../shape';
import type { Pronunciation } from '../speech/pronunciation';
import { SLEEP_CHOICES } from '../speech/sleep-timer';
import { LITTLE, MUCH, SOME, type Rules } from './rule';

const aRange = withFields<TextRange>({ block: aText, start: aCount, end: aCount });
const aStep = [oneOf<StepUnit>('sentence', 'paragraph'), oneOf<StepDirection>('next', 'previous')] as const;
const aSleep = oneOf(...SLEEP_CHOICES);
const settings = withSomeFields<SpeechSettings>({ rate: aNumber, pitch: aNumber, volume: aNumber });
const aPronunciation = withFields<Pronunciation>({ written: aText, said: aText });
/** Of the background's own making: of pages, which it has looked at, or of the extension, with pictures of its own. */
const anyArticle = withSomeFields<Article>({
  url: aText,
  title: aText,
  blocks: listOf(withSomeFields<Block>({ id: aText, text: aText })),
});

export const PLAYER_RULES: Rules<PlayerCalls> = {
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
