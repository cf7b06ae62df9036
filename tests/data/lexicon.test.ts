import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import type { LexiconRow } from '../../src/core/lexicon/lexicon';
import { faultsOfRow } from './lexicon-row-faults';

const FOLDER = path.resolve(import.meta.dirname, '../../data/lexicon');
const text = fs.readFileSync(path.join(FOLDER, 'words.json'), 'utf8');
const rows = JSON.parse(text) as LexiconRow[];
const validate = new Ajv({ allErrors: true }).compile(
  JSON.parse(fs.readFileSync(path.join(FOLDER, 'words.schema.json'), 'utf8')) as object,
);

describe('data/lexicon/words.json', () => {
  it('fits its schema', () => {
    expect(validate(rows) ? [] : validate.errors?.slice(0, 5)).toEqual([]);
  });

  it('holds one row a line', () => {
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(rows.length + 2);
  });

  it('holds the words of the news, and its terms', () => {
    expect(
      rows.filter((row) => row.pos !== 'phrase' && row.pos !== 'proper-noun').length,
    ).toBeGreaterThanOrEqual(600);
    expect(
      rows.filter((row) => row.pos === 'phrase' || row.pos === 'proper-noun').length,
    ).toBeGreaterThanOrEqual(60);
  });

  it('has no row with a fault', () => {
    expect(rows.flatMap(faultsOfRow)).toEqual([]);
  });

  it('names each word once, in order of rank', () => {
    const keys = rows.map((row) => `${row.lemma} ${row.pos}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(rows.map((row) => row.rank)).toEqual(rows.map((_, i) => i + 1));
  });
});

describe('the check of a row', () => {
  const good: LexiconRow = {
    lemma: 'وَزِير',
    root: 'وزر',
    pos: 'noun',
    gender: 'm',
    plurals: ['وُزَرَاء'],
    senses: [{ definition: 'عضو في الحكومة مسؤول عن مجال واحد', gloss: 'minister' }],
    rank: 1,
  };
  const sense = (definition: string) => [{ definition, gloss: 'minister' }];

  it('accepts a good row', () => {
    expect(faultsOfRow(good)).toEqual([]);
    expect(validate([good])).toBe(true);
  });

  it.each<[string, Partial<LexiconRow>]>([
    ['a letter without its mark', { lemma: 'وزِير' }],
    ['shadda after its vowel', { plurals: ['وُزَّراء'.replace('\u0651\u064E', '\u064E\u0651')] }],
    ['two vowels on one letter', { lemma: 'وَُزِير' }],
    ['a root of other letters', { root: 'كتب' }],
    ['a plural that is the lemma', { plurals: ['وَزِير'] }],
    ['a definition by the word itself', { senses: sense('الوزير وزير الوزارة') }],
    ['a verb without forms', { pos: 'verb' }],
    ['a phrase of one word', { pos: 'phrase' }],
    [
      'an imperfect of another form',
      {
        lemma: 'أَوْزَرَ',
        pos: 'verb',
        verb: { form: 4, imperfect: 'يُوزَرُ', masdar: 'إِيزَار' },
      },
    ],
  ])('refuses %s', (_, change) => {
    expect(faultsOfRow({ ...good, ...change })).not.toEqual([]);
  });

  it.each<[string, object]>([
    ['Latin letters in the lemma', { lemma: 'وَزِيرx' }],
    ['Latin letters in the definition', { senses: sense('عضو في minister الحكومة') }],
    ['no senses', { senses: [] }],
    ['tatweel', { lemma: 'وَزِيـر' }],
    [
      'an unknown domain',
      { senses: [{ definition: 'عضو في الحكومة', gloss: 'minister', domain: 'cooking' }] },
    ],
    ['an unknown field', { origin: 'elsewhere' }],
    ['a verb of an eleventh pattern', { verb: { form: 11, imperfect: 'يَزِرُ', masdar: 'وِزْر' } }],
  ])('has a schema that refuses %s', (_, change) => {
    expect(validate([{ ...good, ...change }])).toBe(false);
  });
});
