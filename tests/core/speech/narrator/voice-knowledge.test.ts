import { describe, expect, it } from 'vitest';
import {
  afterBoundary,
  boundaryVerdict,
  trustAfterUtterance,
} from '../../../../src/core/speech/narrator/boundary-trust';
import type { Utterance } from '../../../../src/core/speech/narrator/narrator-state';
import {
  factsOf,
  longestFor,
  paceHeard,
  paceOf,
  USUAL_PACE,
  withSample,
  type VoiceFacts,
  type VoiceKnowledge,
} from '../../../../src/core/speech/narrator/voice-knowledge';
import { isOverdue, isSoundless } from '../../../../src/core/speech/narrator/watchdog';
import { estimatedOffset } from '../../../../src/core/speech/narrator/word-estimate';

const NEW = factsOf({}, 'v');
const facts = (more: Partial<VoiceFacts>): VoiceFacts => ({ ...NEW, ...more });
const utterance = (more: Partial<Utterance> = {}): Utterance => ({
  token: 1,
  index: 0,
  from: 0,
  to: 100,
  voice: { key: 'v', pauses: false, longest: 600, isRemote: false },
  rate: 1,
  length: 100,
  requestedAt: 0,
  startedAt: 0,
  heardAt: 0,
  boundary: null,
  oddities: 0,
  word: null,
  ...more,
});

describe('the pace of a voice', () => {
  it.each<[string, Record<number, number>, number, number]>([
    ['usual where nothing was heard', {}, 1, USUAL_PACE],
    ['usual times the rate', {}, 2, USUAL_PACE * 2],
    ['as heard', { 1: 14 }, 1, 14],
    ['as heard at the nearest rate, times the rate', { 1: 14, 2: 30 }, 2.5, 37.5],
  ])('is %s', (_name, paces, rate, expected) => {
    expect(paceOf(facts({ paces }), rate)).toBeCloseTo(expected);
  });

  it.each<[string, { rate: number; length: number; seconds: number }, number | undefined]>([
    ['is that of its first utterance', { rate: 1, length: 100, seconds: 8 }, 12.5],
    ['is kept for each rate', { rate: 2, length: 100, seconds: 4 }, 25],
    ['is not that of a word or two', { rate: 1, length: 19, seconds: 2 }, undefined],
    ['is not that of an end told too early', { rate: 1, length: 100, seconds: 1 }, undefined],
    ['is not that of an end told too late', { rate: 1, length: 100, seconds: 60 }, undefined],
    ['may be fast at a high rate', { rate: 3, length: 100, seconds: 1 }, 100],
  ])('%s', (_name, sample, expected) => {
    expect(withSample(NEW, sample).paces[sample.rate]).toEqual(expected);
  });

  it.each<[string, VoiceKnowledge, number | null]>([
    ['of a voice that was heard, at rate 1', { own: facts({ paces: { 2: 30.04 } }) }, 15],
    ['none of a voice that was not', { own: facts({}) }, null],
    ['none of another voice', { other: facts({ paces: { 1: 14 } }) }, null],
  ])('is told: %s', (_name, knowledge, expected) => {
    expect(paceHeard({ knowledge, voices: [{ key: 'first' }, { key: 'own' }], voice: 1 })).toBe(expected);
    expect(paceHeard({ knowledge, voices: [], voice: 0 })).toBeNull();
  });

  it('moves towards what is heard, and settles', () => {
    let known = withSample(NEW, { rate: 1, length: 100, seconds: 10 });
    known = withSample(known, { rate: 1, length: 100, seconds: 5 });
    expect(paceOf(known, 1)).toBeCloseTo(13);
    for (let i = 0; i < 20; i++) known = withSample(known, { rate: 1, length: 100, seconds: 5 });
    expect(paceOf(known, 1)).toBeCloseTo(20, 1);
  });
});

describe('the longest text for a voice', () => {
  it.each<[string, Partial<VoiceFacts>, boolean, number, number]>([
    ['is short before it told its place', {}, false, 1, 180],
    ['is what the engine allows once it did', { boundaries: 'trusted' }, false, 1, 600],
    ['is short for one that tells none', { boundaries: 'absent' }, false, 1, 180],
    ['is 12 s for one from elsewhere', { boundaries: 'trusted', paces: { 1: 10 } }, true, 1, 120],
    ['is 12 s at the rate that is wanted', { boundaries: 'trusted', paces: { 1: 10 } }, true, 0.5, 60],
    ['is no more than 180 characters for it', { boundaries: 'trusted', paces: { 1: 20 } }, true, 1, 180],
    ['is 12 s for one that fell silent', { boundaries: 'trusted', isShortWinded: true }, false, 1, 105],
  ])('%s', (_name, known, isRemote, rate, expected) => {
    expect(longestFor(facts(known), { longest: 600, isRemote }, rate)).toBe(expected);
  });
});

