import type { VoiceTrial } from '../calls';

/**
 * What a trial of a voice comes to, with what the listener heard:
 * - `spoke`: it says that it spoke; whether it was heard is not known yet
 * - `works`: it was heard, and tells its words
 * - `worksWithoutWords`: it was heard; only the sentence can be highlighted
 * - `noEnd`: it was heard, and never says that it has ended
 * - `notHeard`: it says that it spoke, and nothing was heard: the sound goes elsewhere, or nowhere
 * - `heardUnannounced`: it was heard, and told nothing of it
 * - `silent`: it did not begin
 * - `failed`: it said itself that it cannot
 */
export const TRIAL_FINDINGS = [
  'spoke',
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
  if (isHeard === null) return 'spoke';
  if (!isHeard) return 'notHeard';
  if (trial.ended === null) return 'noEnd';
  return trial.boundaries > 0 ? 'works' : 'worksWithoutWords';
}
