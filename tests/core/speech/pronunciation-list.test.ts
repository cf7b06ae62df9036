import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  csvFromPronunciations,
  jsonFromPronunciations,
  MOST_PRONUNCIATIONS,
  PronunciationFileError,
  type Pronunciation,
} from '../../../src/core/speech/pronunciation';
import {
  pronunciationOf,
  pronunciationsFromFile,
  pronunciationsFromUnknown,
  withoutPronunciation,
  withPronunciation,
  withPronunciations,
} from '../../../src/core/speech/pronunciation-list';

const LIST: Pronunciation[] = [
  { written: 'أحمد', said: 'أَحْمَد' },
  { written: 'غوتيريش', said: 'غُوتِيرِش' },
];
const faultOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof PronunciationFileError) return `${error.fault} ${error.row}`;
  }
  return 'none';
};
const full = Array.from({ length: MOST_PRONUNCIATIONS }, (_, i) => ({ written: `كلمة${i}`, said: 'قول' }));

describe('the listener’s own pronunciations', () => {
  it.each<[string, string | null]>([
    ['أحمد', 'أَحْمَد'],
    ['احمد', 'أَحْمَد'],
    [' أَحْمَد ', 'أَحْمَد'],
    ['حمد', null],
    ['', null],
  ])('finds the row of «%s»', (written, said) => {
    expect(pronunciationOf(LIST, written)?.said ?? null).toBe(said);
  });

  it('puts a new word at the end and keeps the place of a known one', () => {
    expect(withPronunciation(LIST, { written: 'سيول', said: 'سِيُول' }).map(({ written }) => written)).toEqual([
      'أحمد',
      'غوتيريش',
      'سيول',
    ]);
    expect(withPronunciation(LIST, { written: 'احمد', said: 'أحمدُ' })).toEqual([
      { written: 'احمد', said: 'أحمدُ' },
      LIST[1],
    ]);
  });

  it('writes a row anew under another word, also under one that has a row already', () => {
    expect(withPronunciation(LIST, { written: 'غوتيرش', said: 'ق' }, 'غوتيريش')).toEqual([
      LIST[0],
      { written: 'غوتيرش', said: 'ق' },
    ]);
    expect(withPronunciation(LIST, { written: 'احمد', said: 'ق' }, 'غوتيريش')).toEqual([
      { written: 'احمد', said: 'ق' },
    ]);
    // Gone meanwhile, in another window.
    expect(withPronunciation(LIST, { written: 'سيول', said: 'ق' }, 'باريس')).toHaveLength(3);
  });

  it('takes a word out', () => {
    expect(withoutPronunciation(LIST, 'احمد')).toEqual([LIST[1]]);
    expect(withoutPronunciation(LIST, 'زيد')).toEqual(LIST);
  });

  it('has room for so many, and a full list still takes a change', () => {
    expect(faultOf(() => withPronunciation(full, { written: 'زائدة', said: 'ق' }))).toBe('tooMany 0');
    expect(withPronunciation(full, { written: 'كلمة5', said: 'ق' })).toHaveLength(MOST_PRONUNCIATIONS);
    expect(faultOf(() => withPronunciations(full, LIST))).toBe('tooMany 0');
  });

  it.each<[string, unknown, Pronunciation[]]>([
    ['nothing', undefined, []],
    ['a text', 'أحمد', []],
    ['rows', LIST, LIST],
    ['rows that are none', [null, 5, { written: 'أ' }, { written: ' ', said: 'ب' }, LIST[0]], [LIST[0]!]],
    ['a word twice', [LIST[0], { written: 'احمد', said: 'ق' }], [{ written: 'احمد', said: 'ق' }]],
  ])('reads %s from the storage', (_name, value, list) => {
    expect(pronunciationsFromUnknown(value)).toEqual(list);
  });

  it('never has two rows for one word, nor loses another', () => {
    const word = fc.constantFrom('أحمد', 'احمد', 'سيول', 'مدرسة', 'مدرسه', 'BBC', 'bbc');
    const rows = fc.array(fc.record({ written: word, said: fc.constant('ق') }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, rows, (list, added) => {
        const before = withPronunciations([], list);
        const after = withPronunciations(before, added);
        for (const { written } of [...before, ...added])
          expect(after.filter((row) => pronunciationOf([row], written))).toHaveLength(1);
      }),
    );
  });
});

describe('a file of pronunciations', () => {
  it('is read as JSON or as CSV by what is in it', () => {
    expect(pronunciationsFromFile(jsonFromPronunciations(LIST))).toEqual(LIST);
    expect(pronunciationsFromFile(csvFromPronunciations(LIST))).toEqual(LIST);
    expect(pronunciationsFromFile(`\n ${jsonFromPronunciations(LIST)}`)).toEqual(LIST);
    expect(pronunciationsFromFile('[]')).toEqual([]);
  });

  it.each([
    ['nothing in it', '', 'empty 0'],
    ['the header alone', 'written,said\r\n', 'empty 0'],
    ['JSON that is cut off', '[{"written": "ا"', 'notJson 0'],
    ['an object', '{"written": "ا", "said": "ب"}', 'notAList 0'],
    ['another encoding', '\uFFFD\uFFFD,\uFFFD', 'notUtf8 0'],
    ['UTF-16', 'w\0r\0i\0', 'notUtf8 0'],
    ['one column', 'written,said\nسيول', 'notARow 2'],
    ['an open quotation mark', 'سيول,"سِ', 'openQuote 1'],
  ])('with %s is refused', (_name, text, fault) => {
    expect(faultOf(() => pronunciationsFromFile(text))).toBe(fault);
  });
});
