import { describe, expect, it } from 'vitest';
import { dateTextOf, spokenTextsFromArticle } from '../../../src/core/speech/spoken-texts';
import { utterancesFromArticle } from '../../../src/core/speech/utterance-plan';
import { monthSet, spokenForm } from '../../../src/knowledge/spoken';
import { articleOf } from '../../fakes/article';

describe('dateTextOf', () => {
  it.each<[string | null, string, string | null]>([
    ['2026-11-03', 'ar', 'نُشر في 3/11/2026'],
    ['2026-11-03', 'ar-EG', 'نُشر في 3/11/2026'],
    ['2026-11-03T12:00:00Z', 'ar', 'نُشر في 3/11/2026'],
    ['2026-11-03T12:00:00+03:00', 'ar', 'نُشر في 3/11/2026'],
    ['2026-11-03', 'en', 'November 3, 2026'],
    ['2026-11-03', 'fa', '۱۲ آبان ۱۴۰۵'],
    ['2026-11-03', 'no language', null],
    ['2026-11', 'ar', null],
    ['2026', 'ar', null],
    ['2026-13-45', 'ar', null],
    ['yesterday', 'ar', null],
    [null, 'ar', null],
  ])('%s in %s', (publishedTime, lang, expected) =>
    expect(dateTextOf({ publishedTime, lang })).toBe(expected),
  );

  it('is said in words, with the months of the country', () => {
    const text = dateTextOf({ publishedTime: '2026-11-03', lang: 'ar' }) ?? '';
    const said = (host: string) => spokenForm(text, { monthNames: monthSet({ host, text }, 'auto') }).spoken;
    expect(said('www.example.com')).toBe('نُشر في الثالث من نوفمبر ألفين وستة وعشرين');
    expect(said('www.example.lb')).toContain('تشرين الثاني');
  });
});

describe('spokenTextsFromArticle', () => {
  const article = {
    ...articleOf('العنوان', 'النص.'),
    deck: 'المقدمة',
    byline: 'زيد العلي',
    publishedTime: '2026-11-03',
  };

  it('has headline, standfirst, byline and day once, in that order, before the text', () => {
    expect(spokenTextsFromArticle(article).map(({ id }) => id)).toEqual([
      'title',
      'deck',
      'byline',
      'date',
      'b1',
    ]);
    expect(utterancesFromArticle(article).map(({ block }) => block)).toEqual([
      'title',
      'deck',
      'byline',
      'date',
      'b1',
    ]);
  });

  it('leaves out what the page does not tell', () => {
    expect(spokenTextsFromArticle(articleOf('العنوان', 'النص.')).map(({ id }) => id)).toEqual([
      'title',
      'b1',
    ]);
    expect(spokenTextsFromArticle({ ...article, deck: null, byline: null, blocks: [] })).toEqual([
      { id: 'title', text: 'العنوان' },
      { id: 'date', text: 'نُشر في 3/11/2026' },
    ]);
  });
});
