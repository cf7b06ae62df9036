import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../../src/core/arabic/letters';

describe('foldLetters', () => {
  it.each([
    ['محمد', 'محمد'],
    ['أحمد', 'احمد'],
    ['مُدَرِّسَةٌ', 'مدرسه'],
    ['إلى', 'الي'],
    ['آ', 'ا'],
    ['', ''],
    ['ٱلله', 'الله'],
    ['کیان', 'كيان'],
    ['كـــتاب', 'كتاب'],
    ['كت\u200Fاب', 'كتاب'],
    // A hamza apart from its alif, and one on a waw, which keeps it.
    ['ا\u0654حمد', 'احمد'],
    ['و\u0654', 'ؤ'],
    // Presentation forms.
    ['\uFEFB', 'لا'],
    ['Reuters 15', 'Reuters 15'],
    ['ﬁ', 'fi'],
    ['أ\u064Eﬁ', 'اfi'],
  ])('«%s» is «%s»', (text, folded) => {
    expect(foldLetters(text)).toBe(folded);
  });

  it('folds what is folded to itself', () => {
    for (let code = 0x20; code < 0x700; code++) {
      const once = foldLetters(String.fromCharCode(code));
      expect(foldLetters(once)).toBe(once);
    }
  });
});
