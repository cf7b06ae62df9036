import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../src/core/arabic/letters';
import type { OtherNameRow } from '../../src/core/people/name-rows';

const FOLDER = path.join(import.meta.dirname, '../../data/names');
const TABLES = [
  'names',
  'titles',
  'verbs',
  'places',
  'other-names',
  'ordinary',
  'latin',
  'latin-letters',
  'acts',
];

const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8'));
const validatorOf = (table: string) =>
  new Ajv({ allErrors: true }).compile(read(`${table}.schema.json`) as object);

describe.each(TABLES)('data/names/%s.json', (table) => {
  it('fits its schema', () => {
    const validate = validatorOf(table);
    validate(read(`${table}.json`));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has one row a line', () => {
    const lines = fs
      .readFileSync(path.join(FOLDER, `${table}.json`), 'utf8')
      .trim()
      .split('\n');
    expect(lines.length - 2).toBe((read(`${table}.json`) as unknown[]).length);
  });

  it('has its line of provenance', () => {
    expect(fs.readFileSync(path.join(FOLDER, 'PROVENANCE.md'), 'utf8')).toContain(`\`${table}.json\``);
  });

  it.each([
    ['an unknown kind', { word: 'كلمة', name: 'كلمة', kind: 'sound' }],
    ['Latin letters', { word: 'word', name: 'word', kind: 'noun' }],
    ['nothing', {}],
  ])('its schema refuses %s', (_, row) => {
    expect(validatorOf(table)([row])).toBe(false);
  });
});

describe('data/names/names.json', () => {
  const rows = read('names.json') as { name: string; kind: string; origin: string }[];

  it('knows at least 12,000 names', () => {
    expect(new Set(rows.map(({ name }) => foldLetters(name))).size).toBeGreaterThanOrEqual(12_000);
  });

  it('has no name twice in one tradition', () => {
    const keys = rows.map(({ name, kind, origin }) => `${foldLetters(name)} ${kind} ${origin}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has given and family names of every tradition but the Chinese, whose given names are syllables', () => {
    const kinds = new Set(rows.map(({ kind, origin }) => `${origin} ${kind}`));
    for (const origin of [
      'arab',
      'western',
      'slavic',
      'turkish',
      'persian',
      'japanese',
      'indian',
      'african',
      'hebrew',
    ]) {
      expect(kinds).toContain(`${origin} given`);
      expect(kinds).toContain(`${origin} family`);
    }
  });
});

describe('data/names/other-names.json', () => {
  const rows = read('other-names.json') as OtherNameRow[];
  const figures = (read('latin.json') as { name: string; kind: string }[])
    .filter(({ kind }) => kind === 'person')
    .map(({ name }) => foldLetters(name));

  it('has no name twice', () => {
    const names = rows.map(({ name }) => foldLetters(name));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('has no public figure, unless what stands beside the name must tell', () => {
    const known = new Set(figures);
    const taken = rows.filter(({ name, isAlsoPerson }) => !isAlsoPerson && known.has(foldLetters(name)));
    expect(taken).toEqual([]);
  });

  it('has places alone among those that people bear too: nothing beside another name tells', () => {
    expect(rows.filter(({ kind, isAlsoPerson }) => isAlsoPerson && kind !== 'place')).toEqual([]);
  });

  it.each([
    ['a single word', { name: 'لندن', kind: 'place' }],
    ['six words', { name: 'أ ب ت ث ج ح', kind: 'place' }],
    ['vowels', { name: 'خانُ يونس', kind: 'place' }],
    ['a flag that is not set', { name: 'خان يونس', kind: 'place', isAlsoPerson: false }],
  ])('its schema refuses %s', (_, row) => {
    expect(validatorOf('other-names')([row])).toBe(false);
  });
});

describe('data/names/acts.json', () => {
  const rows = read('acts.json') as { past?: string; imperfect?: string; source?: string }[];

  it('has no verb and no source twice', () => {
    const keys = rows.map(({ past, source }) => past ?? source);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['an imperfect of hers', { past: 'قال', imperfect: 'تقول', kind: 'said' }],
    ['no kind', { past: 'قال', imperfect: 'يقول' }],
    ['another particle', { source: 'وفقا', takes: 'ب' }],
    ['a verb that is a source', { past: 'قال', kind: 'said', source: 'بحسب' }],
  ])('its schema refuses %s', (_, row) => {
    expect(validatorOf('acts')([row])).toBe(false);
  });
});
