import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractionWords } from '../../src/knowledge/extraction';
import { groupsOfRows, rowsOfGroups } from '../../src/knowledge/grouped-rows';

const rows = [
  { word: 'كتب', role: 'opens' },
  { word: 'بقلم', role: 'opens' },
  { word: 'وكالات', role: 'agency' },
  { word: 'إعداد', role: 'opens' },
  { word: 'حوار', role: 'opens', max: 3 },
  { phrase: 'حوار', role: 'opens', max: 3 },
];

describe('groupsOfRows', () => {
  it('joins neighbours that share all but their first field, and no others', () => {
    expect(groupsOfRows(rows)).toEqual([
      ['word', { role: 'opens' }, 'كتب\nبقلم'],
      ['word', { role: 'agency' }, 'وكالات'],
      ['word', { role: 'opens' }, 'إعداد'],
      ['word', { role: 'opens', max: 3 }, 'حوار'],
      ['phrase', { role: 'opens', max: 3 }, 'حوار'],
    ]);
  });

  it('is undone by rowsOfGroups, with the order of rows', () => {
    expect(rowsOfGroups(groupsOfRows(rows))).toEqual(rows);
    expect(rowsOfGroups(groupsOfRows([]))).toEqual([]);
  });

  it.each([[{ word: 'سطر\nوسطر' }], [{ word: 7 }], [{}]])('refuses %j', (row) => {
    expect(() => groupsOfRows([row])).toThrow(TypeError);
  });
});

describe('the words of the extraction', () => {
  it.each([
    ['months', 'months'],
    ['dateWords', 'date-words'],
    ['junk', 'junk-phrases'],
    ['classes', 'class-words'],
    ['bylines', 'byline-words'],
    ['pages', 'page-words'],
  ] as const)('has in %s the rows of their table, in its order', (name, file) => {
    const table = JSON.parse(fs.readFileSync(`data/extraction/${file}.json`, 'utf8')) as unknown[];
    expect(table.length).toBeGreaterThan(200);
    expect(extractionWords[name]).toEqual(table);
  });

  it('has no table besides', () => {
    expect(Object.keys(extractionWords)).toHaveLength(6);
  });
});
