import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../../src/core/arabic/letters';
import { withoutDiacritics } from '../../../src/core/arabic/vowel-marks';

describe('withoutDiacritics', () => {
  it.each([
    ['وَقَّعَتْ وَزِيرَةٌ', 'وقعت وزيرة'],
    ['هٰذا الرَّحْمٰن', 'هذا الرحمن'],
    ['كتابًا وكتابٍ', 'كتابا وكتاب'],
    ['ٱلْحَمْدُ لِلَّهِۗ', 'ٱلحمد لله'],
    // Letters in Persian and Urdu as in Arabic.
    ['خانهٔ مُحَمَّد', 'خانهٔ محمد'],
  ])('«%s» → «%s»', (marked, bare) => {
    expect(withoutDiacritics(marked)).toBe(bare);
  });

  it.each([
    ['no mark', 'قال الوزير'],
    ['hamza and madda, in one letter or two', 'آمن أحمد ؤلد ئـ ا\u0653 ا\u0654 ا\u0655'],
    ['tatweel', 'جـمـيـل'],
    ['a sign that stands for words', 'النبي\u0610'],
    ['the end of a verse', '\u06DD'],
    ['accents of Latin letters', 'Ça va, Zoë?'],
    ['emoji and what joins them', '👨‍👩‍👧'],
  ])('leaves %s', (_, text) => {
    expect(withoutDiacritics(text)).toBe(text);
  });

  it('never changes what a text is when its letters are compared', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('قلآأإؤئ ةى ـَُِّْٰۖ')) }), (text) => {
        expect(foldLetters(withoutDiacritics(text))).toBe(foldLetters(text));
        expect(withoutDiacritics(withoutDiacritics(text))).toBe(withoutDiacritics(text));
      }),
    );
  });
});
