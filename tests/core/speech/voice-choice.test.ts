import { describe, expect, it } from 'vitest';
import type { VoiceFact } from '../../../src/core/calls';
import { normalisedTag, voiceForLanguage, voicesForLanguage } from '../../../src/core/speech/voice-choice';

const voice = (name: string, lang: string, isLocal = true): VoiceFact => ({
  engine: 'web-speech',
  uri: name,
  name,
  lang,
  isLocal,
});
const HODA = voice('Microsoft Hoda', 'ar-EG');
const ONLINE = voice('Microsoft Salma Online', 'ar-EG', false);
const ESPEAK = voice('Arabic espeak-ng', 'ar');
const VARIANT = voice('Arabic+Adam espeak-ng', 'ar');
const ENGLISH = voice('Daniel', 'en-GB');
const BUNDLED: VoiceFact = { ...voice('مُبين', 'ar'), engine: 'bundled' };

describe('normalisedTag', () => {
  it.each([
    ['ar-EG', 'ar-EG'],
    ['ar_EG', 'ar-EG'],
    ['ara-xa-x-arc', 'ar-xa-x-arc'],
    ['AR', 'ar'],
    ['en-US', 'en-US'],
  ])('%s → %s', (tag, expected) => expect(normalisedTag(tag)).toBe(expected));
});

describe('voicesForLanguage', () => {
  it('keeps one of many variants, and the voices on the device first', () => {
    expect(voicesForLanguage([ENGLISH, VARIANT, ONLINE, ESPEAK, HODA], 'ar')).toEqual([ESPEAK, HODA, ONLINE]);
  });
  it('keeps a variant where nothing else is there', () => {
    expect(voicesForLanguage([VARIANT, { ...VARIANT, uri: 'x', name: 'Arabic+Eve' }], 'ar-SA')).toEqual([
      VARIANT,
    ]);
  });
  it('has none for a language that nobody speaks', () => {
    expect(voicesForLanguage([ENGLISH], 'ar')).toEqual([]);
  });
});

describe('voiceForLanguage', () => {
  it.each<[string, VoiceFact[], string | null, VoiceFact | null]>([
    ['the best on the device', [ENGLISH, ONLINE, HODA], null, HODA],
    ['the chosen one', [HODA, ESPEAK], ESPEAK.uri, ESPEAK],
    ['the chosen one, online too', [HODA, ONLINE], ONLINE.uri, ONLINE],
    ['never an online one by itself', [ONLINE, ENGLISH], null, null],
    ['not the chosen one of another language', [ENGLISH, HODA], ENGLISH.uri, HODA],
    ['our own before none', [BUNDLED, ONLINE, ENGLISH], null, BUNDLED],
    ['any other on the device before our own', [BUNDLED, ESPEAK], null, ESPEAK],
    ['our own where it is chosen', [BUNDLED, HODA], BUNDLED.uri, BUNDLED],
    ['none', [], null, null],
  ])('%s', (_name, voices, chosen, expected) => {
    expect(voiceForLanguage(voices, 'ar', chosen)).toEqual(expected);
  });
});
