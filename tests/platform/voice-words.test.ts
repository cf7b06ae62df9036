import { describe, expect, it, vi } from 'vitest';
import { makerWords, voiceGroups, voiceWords } from '../../src/platform/voice-words';
import { BUNDLED, ESPEAK, HODA, listed, UNKNOWN, voiceOf, ZARIYAH } from '../fakes/voices';

vi.mock('webextension-polyfill', async () => {
  const { fakeInterface } = await import('../fakes/interface');
  return { default: fakeInterface() };
});

describe('voiceWords', () => {
  it.each([
    [HODA, 'هدى – مصر'],
    [ZARIYAH, 'زارية – السعودية، عبر الإنترنت'],
    [ESPEAK, 'eSpeak'],
    [BUNDLED, 'مُبين، صوت مدمج في الإضافة'],
    [UNKNOWN, 'Test Arabic – السعودية'],
    [voiceOf('Daniel', 'en-GB'), 'Daniel – المملكة المتحدة'],
    [voiceOf('Google français', 'fr', { isLocal: false }), 'Google français، عبر الإنترنت'],
  ])('$name is %s', (voice, expected) => {
    expect(listed([voice], voice.lang).map(voiceWords)).toEqual([expected]);
  });
});

describe('makerWords', () => {
  it('names who makes a voice, or says that nobody knows', () => {
    expect(listed([ZARIYAH]).map(makerWords)).toEqual(['مايكروسوفت']);
    expect(listed([UNKNOWN]).map(makerWords)).toEqual(['صانع لا نعرفه']);
  });
});

describe('voiceGroups', () => {
  it('has those of no country first, then countries by the alphabet', () => {
    const groups = voiceGroups(listed([UNKNOWN, HODA, ZARIYAH, ESPEAK]));
    expect(groups.map(({ label, voices }) => [label, voices.length])).toEqual([
      ['أصوات عامة', 1],
      ['السعودية', 2],
      ['مصر', 1],
    ]);
    expect(voiceGroups([])).toEqual([]);
  });
});
