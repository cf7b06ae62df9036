import type { TextRange } from '../article/text-range';
import type { Events, PlayerState } from '../calls';
import { aCount, aFlag, aNumber, aText, aWhole, oneOf, orNull, withFields, withSomeFields } from '../shape';
import { LITTLE, MUCH, type Rules } from './rule';

const aRange = withFields<TextRange>({ block: aText, start: aCount, end: aCount });
const aState = withSomeFields<PlayerState>({
  status: oneOf('idle', 'loading', 'playing', 'paused', 'ended', 'failed'),
  key: orNull(aText),
  tabId: orNull(aWhole),
  sentence: orNull(aRange),
  word: orNull(aRange),
  rate: aNumber,
});

export const EVENT_RULES: Rules<Events> = {
  playerStateChanged: { from: 'ours', takes: [aState], most: MUCH },
  pageMoved: { from: 'ours', takes: [aText, aFlag], most: LITTLE },
};
