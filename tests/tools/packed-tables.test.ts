import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import words from '../../data/lexicon/words.json';
import names from '../../data/names/names.json';
import ordinary from '../../data/names/ordinary.json';
import latin from '../../data/names/latin.json';
import model from '../../models/people.json';
import { sourceOf, type RowSource } from '../../src/core/arabic/morphology/stem-index';
import type { LexiconRow } from '../../src/core/lexicon/lexicon-row';
import { packedModule } from '../../tools/packed-tables.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const written = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));

describe('a packed table', () => {
  it.each([
    ['data/names/names.json', names],
    ['data/names/ordinary.json', ordinary],
    ['data/names/latin.json', latin],
  ] as [string, Iterable<unknown>][])('%s has the rows of its file', (file, packed) => {
    expect([...packed].map((row) => JSON.parse(JSON.stringify(row)) as unknown)).toEqual(written(file));
  });

  it('models/people.json is as written', () => {
    expect(model).toEqual(written('models/people.json'));
  });

  it('data/lexicon/words.json has the rows of its file, and what they wait for', () => {
    const rows = written('data/lexicon/words.json') as LexiconRow[];
    const source = words as unknown as RowSource;
    expect(source.count).toBe(rows.length);
    const unpacked = rows.map((_, place) => {
      const { lemma, root, pos, gender, plurals, forms, verb, takesPronoun, senses, rank } =
        source.rowAt(place);
      return JSON.parse(
        JSON.stringify({ lemma, root, pos, gender, plurals, forms, verb, takesPronoun, senses, rank }),
      ) as LexiconRow;
    });
    expect(unpacked).toEqual(rows);
    expect(source.rowAt(7)).toBe(source.rowAt(7));
    expect(source.waits).toBe(sourceOf(rows).waits);
  });

  it('is one of those named, no other file', () => {
    expect(packedModule(path.join(ROOT, 'data/names/titles.json'))).toBeNull();
  });
});
