import { describe, expect, it } from 'vitest';
import type { VoiceTrial } from '../../../src/core/calls';
import { trialFinding, type TrialFinding } from '../../../src/core/speech/trial-finding';

const GOOD: VoiceTrial = { started: 30, boundaries: 5, ended: 2_000, isFailed: false };
const MUTE = { started: null, boundaries: 0, ended: null };

describe('trialFinding', () => {
  it.each<[Partial<VoiceTrial>, boolean | null, TrialFinding]>([
    [{}, null, 'spoke'],
    [{}, true, 'works'],
    [{}, false, 'notHeard'],
    [{ boundaries: 0 }, true, 'worksWithoutWords'],
    [{ boundaries: 0 }, null, 'spoke'],
    [{ boundaries: 0 }, false, 'notHeard'],
    [{ ended: null }, true, 'noEnd'],
    [{ ended: null }, null, 'spoke'],
    [{ ended: null }, false, 'notHeard'],
    [{ started: null }, true, 'works'],
    [MUTE, null, 'silent'],
    [MUTE, false, 'silent'],
    [MUTE, true, 'heardUnannounced'],
    [{ ...MUTE, isFailed: true }, null, 'failed'],
    [{ ended: null, isFailed: true }, false, 'failed'],
    [{ ended: null, isFailed: true }, true, 'heardUnannounced'],
  ])('%j, heard %s: %s', (more, isHeard, expected) => {
    expect(trialFinding({ ...GOOD, ...more }, isHeard)).toBe(expected);
  });
});
