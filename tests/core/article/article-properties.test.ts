import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article';
import { directionOfText, languageOfText } from '../../../src/core/article/direction';
import { withOmission } from '../../../src/core/article/omission';
import { normalText } from '../../../src/core/article/text-likeness';
import { articleOf } from '../../fakes/article';
import { omissionOf } from '../../fakes/omissions';
import { anyCharacters } from '../../fakes/any-characters';

const words = fc
  .array(
    fc.constantFrom('قال', 'الوزير', 'إن', 'خبر', 'پارلمان', 'گفت', 'ہے', 'שלום', 'word', 'été', '12', '…'),
    {
      maxLength: 12,
    },
  )
  .map((list) => list.join(' '));

/** What pages write into `lang`, and tags that have the look of one. */
const subtag = fc.constantFrom(
  'ar',
  'EG',
  'u',
  'ca',
  'islamic',
  'x',
  'arab',
  'abcde',
  '1994',
  'a-b',
  '',
  '-',
  'en',
);
const declared = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 12 }),
  fc.array(subtag, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('-')),
);

describe('any text', () => {
  it('has a language that Intl knows how to read, whatever its page declares', () => {
    fc.assert(
      fc.property(words, declared, (text, tag) => {
        expect(Intl.getCanonicalLocales(languageOfText(text, tag))).toHaveLength(1);
      }),
      { numRuns: 500, examples: [['', 'ar-EG-EG']] },
    );
  });

  it('has the direction of its letters, with or without what has none', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('12', '«»', ' … ', '😀'), (text, sign) => {
        expect(directionOfText(text + sign)).toBe(directionOfText(text));
      }),
    );
  });

  it('is likened in a form that does not change any more', () => {
    fc.assert(
      fc.property(anyCharacters(), (text) => {
        expect(normalText(normalText(text))).toBe(normalText(text));
      }),
    );
  });
});

describe('omissions put back in any order', () => {
  const article: Article = {
    ...articleOf('عنوان', 'أولى', 'ثانية', 'ثالثة'),
    omitted: [
      omissionOf('x1', 'advert', null, 'قبل'),
      omissionOf('x2', 'share', 'b1', 'بعد الأولى', 'ثم بعدها'),
      omissionOf('x3', 'related', 'b1', 'وبعدها', 'أيضا'),
      omissionOf('x4', 'tags', 'b3', 'في النهاية'),
    ],
  };
  const ids = fc.shuffledSubarray(article.omitted.map(({ id }) => id));

  it('stand where the page printed them, and go again without a trace', () => {
    fc.assert(
      fc.property(ids, ids, (back, order) => {
        const put = back.reduce((now, id) => withOmission(now, id, true), article);
        const expected = ['x1.1', 'b1', 'x2.1', 'x2.2', 'x3.1', 'x3.2', 'b2', 'b3', 'x4.1'].filter(
          (id) => id.startsWith('b') || back.includes(id.slice(0, 2)),
        );
        expect(put.blocks.map(({ id }) => id)).toEqual(expected);
        const rest = back.filter((id) => !order.includes(id));
        expect([...order, ...rest].reduce((now, id) => withOmission(now, id, false), put)).toEqual(article);
      }),
    );
  });
});
