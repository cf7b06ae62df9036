import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseCuts } from '../../../src/core/speech/clause-cuts';
import { CLAUSES } from '../../../src/knowledge/spoken';

const WORD = CLAUSES.marks.length;
const ANY = WORD + 1;
const rankOf = (mark: string) => CLAUSES.marks.indexOf(mark);

/** The rank of the cut before each word but the first. */
const ranks = (text: string) => clauseCuts(text, CLAUSES).map(({ rank }) => rank);

describe('clauseCuts', () => {
  it.each<[string, string, number[]]>([
    ['between any two words', 'زار الوزير المدينة', [ANY, ANY]],
    ['after a comma', 'جاء، ثم', [rankOf('،')]],
    ['after a semicolon, which is stronger', 'جاء؛ غاب، عاد', [rankOf('؛'), rankOf('،')]],
    ['after a comma within quotation marks', '«جاء،» عاد', [rankOf('،')]],
    ['before a conjunction', 'جاء لكن متأخرا', [WORD, ANY]],
    ['before a conjunction with «و»', 'جاء ولكن متأخرا', [WORD, ANY]],
    ['before a relative', 'الوزير الذي زار', [WORD, ANY]],
    ['before one that opens a quotation', 'قال «إن الأمر', [WORD, ANY]],
    ['before one with its vowels', 'جاء لٰكِنْ متأخرا', [WORD, ANY]],
    ['before a verb of saying with «و»', 'زار وقال خيرا', [WORD, ANY]],
    ['not before that verb alone', 'زار قال خيرا', [ANY, ANY]],
    ['not at the comma of a number', '1,500 رجل', [ANY]],
    ['after a dash that stands alone, not before it', 'جاء – عاد', [rankOf('–')]],
    ['not at all in one word', 'كلمة', []],
    ['not at all in nothing', '', []],
  ])('%s', (_name, text, expected) => expect(ranks(text)).toEqual(expected));

  it('cuts at the start of a word, from left to right, and never at the edges', () => {
    const text = fc.array(fc.constantFrom('و', 'لكن', '،', '؛', ' ', '  ', '\n', 'قال', '»', '«', '5'));
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        const offsets = clauseCuts(whole, CLAUSES).map(({ offset }) => offset);
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        for (const offset of offsets) {
          expect(whole.slice(offset - 1, offset + 1)).toMatch(/^\s\S$/);
          expect(whole.slice(0, offset).trim()).not.toBe('');
        }
      }),
    );
  });
});
