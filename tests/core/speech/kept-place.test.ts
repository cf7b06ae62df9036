import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKeptPlace, keptPlaceOf, rangeOfKeptPlace } from '../../../src/core/speech/kept-place';
import { utterancesFromArticle } from '../../../src/core/speech/utterance-plan';
import { articleOf } from '../../fakes/article';

const LONG = `${'كلمة '.repeat(40)}أخيرة.`;
const ARTICLE = {
  ...articleOf('العنوان', 'الأولى. الثانية.', 'نعم. الرابعة. نعم.', LONG),
  byline: 'كاتب',
  publishedTime: '2026-11-03',
};
const PLAN = utterancesFromArticle(ARTICLE);

describe('a kept place', () => {
  it('is found again in the same article, for every sentence behind the first of the text', () => {
    expect(PLAN).toHaveLength(9);
    PLAN.forEach((sentence, i) => {
      const place = keptPlaceOf(ARTICLE, sentence);
      if (i <= 3) expect(place, `${i}`).toBeNull();
      else expect(place && rangeOfKeptPlace(ARTICLE, place), `${i}`).toEqual(sentence);
    });
  });

  it('is found by its words where paragraphs came and went before it', () => {
    const [, , , , second] = PLAN;
    const place = second && keptPlaceOf(ARTICLE, second);
    expect(place).toEqual({ text: 'الثانية.', index: 4 });
    const changed = articleOf('عنوان آخر', 'جديدة.', 'وأخرى.', 'الأولى. الثانية.');
    expect(place && rangeOfKeptPlace(changed, place)).toEqual({ block: 'b3', start: 8, end: 16 });
  });

  it('is the nearest of several alike', () => {
    const twice = articleOf('العنوان', 'نعم.', 'لا.', 'نعم.', 'لا.', 'نعم.');
    for (const [index, block] of [
      [0, 'b1'],
      [2, 'b1'],
      [3, 'b3'],
      [99, 'b5'],
    ] as const)
      expect(rangeOfKeptPlace(twice, { text: 'نعم.', index })?.block).toBe(block);
  });

  it('is nowhere once its sentence has changed', () => {
    expect(rangeOfKeptPlace(articleOf('العنوان', 'الثانيه.'), { text: 'الثانية.', index: 1 })).toBeNull();
    expect(
      rangeOfKeptPlace(articleOf('العنوان', 'الثانية وأكثر.'), { text: 'الثانية.', index: 1 }),
    ).toBeNull();
    expect(rangeOfKeptPlace({ ...ARTICLE, title: '', blocks: [] }, { text: 'نعم.', index: 1 })).toBeNull();
  });

  it('is none of a sentence that the article does not have', () =>
    expect(keptPlaceOf(ARTICLE, { block: 'b1', start: 1, end: 5 })).toBeNull());

  it('keeps no more than the beginning of a long sentence', () => {
    const last = PLAN.at(-1);
    expect(last && keptPlaceOf(ARTICLE, last)?.text).toBe(LONG.slice(0, 120));
  });

  it.each<[unknown, boolean]>([
    [{ text: 'نعم.', index: 3 }, true],
    [{ text: '', index: 3 }, false],
    [{ text: 'نعم.', index: 0.5 }, false],
    [{ text: 'نعم.' }, false],
    [null, false],
    ['نعم.', false],
  ])('%j is a place: %s', (value, expected) => expect(isKeptPlace(value)).toBe(expected));

  it('is found again whatever the sentences are', () => {
    const sentence = fc.stringMatching(/^[ابتث]{1,4}\.$/);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 8 }), (sentences) => {
        const article = articleOf('عنوان', ...sentences);
        for (const range of utterancesFromArticle(article).slice(2)) {
          const place = keptPlaceOf(article, range);
          expect(place && rangeOfKeptPlace(article, place)).toEqual(range);
        }
      }),
    );
  });
});
