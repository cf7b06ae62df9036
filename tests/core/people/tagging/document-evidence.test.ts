import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOf, UNKNOWN } from '../../../../src/core/people/tagging/document-evidence';

/** A sentence written as «word/label», labels O, B, I; «و+بايدن» is a word with a particle that may be written onto it. */
function sentenceOf(written: string) {
  const words = written.split(' ').map((word) => word.split('/'));
  return {
    keys: words.map(([text = '']) => ({
      whole: text.replace('+', ''),
      bare: text.includes('+') ? text.replace(/^.*\+/, '') : null,
    })),
    labels: words.map(([, label = 'O']) => 'OBI'.indexOf(label)),
  };
}
const evidence = (...sentences: string[]) => evidenceOf(sentences.map(sentenceOf));

describe('evidenceOf', () => {
  it.each<[string, string[], number]>([
    ['a word met nowhere else', ['قال/O بايدن/B'], 1],
    ['a word that is elsewhere no name', ['قال/O كريم/B', 'رجل/O كريم/O'], 2],
    ['seldom a name', ['قال/O كريم/B', 'كريم/O كريم/O كريم/O كريم/B'], 3],
    ['mostly a name of one word', ['قال/O بايدن/B', 'عاد/O بايدن/B'], 4],
    ['mostly a name, of several words', ['قال/O بايدن/B', 'جو/B بايدن/I'], 6],
    ['a name under its particle', ['قال/O و+بايدن/O', 'جو/B بايدن/I'], 6],
  ])('%s', (_, sentences, level) => {
    expect(evidence(...sentences)[0]?.[1]).toBe(level);
  });

  it('does not count the place of the word itself', () => {
    expect(evidence('جو/B بايدن/I')).toEqual([[1, 1]]);
  });

  it('has a level for each word, whatever the labels', () => {
    const word = fc.tuple(fc.constantFrom('ا', 'ب', 'و+ب', 'و+ج'), fc.constantFrom('O', 'B', 'I'));
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 8 })
      .map((words) => words.map(([text, label]) => `${text}/${label}`).join(' '));
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 5 }), (sentences) => {
        const levels = evidence(...sentences);
        expect(levels.map(({ length }) => length)).toEqual(sentences.map((s) => s.split(' ').length));
        for (const level of levels.flat()) {
          expect(level).toBeGreaterThan(UNKNOWN);
          expect(level).toBeLessThanOrEqual(6);
        }
      }),
    );
  });
});
