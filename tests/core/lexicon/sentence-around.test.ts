import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../../src/core/lexicon/sentence-around';

const around = (text: string, word: string) => {
  const start = text.indexOf(word);
  return sentenceAround({ text, start, end: start + word.length });
};

describe('sentenceAround', () => {
  it.each([
    ['the one in the middle', 'جاء زيد. كتب عمرو رسالة. ثم نام.', 'عمرو', 'كتب عمرو رسالة.', 4],
    ['the whole of one', 'كتب عمرو رسالة', 'عمرو', 'كتب عمرو رسالة', 4],
    ['the last, cut off', 'نام. ثم كتب عم', 'كتب', 'ثم كتب عم', 3],
  ])('is %s', (_, text, word, sentence, start) => {
    expect(around(text, word)).toEqual({ text: sentence, start, end: start + word.length });
  });

  it.each([
    ['over two', 'جاء زيد. كتب عمرو.', 'زيد. كتب'],
    ['between two', 'جاء زيد.  كتب عمرو.', '  '],
  ])('is none %s', (_, text, word) => {
    expect(around(text, word)).toBeNull();
  });

  it('holds the same stretch, whatever the text', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('كتب. ؟\n«»1د')) });
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(10), (text, from, length) => {
        const start = Math.min(from, text.length);
        const end = Math.min(start + length, text.length);
        const found = sentenceAround({ text, start, end });
        if (found) expect(found.text.slice(found.start, found.end)).toBe(text.slice(start, end));
      }),
    );
  });
});
