import { describe, expect, it } from 'vitest';
import { sumOfTable } from '../../src/core/sum-of-table';

describe('sumOfTable', () => {
  const table = { words: 'كتاب\tكتب\nقلم', waits: ['AB', 'C'], count: 2, none: null };

  it('is the same for the same table', () => {
    expect(sumOfTable(structuredClone(table))).toBe(sumOfTable(table));
  });

  it.each<[string, unknown]>([
    ['a letter', { ...table, words: 'كتاب\tكتب\nقلن' }],
    ['a number', { ...table, count: 3 }],
    ['a name', { ...table, count: undefined, counts: 2 }],
    ['where a text ends', { ...table, waits: ['A', 'BC'] }],
    ['what is gone', { words: table.words }],
  ])('tells %s', (_, other) => {
    expect(sumOfTable(other)).not.toBe(sumOfTable(table));
  });
});
