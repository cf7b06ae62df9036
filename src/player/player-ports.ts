import type { Playback, PlayerState } from '../core/calls';
import type { SpokenKnowledge } from '../core/speech/article-spoken-form';
import type { ClauseTable } from '../core/speech/clause-table';
import type { SpeechEngine } from '../core/speech/speech-engine';
import type { VoiceCatalogue } from '../core/speech/voice-catalogue';

/** What the player needs of its surroundings. */
export interface PlayerPorts extends SpokenKnowledge {
  /** In the order in which they are tried. */
  engines: readonly SpeechEngine[];
  catalogue: VoiceCatalogue;
  clauses: ClauseTable;
  announce(state: PlayerState): void;
  save(playback: Playback): void;
  now(): number;
}
