import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchText } from '../../../src/core/arabic/search-folding';
import { findInArticle, indexFrom, indexOfArticle } from '../../../src/core/article/find-in-article';
import { articleOf } from '../../fakes/article';

const found = (text: string, query: string): string[] =>
  findInArticle(indexOfArticle(articleOf('—', text)), query).map(({ start, end }) => text.slice(start, end));

describe('findInArticle', () => {
  it.each<[why: string, text: string, query: string, found: string[]]>([
    ['the same letters', 'قال الوزير ثم قال', 'قال', ['قال', 'قال']],
    ['inside a word', 'والوزير', 'وزير', ['وزير']],
    ['hamza on alif', 'أعلن إعلانا ثم اعلن', 'اعلن', ['أعلن', 'اعلن']],
    ['asked with hamza', 'اعلن أمس', 'أعلن', ['اعلن']],
    ['madda', 'الآن', 'الان', ['الآن']],
    ['ta marbuta', 'مدرسة ومدرسه', 'مدرسه', ['مدرسة', 'مدرسه']],
    ['final ya', 'على علي', 'علي', ['على', 'علي']],
    ['seats of hamza', 'مسؤول ومسئول', 'مسئول', ['مسؤول', 'مسئول']],
    ['diacritics in the text, all of a letter with it', 'كَتَبَ الكِتَابَ', 'كتاب', ['كِتَابَ']],
    ['diacritics in the query', 'الكتاب', 'كِتَاب', ['كتاب']],
    ['tatweel', 'مـحـمـد', 'محمد', ['مـحـمـد']],
    ['a hamza written by itself', 'سو\u0654ال', 'سؤال', ['سو\u0654ال']],
    ['Arabic digits', 'عام ٢٠٢٦', '2026', ['٢٠٢٦']],
    ['Persian digits', 'عام ۲۰۲۶', '٢٠٢٦', ['۲۰۲۶']],
    ['Latin digits', 'عام 2026', '٢٠٢٦', ['2026']],
    ['either case', 'شركة Google وgoogle', 'GOOGLE', ['Google', 'google']],
    ['Latin accents', 'كأس Mbappé', 'mbappe', ['Mbappé']],
    ['quotation marks', 'قال: «نعم»', '"نعم"', ['«نعم»']],
    ['dashes', 'كيم سو–يون', 'سو-يون', ['سو–يون']],
    ['space as it comes', 'خطة  لتحلية\tالمياه', ' خطة لتحلية المياه ', ['خطة  لتحلية\tالمياه']],
    ['a ligature', '\uFEFBعب', 'لاعب', ['\uFEFBعب']],
    ['signs outside the first plane', 'مرحبا 😀😀', '😀', ['😀', '😀']],
    ['none overlapping', 'ااا', 'اا', ['اا']],
    ['direction marks', 'لـ\u200FW3C', 'w3c', ['W3C']],
    ['half a ligature is not found', '\uFEFBعب', 'ل', []],
    ['another word', 'قال الوزير', 'قيل', []],
    ['a hamza is no alif', 'سماء', 'سماا', []],
    ['nothing', 'قال', '', []],
    ['space alone', 'قال الوزير', '  ', []],
    ['a mark alone', 'قالَ', '\u064E', []],
    ['tatweel alone', 'قـال', 'ـ', []],
    ['signs of a pattern', 'قال (نعم)', '.*', []],
  ])('%s', (_, text, query, expected) => expect(found(text, query)).toEqual(expected));

  it('goes through all texts in reading order', () => {
    const article = { ...articleOf('خطة', 'لا.', 'خطة ثانية', 'الخطة'), deck: 'في الخطه', byline: 'زيد' };
    expect(findInArticle(indexOfArticle(article), 'خطة').map(({ block }) => block)).toEqual([
      'title',
      'deck',
      'b2',
      'b3',
    ]);
  });
});

describe('indexFrom', () => {
  const index = indexOfArticle(articleOf('خبر', 'نعم ثم نعم.', 'لا.', 'نعم.'));
  const found = findInArticle(index, 'نعم');
  it.each<[why: string, place: { block: string; start: number; end: number } | null, expected: number]>([
    ['from nowhere', null, 0],
    ['from the headline', { block: 'title', start: 0, end: 0 }, 0],
    ['from the place itself', { block: 'b1', start: 0, end: 3 }, 0],
    ['from inside the text', { block: 'b1', start: 4, end: 11 }, 1],
    ['from a text that has none', { block: 'b2', start: 0, end: 3 }, 2],
    ['from behind the last', { block: 'b3', start: 1, end: 4 }, 0],
    ['from a text of another article', { block: 'b99', start: 0, end: 1 }, 0],
  ])('%s', (_, place, expected) => expect(indexFrom(found, place, index)).toBe(expected));

  it('is none where nothing was found', () => expect(indexFrom([], null, index)).toBe(-1));
});

const LETTERS = fc.stringMatching(/^[اأإآبتةهىيئؤءوَُّـ٠0٥5aAéE «"\-–\uFEFB\u200F😀\n]{0,40}$/u);

describe('whatever is looked for', () => {
  it('is the folded text of every range, and no two ranges overlap', () => {
    fc.assert(
      fc.property(LETTERS, LETTERS, (text, other) => {
        const query = text.slice(3, 6) || other;
        const ranges = findInArticle(indexOfArticle(articleOf('—', text)), query);
        const wanted = searchText(query.trim()).folded;
        let free = 0;
        for (const { start, end } of ranges.filter(({ block }) => block === 'b1')) {
          expect(searchText(text.slice(start, end)).folded).toBe(wanted);
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          free = end;
        }
      }),
    );
  });

  it('is found where it was taken from', () => {
    const words = fc.array(fc.constantFrom('إعلان', 'مدرسةٌ', 'على', 'مـا', '٢٠', 'Le Monde'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, fc.nat(), (parts, pick) => {
        const text = parts.join(' ');
        const word = parts[pick % parts.length] ?? '';
        expect(found(text, word).length).toBeGreaterThanOrEqual(parts.filter((part) => part === word).length);
      }),
    );
  });

  it('has one space where nothing is left between two', () => {
    expect(searchText('أ ـ ب')).toEqual({ folded: 'ا ب', starts: [0, 1, 4, 5], ends: [1, 4, 5] });
  });

  it('folds to the same text once folded', () => {
    fc.assert(
      fc.property(LETTERS, (text) => {
        const { folded, starts, ends } = searchText(text);
        expect(searchText(folded).folded).toBe(folded);
        expect(starts.length).toBe(folded.length + 1);
        expect(ends.length).toBe(folded.length);
      }),
    );
  });
});
