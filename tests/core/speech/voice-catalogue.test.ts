import { describe, expect, it } from 'vitest';
import type { VoiceFact } from '../../../src/core/calls';
import { voiceCatalogue } from '../../../src/knowledge/voices';
import { BUNDLED, ESPEAK, HODA, listed, NAAYF, UNKNOWN, voiceOf, ZARIYAH } from '../../fakes/voices';

const only = (voice: VoiceFact) => {
  const [found] = listed([voice], voice.lang);
  if (!found) throw new Error(`${voice.name} is not listed`);
  return found;
};

describe('what is known of a voice', () => {
  it('is its name, country, maker, quality and where it runs', () => {
    expect(only(ZARIYAH)).toMatchObject({
      uri: ZARIYAH.uri,
      lang: 'ar-SA',
      label: { ar: 'زارية', en: 'Zariyah' },
      gender: 'f',
      country: { code: 'SA', label: { ar: 'السعودية', en: 'Saudi Arabia' } },
      maker: { key: 'microsoft', label: { ar: 'مايكروسوفت', en: 'Microsoft' } },
      isOnline: true,
      quality: 'natural',
      standing: 'online',
    });
  });

  it.each<[string, VoiceFact, boolean]>([
    ['a natural voice of Edge', ZARIYAH, true],
    ['the same where a bridge shows it as a local one', { ...ZARIYAH, isLocal: true }, true],
    ['a voice of Windows', HODA, false],
    [
      'espeak-ng in Firefox on Linux, which denies it',
      voiceOf('Arabic+Adam', 'ar', { uri: 'urn:moz-tts:speechd:Arabic+Adam?ar', isLocal: false }),
      false,
    ],
    [
      'another voice of speech-dispatcher',
      voiceOf('Persian', 'fa', { uri: 'urn:moz-tts:speechd:Persian?fa', isLocal: false }),
      false,
    ],
    ['a voice on Android that was downloaded', voiceOf('x', 'ar', { name: 'ar-xa-x-arz-local' }), false],
    ['the same from the network', voiceOf('x', 'ar', { name: 'ar-xa-x-arz-network' }), true],
    [
      'a voice of Google in Chrome, in any language',
      voiceOf('Google français', 'fr-FR', { isLocal: false }),
      true,
    ],
    ['the bundled voice', BUNDLED, false],
    ['one that nobody knows, on the device by the browser', UNKNOWN, false],
    ['one that nobody knows', { ...UNKNOWN, isLocal: false }, true],
  ])('tells whether the text leaves the device: %s', (_name, voice, isOnline) => {
    expect(only(voice).isOnline).toBe(isOnline);
  });

  it('takes the country from the tag where the voice is not known, and the right one where the tag errs', () => {
    expect(only(UNKNOWN).country).toEqual({ code: 'SA', label: { ar: 'السعودية', en: 'Saudi Arabia' } });
    expect(only(NAAYF).country?.code).toBe('SA');
    expect(only(voiceOf('x', 'en-GB')).country).toEqual({ code: 'GB', label: null });
    expect(only(voiceOf('Majed', 'ar-001')).country).toBeNull();
  });

  it('asks for a permission for the voice alone where nobody knows its maker', () => {
    expect(only({ ...UNKNOWN, uri: 'u', isLocal: false }).maker).toEqual({ key: 'voice:u', label: null });
  });

  it('does not take a voice of another language for an Arabic one of its name', () => {
    expect(voiceCatalogue.rowOf(voiceOf('Laila', 'ar-001'))?.id).toBe('apple-laila');
    expect(voiceCatalogue.rowOf(voiceOf('Laila', 'fi-FI'))).toBeNull();
    expect(voiceCatalogue.rowOf(voiceOf('Microsoft Hodari - Swahili', 'sw'))?.id).toBe('microsoft-windows');
    expect(voiceCatalogue.rowOf(voiceOf('Majedah', 'ar'))).toBeNull();
  });
});

describe('the voices of a language', () => {
  it('stand in order: known, bundled, espeak, unknown, online', () => {
    const all = [ZARIYAH, UNKNOWN, ESPEAK, BUNDLED, NAAYF, HODA, voiceOf('Daniel', 'en-GB')];
    expect(listed(all).map(({ uri }) => uri)).toEqual(
      [HODA, NAAYF, BUNDLED, ESPEAK, UNKNOWN, ZARIYAH].map(({ uri }) => uri),
    );
    expect(listed(all).map(({ standing }) => standing)).toEqual([
      'known',
      'known',
      'bundled',
      'espeak',
      'unknown',
      'online',
    ]);
  });

  it('puts the better voice first, and of equals the one of the country', () => {
    const names = (lang: string) =>
      listed([voiceOf('Majed (Enhanced)', 'ar-001'), HODA, NAAYF], lang).map(({ name }) => name);
    expect(names('ar')[0]).toBe('Majed (Enhanced)');
    expect(names('ar-SA')[1]).toBe(NAAYF.name);
    expect(names('ar-EG')[1]).toBe(HODA.name);
  });

  it.each(['ar', 'ara', 'ar_EG', 'arz', 'ary', 'apc', 'ar-xa'])('are found for %s', (lang) => {
    const voices = [voiceOf('a', 'ara-XXX'), voiceOf('b', 'ar_EG'), voiceOf('c', 'arz'), voiceOf('d', 'he')];
    expect(
      listed(voices, lang)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['a', 'b', 'c']);
  });

  it('finds Hebrew under its old code', () => {
    expect(listed([voiceOf('Carmit', 'iw-IL')], 'he')).toHaveLength(1);
  });

  it('are not drowned by the variants of one of them', () => {
    const variants = ['Adam', 'Zac', 'Eve'].map((name) => voiceOf(`Arabic+${name} espeak-ng`, 'ar'));
    const all = listed([...variants, ESPEAK, HODA]);
    expect(all.filter(({ isVariant }) => !isVariant).map(({ name }) => name)).toEqual([
      HODA.name,
      ESPEAK.name,
    ]);
    expect(all.slice(2).every(({ isVariant }) => isVariant)).toBe(true);
    expect(all).toHaveLength(5);
    // Firefox lists nothing else.
    const alone = listed(variants).filter(({ isVariant }) => !isVariant);
    expect(alone.map(({ name }) => name)).toEqual(['Arabic+Adam espeak-ng']);
  });

  it('is empty for a language that nobody speaks', () => {
    expect(listed([HODA], 'fa')).toEqual([]);
    expect(listed([HODA], '')).toEqual([]);
  });
});

describe('what is said when a voice is tried', () => {
  it('is in its language, and digits where there is no phrase', () => {
    expect(voiceCatalogue.phraseFor('arz')).toMatch(/[\u0621-\u064a]/);
    expect(voiceCatalogue.phraseFor('en-US')).toMatch(/^Hello/);
    expect(voiceCatalogue.phraseFor('fi')).toBe('1 2 3 4 5');
  });
});
