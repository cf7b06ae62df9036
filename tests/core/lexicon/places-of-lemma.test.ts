import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLexicon, defineWord, type LexiconRow } from '../../../src/core/lexicon/lexicon';
import { MOST_PLACES, placesOfLemma, type WordKey } from '../../../src/core/lexicon/places-of-lemma';
import { articleOf } from '../../fakes/article';

const file = path.resolve(import.meta.dirname, '../../../data/lexicon/words.json');
const lexicon = createLexicon(JSON.parse(fs.readFileSync(file, 'utf8')) as LexiconRow[]);

const FIRST = 'أعلن الوزير التزامه بالاتفاق. ورحب مجلس الوزراء بهذا الالتزام.';
const ARTICLE = articleOf('التزام جديد', FIRST, 'وقال: والتزامهما واضح، وكتب الكاتب كتابا.');

function keyOf(query: string): WordKey {
  const [entry] = defineWord(query, lexicon).entries;
  if (!entry) throw new Error(`${query} is not in the lexicon`);
  return entry;
}
const formsOf = (query: string, ...more: [Parameters<typeof placesOfLemma>[3]?]) =>
  placesOfLemma(ARTICLE, keyOf(query), lexicon, ...more).map(({ form }) => form);

describe('placesOfLemma', () => {
  it('finds every form of a word, in reading order', () => {
    expect(formsOf('التزام')).toEqual(['التزام', 'التزامه', 'الالتزام', 'والتزامهما']);
    expect(formsOf('وزير')).toEqual(['الوزير', 'الوزراء']);
  });

  it('leaves out the place that was asked about, and no other', () => {
    const start = FIRST.indexOf('التزامه');
    expect(formsOf('التزام', { block: 'b1', start, end: start + 7 })).toEqual([
      'التزام',
      'الالتزام',
      'والتزامهما',
    ]);
    expect(formsOf('التزام', { block: 'b2', start: 0, end: 4 })).toHaveLength(4);
  });

  it('gives ranges that cover the form, and words of its own sentence alone', () => {
    for (const { range, form, before, after } of placesOfLemma(ARTICLE, keyOf('التزام'), lexicon)) {
      const text =
        range.block === 'title' ? ARTICLE.title : ARTICLE.blocks.find(({ id }) => id === range.block)?.text;
      expect(text?.slice(range.start, range.end)).toBe(form);
      expect(text).toContain([before, form, after].filter(Boolean).join(' '));
      if (form === 'الالتزام') expect(before).not.toContain('بالاتفاق');
    }
  });

  it('is not deceived by another word with the same letters of the root', () => {
    expect(formsOf('كاتب')).toEqual(['الكاتب']);
    expect(
      placesOfLemma(ARTICLE, { lemma: 'لا', partOfSpeech: 'noun', root: null, plurals: [] }, lexicon),
    ).toEqual([]);
  });

  it.each([
    ['امرأة', 'وصلت النساء إلى المدينة', 'النساء'],
    ['اتصل', 'وكان يتصل به كل يوم', 'يتصل'],
    ['قال', 'ثم قيل له ذلك', 'قيل'],
    ['الرد', 'جاءت ردود كثيرة', 'ردود'],
    ['دولة', 'اجتمعت الدول العربية', 'الدول'],
    ['مسؤول', 'صرح المسؤولون بذلك', 'المسؤولون'],
    ['بريطانيا', 'قالت وبريطانيا صامتة', 'وبريطانيا'],
  ])('finds %s however its letters change: %s', (query, text, form) => {
    const found = placesOfLemma(articleOf('خبر', text), keyOf(query), lexicon);
    expect(found.map((place) => place.form)).toContain(form);
  });

  it('gives no more than a list can hold', () => {
    const many = articleOf('خبر', ...Array.from({ length: 20 }, () => 'قال الوزير كلمة.'));
    expect(placesOfLemma(many, keyOf('وزير'), lexicon)).toHaveLength(MOST_PLACES);
  });
});
