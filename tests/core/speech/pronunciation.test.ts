import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  csvFromPronunciations,
  jsonFromPronunciations,
  LONGEST_PRONUNCIATION,
  MOST_PRONUNCIATIONS,
  PronunciationFileError,
  pronunciationsFromCsv,
  pronunciationsFromJson,
  type Pronunciation,
} from '../../../src/core/speech/pronunciation';

const SIDE = fc
  .string({
    unit: fc.constantFrom('ا', 'ب', 'x', '1', ' ', '"', ',', ';', "'", '=', '@', '-', 'ً'),
    maxLength: 12,
  })
  .map((text) => text.trim())
  .filter((text) => /[\p{L}\p{N}]/u.test(text));
const LIST = fc.array(fc.record({ written: SIDE, said: SIDE }), { maxLength: 8 });

function faultOf(read: () => unknown): [string, number] {
  try {
    read();
  } catch (error) {
    if (error instanceof PronunciationFileError) return [error.fault, error.row];
  }
  return ['none', 0];
}

describe('pronunciations as JSON', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(LIST, (list) => {
        expect(pronunciationsFromJson(jsonFromPronunciations(list))).toEqual(list);
      }),
    );
  });

  it.each<[string, string, string, number]>([
    ['no JSON', 'سيول', 'notJson', 0],
    ['no list', '{"written": "ا", "said": "ب"}', 'notAList', 0],
    ['a row that is none', '[{"written": "ا", "said": "ب"}, "ج"]', 'notARow', 2],
    ['a null', '[null]', 'notARow', 1],
    ['a number', '[{"written": 5, "said": "ب"}]', 'notARow', 1],
    ['an empty side', '[{"written": "ا", "said": " "}]', 'empty', 1],
    ['signs alone', '[{"written": "…", "said": "ب"}]', 'empty', 1],
    ['a text', JSON.stringify([{ written: 'ا'.repeat(LONGEST_PRONUNCIATION + 1), said: 'ب' }]), 'tooLong', 1],
    [
      'too many',
      JSON.stringify(Array(MOST_PRONUNCIATIONS + 1).fill({ written: 'ا', said: 'ب' })),
      'tooMany',
      0,
    ],
  ])('%s is refused', (_name, text, fault, row) => {
    expect(faultOf(() => pronunciationsFromJson(text))).toEqual([fault, row]);
  });

  it('trims, and takes a mark of byte order', () => {
    expect(pronunciationsFromJson('\uFEFF[{"written": " سيول ", "said": "سِيُول", "more": 1}]')).toEqual([
      { written: 'سيول', said: 'سِيُول' },
    ]);
  });
});

describe('pronunciations as CSV', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(LIST, (list) => {
        expect(pronunciationsFromCsv(csvFromPronunciations(list))).toEqual(list);
      }),
    );
  });

  it('are no formulas to a spreadsheet', () => {
    expect(csvFromPronunciations([{ written: '=ا', said: '@ب' }])).toBe(
      '\uFEFFwritten,said\r\n"\'=ا","\'@ب"\r\n',
    );
  });

  it.each<[string, string, Pronunciation[]]>([
    ['without a header', 'سيول,سِيُول', [{ written: 'سيول', said: 'سِيُول' }]],
    ['with semicolons', 'written;said\nسيول;سِيُول\n', [{ written: 'سيول', said: 'سِيُول' }]],
    [
      'with tabs and blank lines',
      'سيول\tسِيُول\r\n\r\nا\tب',
      [
        { written: 'سيول', said: 'سِيُول' },
        { written: 'ا', said: 'ب' },
      ],
    ],
    ['with quotes', '"نيويورك, تايمز","قال ""نعم"""', [{ written: 'نيويورك, تايمز', said: 'قال "نعم"' }]],
    ['empty', '', []],
  ])('%s', (_name, text, expected) => expect(pronunciationsFromCsv(text)).toEqual(expected));

  it.each<[string, string, string, number]>([
    ['one column', 'سيول', 'notARow', 1],
    ['three columns', 'ا,ب\nا,ب,ج', 'notARow', 2],
    ['an empty cell', 'written,said\nا,', 'empty', 2],
    ['an open quote', 'ا,"ب', 'openQuote', 1],
    ['too many rows', 'ا,ب\n'.repeat(MOST_PRONUNCIATIONS + 1), 'tooMany', 0],
  ])('%s is refused', (_name, text, fault, row) => {
    expect(faultOf(() => pronunciationsFromCsv(text))).toEqual([fault, row]);
  });
});