describe('a boundary', () => {
  const AT_20 = { start: 20, length: 4 };
  it.each<[string, { start: number; length: number }, { start: number; length: number } | null, string]>([
    ['first', { start: 0, length: 4 }, null, 'plausible'],
    ['further on', { start: 30, length: 4 }, AT_20, 'plausible'],
    ['without a length', { start: 30, length: 0 }, AT_20, 'plausible'],
    ['up to the very end', { start: 96, length: 4 }, AT_20, 'plausible'],
    ['once more', { start: 20, length: 9 }, AT_20, 'repeated'],
    ['backward', { start: 19, length: 4 }, AT_20, 'odd'],
    ['before the start', { start: -1, length: 4 }, null, 'odd'],
    ['at the end', { start: 100, length: 0 }, AT_20, 'odd'],
    ['beyond the end', { start: 97, length: 4 }, AT_20, 'odd'],
    ['nowhere', { start: NaN, length: 4 }, AT_20, 'odd'],
  ])('%s', (_name, told, boundary, expected) => {
    expect(boundaryVerdict(utterance({ boundary }), told)).toBe(expected);
  });

  it('is believed until two of an utterance cannot be', () => {
    let now = { utterance: utterance(), facts: NEW };
    const tell = (start: number) =>
      (now = afterBoundary(now.utterance, now.facts, { start, length: 1 }, { from: start, to: start + 1 }));
    tell(10);
    expect(now.facts.boundaries).toBe('trusted');
    tell(5);
    expect(now).toMatchObject({ utterance: { boundary: { start: 10 } }, facts: { boundaries: 'trusted' } });
    tell(200);
    expect(now).toMatchObject({ utterance: { boundary: null }, facts: { boundaries: 'distrusted' } });
    tell(50);
    expect(now.utterance.boundary).toBeNull();
  });

  it.each<[string, Partial<Utterance>, VoiceFacts['boundaries'], VoiceFacts['boundaries']]>([
    ['a long utterance without any', { length: 60 }, 'unknown', 'absent'],
    ['a long utterance with one', { length: 60, boundary: AT_20 }, 'trusted', 'trusted'],
    ['a short utterance without any', { length: 59 }, 'unknown', 'unknown'],
    ['any, of a voice that tells what cannot be', { length: 60 }, 'distrusted', 'distrusted'],
  ])('is expected or not after %s', (_name, more, before, expected) => {
    expect(trustAfterUtterance(facts({ boundaries: before }), utterance(more)).boundaries).toBe(expected);
  });

  it('is believed again of a voice that told none', () => {
    const { facts: after } = afterBoundary(utterance(), facts({ boundaries: 'absent' }), AT_20, null);
    expect(after.boundaries).toBe('trusted');
  });
});

describe('the estimate', () => {
  it.each([
    [100, 0, 10, 0],
    [100, 1_050, 10, 10],
    [100, 60_000, 10, 99],
    [0, 1_000, 10, 0],
  ])('of %d characters after %d ms at %d a second is %d', (length, elapsed, pace, expected) => {
    expect(estimatedOffset(length, elapsed, pace)).toBe(expected);
  });
});

describe('the watchdog', () => {
  it.each<[string, Partial<Utterance>, Partial<VoiceFacts>, number, boolean]>([
    ['waits 6 s for the start', { startedAt: null }, {}, 6_000, false],
    ['and no more', { startedAt: null }, {}, 6_001, true],
    ['waits for a very slow voice', {}, {}, 40_000, false],
    ['and for a rate of a half', { rate: 0.5 }, {}, 74_000, false],
    ['but not for ever', {}, {}, 40_100, true],
    ['waits half as long again for a voice that is known', {}, { paces: { 1: 10 } }, 21_000, false],
    ['and no more than that', {}, { paces: { 1: 10 } }, 21_001, true],
    ['waits for what is left', { boundary: { start: 90, length: 1 } }, { paces: { 1: 10 } }, 7_501, true],
  ])('%s', (_name, more, known, now, expected) => {
    expect(isOverdue(utterance(more), facts(known), now)).toBe(expected);
  });

  it.each<[string, number, boolean]>([
    ['nothing can be said so fast', 249, true],
    ['the fastest voice could have said it', 250, false],
    ['a clock that was set back tells nothing', -3_600_000, false],
  ])('knows an end without sound: %s', (_name, now, expected) => {
    expect(isSoundless(utterance(), now)).toBe(expected);
  });
});
