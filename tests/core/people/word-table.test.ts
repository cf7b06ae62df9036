import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ListTable,
  listTableText,
  TableCellError,
  tableText,
  TextTable,
  ValueTable,
  valueTableText,
  type WordTable,
} from '../../../src/core/people/word-table';

const word = fc.string({
  unit: fc.constantFrom('ا', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', ' ', '-', 'é'),
  maxLength: 6,
});
const others = fc.array(word, { maxLength: 10 });

function expectSame<Value>(table: WordTable<Value>, known: ReadonlyMap<string, Value>, asked: string[]) {
  for (const own of [...known.keys(), ...asked]) {
    expect(table.get(own)).toEqual(known.get(own));
    expect(table.has(own)).toBe(known.has(own));
  }
}

describe('a table of words', () => {
  it('of texts has what it was made of, and nothing else', () => {
    fc.assert(
      fc.property(fc.dictionary(word, word, { maxKeys: 60 }), others, (cells, asked) => {
        const known = new Map(Object.entries(cells));
        expectSame(new TextTable(tableText(known)), known, asked);
      }),
    );
  });

  it('of lists', () => {
    const list = fc.array(
      word.filter((part) => part !== ''),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.dictionary(word, list, { maxKeys: 60 }), others, (cells, asked) => {
        const known = new Map(Object.entries(cells));
        expectSame(new ListTable(listTableText(known)), known, asked);
      }),
    );
  });

  it('of values, with null among them', () => {
    const value = fc.constantFrom({ given: true }, { given: false }, 'man', null);
    fc.assert(
      fc.property(fc.dictionary(word, value, { maxKeys: 60 }), others, (cells, asked) => {
        const known = new Map(Object.entries(cells));
        const packed = valueTableText(known);
        expect(packed.values.length).toBeLessThanOrEqual(4);
        expectSame(new ValueTable(JSON.parse(JSON.stringify(packed)) as typeof packed), known, asked);
      }),
    );
  });

  it.each([
    ['a tab in a word', new Map([['ا\tب', 'x']])],
    ['a line in a cell', new Map([['ا', 'x\ny']])],
  ])('is not made with %s', (_, cells) => {
    expect(() => tableText(cells)).toThrow(TableCellError);
  });

  it.each([[['ا|ب']], [['']]])('of lists is not made with the part %j', (parts) => {
    expect(() => listTableText(new Map([['ا', parts]]))).toThrow(TableCellError);
  });
});
