import { describe, expect, it } from 'vitest';
import { hasVowelMarks, withoutVowelMarks } from '../../../src/core/arabic/without-vowel-marks';

describe('withoutVowelMarks', () => {
  it.each([
    ['قَالَ الوَزِيرُ إنَّ', 'قال الوزير إن'],
    ['كتابًا وكتابٍ وكتابٌ', 'كتابا وكتاب وكتاب'],
    ['هٰذا', 'هذا'],
    ['ٱلرَّحْمَٰنِ', 'ٱلرحمن'],
  ])('writes %s as %s', (text, expected) => {
    expect(hasVowelMarks(text)).toBe(true);
    expect(withoutVowelMarks(text)).toBe(expected);
  });

  it.each([
    ['letters with hamza and madda', 'أإآؤئء ى ة'],
    ['the same written apart', 'ا\u0654 ا\u0655 ا\u0653'],
    ['lengthening', 'عـــام'],
    ['joiners of Persian', 'می\u200cشود'],
    ['marks of direction', '\u200fنص\u200e'],
    ['the signs of verses', '\u06dd \u06de \u06e9'],
    ['other scripts', 'café naïve'],
    ['nothing', ''],
  ])('keeps %s', (_what, text) => {
    expect(hasVowelMarks(text)).toBe(false);
    expect(withoutVowelMarks(text)).toBe(text);
  });
});
