import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, FONT_SIZE, RATE, settingsFromUnknown } from '../../src/core/settings';

describe('settingsFromUnknown', () => {
  it.each([
    [undefined],
    [null],
    ['x'],
    [42],
    [[]],
    [{ theme: 'pink', fontSize: 'big', rate: NaN, voiceUri: 7 }],
  ])('makes defaults of %j', (stored) => expect(settingsFromUnknown(stored)).toEqual(DEFAULT_SETTINGS));

  it('keeps what is good and holds numbers to their range', () => {
    const stored = {
      theme: 'sepia',
      font: 'sans',
      fontSize: 900,
      rate: 0,
      voiceUri: 'v',
      letterShortcuts: false,
      online: 'yes',
      keepWords: false,
    };
    expect(settingsFromUnknown(stored)).toEqual({
      theme: 'sepia',
      font: 'sans',
      fontSize: FONT_SIZE.max,
      rate: RATE.min,
      voiceUri: 'v',
      letterShortcuts: false,
      online: false,
      keepWords: false,
    });
  });

  it('is settled: what it gives it takes', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const settings = settingsFromUnknown(value);
        expect(settingsFromUnknown(settings)).toEqual(settings);
      }),
    );
  });
});
