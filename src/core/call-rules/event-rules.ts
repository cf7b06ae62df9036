import type { TextRange } from '../article/text-range';
import type { PlayerEvents, PlayerState } from '../calls';
import { aCount, aNumber, aText, aWhole, oneOf, orNull, withFields, withSomeFields } from '../shape';
import { MUCH, type Rules } from './rule';

const aRange = withFields<TextRange>({ block: aText, start: aCount, end: aCount });
const aState = withSomeFields<PlayerState>({
  status: oneOf('idle', 'loading', 'playing', 'paused', 'ended', 'failed'),
  key: orNull(aText),
  tabId: orNull(aWhole),
  sentence: orNull(aRange),
  word: orNull(aRange),
  rate: aNumber,
});

export const EVENT_RULES: Rules<PlayerEvents> = {
  playerStateChanged: { from: 'ours', takes: [aState], most: MUCH },
};
