import { BACKGROUND_RULES } from '../../src/core/call-rules/background-rules';
import { CONTENT_RULES } from '../../src/core/call-rules/content-rules';
import { EVENT_RULES } from '../../src/core/call-rules/event-rules';
import { PLAYER_RULES } from '../../src/core/call-rules/player-rules';
import type { RulesOfTarget } from '../../src/core/call-rules/rule';
import type { Target } from '../../src/core/calls';

/** The rules of all rooms. */
export const CALL_RULES: Readonly<Record<Target, RulesOfTarget>> = {
  background: BACKGROUND_RULES,
  content: CONTENT_RULES,
  player: PLAYER_RULES,
  events: EVENT_RULES,
};
