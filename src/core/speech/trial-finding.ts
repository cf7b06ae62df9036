import type { VoiceTrial } from '../calls';

/**
 * What a trial of a voice comes to, with what the listener heard:
 * - `works`: it speaks and tells its words
 * - `worksWithoutWords`: it speaks; only the sentence can be highlighted
 * - `noEnd`: it speaks, and never says that it has ended
 * - `notHeard`: it says that it spoke, and nothing was heard: the sound goes elsewhere, or nowhere
 * - `heardUnannounced`: it was heard, and told nothing of it
 * - `silent`: it did not begin
 * - `failed`: it said itself that it cannot
 */
export const TRIAL_FINDINGS = [
  'works',
  'worksWithoutWords',
  'noEnd',
  'notHeard',
  'heardUnannounced',
  'silent',
  'failed',
] as const;
export type TrialFinding = (typeof TRIAL_FINDINGS)[number];

/** @param isHeard what the listener answered; null: not yet, or not asked */
export function trialFinding(trial: VoiceTrial, isHeard: boolean | null): TrialFinding {
  if (trial.isFailed) return isHeard === true ? 'heardUnannounced' : 'failed';
  if (trial.started === null && trial.ended === null) return isHeard === true ? 'heardUnannounced' : 'silent';
  if (isHeard === false) return 'notHeard';
  if (trial.ended === null) return 'noEnd';
  return trial.boundaries > 0 ? 'works' : 'worksWithoutWords';
}
