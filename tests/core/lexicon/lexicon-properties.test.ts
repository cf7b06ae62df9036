import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../../src/core/arabic/letters';
import { placesOfLemma } from '../../../src/core/lexicon/places-of-lemma';
import { queryKindOf } from '../../../src/core/lexicon/query-kind';
import { defineSelection, newsLexicon } from '../../../src/knowledge/lexicon';
import { articleOf } from '../../fakes/article';
import { anyCharacters } from '../../fakes/any-characters';

const WORDS = [
  'الحكومة',
  'وسيعلنون',
  'كتاب',
  'مدرسة',
  'للانتخابات',
  'قال',
  'مجلس',
  'الأمن',
  'في',
  'غدًا',
  'زنبرك',
];
const word = fc.constantFrom(...WORDS);
const around = fc.constantFrom('', ' ', '«', '»', '.', '،', '؟', '\u200F', '\u202B', '\n', '(');

describe('a definition', () => {
  it('does not mind what stands about the word, nor tatweel and direction marks in it', () => {
    fc.assert(
      fc.property(word, around, around, fc.nat(3), (asked, before, after, at) => {
        const drawn = asked.slice(0, at) + (at > 0 && at < asked.length ? 'ـ\u200F' : '') + asked.slice(at);
        const query = before + drawn + after;
        expect(defineSelection(query)).toEqual({ query, entries: defineSelection(asked).entries });
      }),
    );
  });

  it('is asked for as Arabic wherever it is found', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, anyCharacters(4)), { maxLength: 5 }), (parts) => {
        const query = parts.join(' ');
        const { entries } = defineSelection(query);
        expect(entries.length).toBeLessThanOrEqual(6);
        if (entries.length > 0) expect(queryKindOf(query)).toBe('arabic');
      }),
      { numRuns: 30 },
    );
  });

  it('has its other places where the article prints the word, never at the one asked about', () => {
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1, maxLength: 12 }), (asked, others) => {
        const text = [asked, ...others].join(' ');
        const [entry] = defineSelection(asked).entries;
        if (!entry) return;
        const range = { block: 'b1', start: 0, end: asked.length };
        for (const place of placesOfLemma(articleOf('', text), entry, newsLexicon(), range)) {
          expect(text.slice(place.range.start, place.range.end)).toBe(place.form);
          expect(place.range.start).toBeGreaterThanOrEqual(asked.length);
          expect(foldLetters(place.form)).not.toBe('');
        }
      }),
    );
  });
});
