import { describe, expect, it } from 'vitest';
import type { VoiceFact } from '../../../src/core/calls';
import {
  chosenVoice,
  voiceForLanguage,
  wantsVowels,
  type VoiceWish,
} from '../../../src/core/speech/voice-choice';
import { BUNDLED, ESPEAK, HODA, listed, UNKNOWN, voiceOf, ZARIYAH } from '../../fakes/voices';

const NONE: VoiceWish = { voices: {}, onlineMakers: [] };
const chosen = (voice: VoiceFact, lang = 'ar'): VoiceWish => ({ ...NONE, voices: { [lang]: voice.uri } });
const ADAM = voiceOf('Arabic+Adam espeak-ng', 'ar');
const ENGLISH = voiceOf('Daniel', 'en-GB');

describe('voiceForLanguage', () => {
  it.each<[string, VoiceFact[], VoiceWish, VoiceFact | null]>([
    ['the best one known on the device', [BUNDLED, UNKNOWN, ESPEAK, ZARIYAH, HODA], NONE, HODA],
    ['then the bundled one', [UNKNOWN, ESPEAK, BUNDLED, ZARIYAH], NONE, BUNDLED],
    ['then espeak of the system', [UNKNOWN, ESPEAK, ZARIYAH], NONE, ESPEAK],
    ['then one on the device that nobody knows', [UNKNOWN, ZARIYAH], NONE, UNKNOWN],
    ['never an online one by itself', [ZARIYAH, ENGLISH], NONE, null],
    ['nor where its maker is allowed', [ZARIYAH], { ...NONE, onlineMakers: ['microsoft'] }, null],
    ['the chosen one', [HODA, ESPEAK], chosen(ESPEAK), ESPEAK],
    ['the chosen variant', [HODA, ESPEAK, ADAM], chosen(ADAM), ADAM],
    [
      'the chosen online one, where its maker is allowed',
      [HODA, ZARIYAH],
      { ...chosen(ZARIYAH), onlineMakers: ['microsoft'] },
      ZARIYAH,
    ],
    ['not the chosen online one without permission', [HODA, ZARIYAH], chosen(ZARIYAH), HODA],
    [
      'nor with the permission of another maker',
      [HODA, ZARIYAH],
      { ...chosen(ZARIYAH), onlineMakers: ['google'] },
      HODA,
    ],
    ['nor where nothing else is there', [ZARIYAH], chosen(ZARIYAH), null],
    ['not the one chosen for another language', [HODA, ESPEAK], chosen(ESPEAK, 'en'), HODA],
    ['the best where the chosen one is gone', [HODA], chosen(ESPEAK), HODA],
    ['none', [], NONE, null],
  ])('%s', (_name, voices, wish, expected) => {
    expect(voiceForLanguage(listed(voices), wish)?.uri ?? null).toBe(expected?.uri ?? null);
  });

  it('asks each unknown maker for itself', () => {
    const [a, b] = ['a', 'b'].map((uri) => ({ ...UNKNOWN, uri, isLocal: false })) as [VoiceFact, VoiceFact];
    const wish = { voices: { ar: 'b' }, onlineMakers: ['voice:a'] };
    expect(voiceForLanguage(listed([a, b]), wish)).toBeNull();
    expect(voiceForLanguage(listed([a, b]), { ...wish, voices: { ar: 'a' } })?.uri).toBe('a');
  });
});

describe('chosenVoice', () => {
  it('is none where the choice is left to Mubin, or may not speak', () => {
    expect(chosenVoice(listed([HODA]), NONE)).toBeNull();
    expect(chosenVoice(listed([HODA, ZARIYAH]), chosen(ZARIYAH))).toBeNull();
    expect(chosenVoice(listed([HODA]), chosen(HODA))?.uri).toBe(HODA.uri);
  });
});

describe('wantsVowels', () => {
  const wants = (voice: VoiceFact, voiceVowels = {}, lang = 'ar') =>
    listed([voice], lang).map((one) => wantsVowels(one, { voiceVowels }));

  it('is as known of a voice, unless the listener says otherwise', () => {
    expect(wants(HODA)).toEqual([false]);
    expect(wants(ESPEAK)).toEqual([true]);
    expect(wants(UNKNOWN)).toEqual([false]);
    expect(wants(HODA, { [HODA.uri]: 'on' })).toEqual([true]);
    expect(wants(ESPEAK, { [ESPEAK.uri]: 'off', other: 'on' })).toEqual([false]);
  });

  it('is always so of the bundled voice, and never of another language', () => {
    expect(wants(BUNDLED)).toEqual([true]);
    expect(wants(BUNDLED, { [BUNDLED.uri]: 'off' })).toEqual([true]);
    const daniel = voiceOf('Daniel', 'en-GB');
    expect(wants(daniel, { [daniel.uri]: 'on' }, 'en')).toEqual([false]);
  });
});
