import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/article/article';
import {
  blockOfPictureText,
  dateTextOf,
  spokenTextsFromArticle,
  type SpokenTextOptions,
} from '../../../src/core/speech/spoken-texts';
import { utteranceIndexAt, utterancesFromArticle } from '../../../src/core/speech/utterance-plan';
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

describe('what is said for pictures', () => {
  const picture = (id: string, alt: string, text = ''): Block => ({
    id,
    kind: 'picture',
    text,
    picture: { src: 'https://news.example/1.jpg', alt },
  });
  const saidFor = (alt: string, caption = '', lang = 'ar') =>
    spokenTextsFromArticle(
      { ...articleOf('العنوان', 'النص.'), lang, blocks: [picture('b7', alt, caption)] },
      { pictures: true },
    ).find(({ id }) => id === 'alt-b7')?.text;

  it.each<[alt: string, caption: string, lang: string, said: string | undefined]>([
    ['محطة على الشاطئ', 'الوزير أمس', 'ar', 'صورة: محطة على الشاطئ.'],
    ['محطة على الشاطئ', '', 'ar-TN', 'صورة: محطة على الشاطئ.'],
    ['هل هذه محطة؟', '', 'ar', 'صورة: هل هذه محطة؟'],
    ['A plant', '', 'en', 'Picture: A plant.'],
    ['Eine Anlage', '', 'de', 'Eine Anlage.'],
    ['', 'الوزير أمس', 'ar', undefined],
    ['…', '', 'ar', undefined],
    ['المحطه على الشاطئ', 'المحطة، على الشاطئ.', 'ar', undefined],
  ])('«%s» over «%s» in %s: %s', (alt, caption, lang, said) =>
    expect(saidFor(alt, caption, lang)).toBe(said),
  );

  const article = {
    ...articleOf('العنوان'),
    publishedTime: '2026-11-03',
    blocks: [
      picture('b1', 'المحطة', 'تحت الصورة'),
      { id: 'b2', kind: 'paragraph', text: 'نص طويل هنا بلا صور فيه.' } satisfies Block,
      picture('b3', 'الشاطئ'),
    ],
  };
  const idsOf = (options: SpokenTextOptions) => spokenTextsFromArticle(article, options).map(({ id }) => id);

  it('stands before the caption of its picture, and only where it is wanted', () => {
    expect(idsOf({ pictures: true })).toEqual(['title', 'date', 'alt-b1', 'b1', 'b2', 'alt-b3']);
    expect(idsOf({ pictures: true, captions: false })).toEqual(['title', 'date', 'alt-b1', 'b2', 'alt-b3']);
    expect(idsOf({})).toEqual(['title', 'date', 'b1', 'b2']);
  });

  it('is a place that speaking goes on from, with or without it', () => {
    const place = { block: 'alt-b3', start: 0, end: 4 };
    const all = utterancesFromArticle(article, { pictures: true });
    expect(all[utteranceIndexAt(all, place, article)]?.block).toBe('alt-b3');
    const first = { block: 'alt-b1', start: 0, end: 4 };
    const few = utterancesFromArticle(article, { captions: false });
    expect(few[utteranceIndexAt(few, first, article)]?.block).toBe('b2');
    expect(blockOfPictureText('alt-b3')).toBe('b3');
    expect(blockOfPictureText('b3')).toBeNull();
  });
});
