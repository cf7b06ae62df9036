import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FONT_SIZE, LINE_HEIGHT, WORD_SPACING } from '../../../src/core/settings/appearance';
import { hasPageBubble, hostsWith } from '../../../src/core/settings/host-list';
import { DEFAULT_SETTINGS, settingsFromUnknown } from '../../../src/core/settings/settings';
import { PITCH, RATE, VOLUME, voicesWith } from '../../../src/core/settings/speech';
import { steppedBy } from '../../../src/core/settings/stepped-range';

describe('settingsFromUnknown', () => {
  it.each([
    [undefined],
    [null],
    ['x'],
    [42],
    [[]],
    [
      {
        theme: 'pink',
        fontSize: 'big',
        rate: NaN,
        voiceUri: 7,
        voices: ['x'],
        onlineMakers: 'all',
        pitch: '1',
        volume: null,
        wordHighlight: 'letter',
        monthNames: 'french',
        skipBrackets: 'yes',
        skipLinks: 1,
        speakCaptions: null,
      },
    ],
  ])('makes defaults of %j', (stored) => expect(settingsFromUnknown(stored)).toEqual(DEFAULT_SETTINGS));

  it('keeps what is good and holds numbers to their range', () => {
    const stored = {
      theme: 'sepia',
      customColours: { ground: '#FFFFFF', ink: '#123456', accent: 'red', other: 1 },
      font: 'sans',
      fontSize: 900,
      lineHeight: 9,
      wordSpacing: -1,
      lineWidth: '30',
      margin: 4,
      digits: 'latin',
      diacritics: 'some',
      wordEndings: 'none',
      sureVowelsOnly: 'yes',
      readingFocus: 'paragraph',
      pictures: 0,
      speakPictures: true,
      shortcuts: { play: 'KeyJ', next: 7, 'a b': 'KeyX' },
      autoHosts: ['c.example', null],
      sync: true,
      rate: 0,
      pitch: 3,
      volume: -1,
      wordHighlight: 'sentence',
      voices: { ar: 'v', en: '', 'ar-EG': 'w', fa: 7 },
      onlineMakers: ['microsoft', 'microsoft', 7, ''],
      monthNames: 'mashriq',
      skipBrackets: true,
      skipLinks: true,
      speakCaptions: true,
      keepListening: 'yes',
      peopleOrder: 'weight',
      letterShortcuts: false,
      online: 'yes',
      keepWords: false,
      keepPlaces: 'no',
      pageBubble: 1,
      noBubbleHosts: ['a.example', 7, '', 'a.example', 'b.example'],
      voiceVowels: { 'Voice One': 'on', 'Voice Two': 'off', 'Voice Three': true, '': 'on' },
    };
    expect(settingsFromUnknown(stored)).toEqual({
      theme: 'sepia',
      customColours: { ...DEFAULT_SETTINGS.customColours, ink: '#123456' },
      font: 'sans',
      fontSize: FONT_SIZE.max,
      lineHeight: LINE_HEIGHT.max,
      wordSpacing: WORD_SPACING.min,
      lineWidth: DEFAULT_SETTINGS.lineWidth,
      margin: 4,
      digits: 'latin',
      diacritics: 'written',
      wordEndings: 'full',
      sureVowelsOnly: false,
      readingFocus: 'paragraph',
      pictures: true,
      speakPictures: true,
      shortcuts: { play: 'KeyJ' },
      autoHosts: ['c.example'],
      sync: true,
      rate: RATE.min,
      pitch: PITCH.max,
      volume: VOLUME.min,
      wordHighlight: 'sentence',
      voices: { ar: 'v' },
      onlineMakers: ['microsoft'],
      voiceVowels: { 'Voice One': 'on', 'Voice Two': 'off' },
      monthNames: 'mashriq',
      skipBrackets: true,
      skipLinks: true,
      speakCaptions: true,
      keepListening: false,
      peopleOrder: 'weight',
      letterShortcuts: false,
      online: false,
      keepWords: false,
      keepPlaces: true,
      pageBubble: false,
      noBubbleHosts: ['a.example', 'b.example'],
    });
  });

  it.each([
    [{ voiceUri: 'old' }, { ar: 'old' }],
    [{ voiceUri: 'old', voices: {} }, {}],
    [{ voiceUri: 'old', voices: { fa: 'new' } }, { fa: 'new' }],
    [{ voiceUri: '' }, {}],
  ])('takes the one voice of before for Arabic: %j', (stored, voices) => {
    expect(settingsFromUnknown(stored).voices).toEqual(voices);
  });

  it.each(['written', 'hidden', 'doubtful', 'all'])(
    'keeps the vowel marks «%s», as they are or were stored',
    (diacritics) => {
      expect(settingsFromUnknown({ diacritics }).diacritics).toBe(diacritics);
    },
  );

  it('is settled: what it gives it takes', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const settings = settingsFromUnknown(value);
        expect(settingsFromUnknown(settings)).toEqual(settings);
      }),
    );
  });
});

describe('voicesWith', () => {
  it('changes the voice of one language alone', () => {
    const voices = voicesWith({ en: 'e' }, 'ar', 'a');
    expect(voices).toEqual({ en: 'e', ar: 'a' });
    expect(voicesWith(voices, 'ar', 'b')).toEqual({ en: 'e', ar: 'b' });
    expect(voicesWith(voices, 'ar', null)).toEqual({ en: 'e' });
    expect(voices).toEqual({ en: 'e', ar: 'a' });
  });
});

describe('the button beside selections in pages', () => {
  const on = { ...DEFAULT_SETTINGS, pageBubble: true };

  it('is off until it is wanted', () => {
    expect(hasPageBubble(DEFAULT_SETTINGS, 'a.example')).toBe(false);
    expect(hasPageBubble(on, 'a.example')).toBe(true);
  });

  it('stays away from the sites that are named, and from no other', () => {
    const noBubbleHosts = hostsWith([], 'a.example', true);
    expect(hasPageBubble({ ...on, noBubbleHosts }, 'a.example')).toBe(false);
    expect(hasPageBubble({ ...on, noBubbleHosts }, 'news.a.example')).toBe(true);
    expect(hostsWith(noBubbleHosts, 'a.example', false)).toEqual([]);
    expect(hostsWith(noBubbleHosts, 'a.example', true)).toEqual(['a.example']);
  });

  it('keeps no endless list', () => {
    let hosts: readonly string[] = [];
    for (let i = 0; i < 600; i++) hosts = hostsWith(hosts, `${i}.example`, true);
    expect(hosts).toHaveLength(500);
    expect(hosts.at(-1)).toBe('599.example');
  });
});

describe('steppedBy', () => {
  it.each<[number, number, number]>([
    [1, 1, 1.1],
    [0.7, 1, 0.8],
    [1.9, 3, PITCH.max],
    [0.1, -3, PITCH.min],
    // What another version stored between two steps.
    [0.333, 1, 0.43],
  ])('%d and %d steps are %d', (value, steps, expected) =>
    expect(steppedBy(value, PITCH, steps)).toBe(expected),
  );
});
