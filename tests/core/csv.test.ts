import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFromRows } from '../../src/core/csv';
import { anyCharacters } from '../fakes/any-characters';

/** The cells again, as RFC 4180 has them read. */
const rowsFromCsv = (csv: string): string[][] =>
  Array.from(csv.slice(1).matchAll(/(?:(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n))+?(?<=\r\n)/g), ([line]) =>
    Array.from(line.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/g), ([, quoted, plain = '']) =>
      quoted === undefined ? plain : quoted.replace(/""/g, '"'),
    ),
  );

const cell = fc.oneof(
  anyCharacters(),
  fc.string({
    unit: fc.constantFrom('ا', 'x', '1', ' ', '"', ',', ';', "'", '=', '@', '-', '+', '\t', '\r', '\n'),
  }),
);

describe('csvFromRows', () => {
  it.each<[string, string]>([
    ['كلمة', 'كلمة'],
    ['قال "نعم"، ثم مضى', '"قال ""نعم""، ثم مضى"'],
    ['a,b', '"a,b"'],
    ['سطر\nثان', '"سطر\nثان"'],
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\tx', `"'\tx"`],
    ["'=1", `"''=1"`],
    ['1+1', '1+1'],
    ['', ''],
  ])('writes %j as %j', (text, written) => {
    expect(csvFromRows([[text, 'x']])).toBe(`\uFEFF${written},x\r\n`);
  });

  it('gives back every cell to who reads it by the standard, but for a mark before what would be a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        expect(rowsFromCsv(csvFromRows(rows))).toEqual(
          rows.map((row) => row.map((text) => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text))),
        );
      }),
    );
  });
});
