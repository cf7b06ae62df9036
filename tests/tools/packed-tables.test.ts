import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/core/arabic/morphology/stem-index';
import { foldLetters } from '../../src/core/arabic/letters';
import type { LexiconRow } from '../../src/core/lexicon/lexicon-row';
import { tagModelFrom } from '../../src/core/people/tagging/tag-model';
import { modelTextFromFile, type TagModelFile } from '../../src/core/people/tagging/tag-model-file';
import modelText from '../../src/knowledge/model-text';
import { latinNameTables, nameTables } from '../../src/knowledge/names';
import { rowsOfPackedWords } from '../../src/knowledge/packed-words';
import wordTexts from '../../src/knowledge/word-texts';
import { packedModule } from '../../tools/packed-tables.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const written = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));

describe('what is packed', () => {
  it('has the names of their table', () => {
    const rows = written('data/names/names.json') as {
      name: string;
      kind: 'given' | 'family';
      origin: string;
    }[];
    const single = rows.filter(
      ({ name }) => !name.includes(' ') && !['الله', 'الدين'].includes(foldLetters(name)),
    );
    expect(single.length).toBeGreaterThan(10_000);
    const missing = single.filter(({ name, kind, origin }) => {
      const known = nameTables().names.get(foldLetters(name));
      return known?.[kind] !== true || !(known.origins as string[]).includes(origin);
    });
    expect(missing).toEqual([]);
    expect(nameTables().names.get(foldLetters('طاولة'))).toBeUndefined();
  });

  it('has the full names of well-known people, and as they are spelled in Latin letters', () => {
    const rows = written('data/names/latin.json') as { name: string; latin: string; kind: string }[];
    const persons = new Map(
      rows.filter(({ kind }) => kind === 'person').map(({ name, latin }) => [foldLetters(name), latin]),
    );
    expect(persons.size).toBeGreaterThan(5_000);
    for (const [name, latin] of persons) expect(latinNameTables().persons.get(name)).toBe(latin);
    const [first = '', ...rest] = foldLetters('أنطونيو غوتيريش').split(' ');
    expect(nameTables().figures.get(first)).toContain(rest.join(' '));
  });

  it('has the weights of the model, in far fewer bytes than its file', () => {
    const file = written('models/people.json') as TagModelFile;
    expect(modelText.table).toEqual(modelTextFromFile(file));
    const weights = tagModelFrom(modelText.table).weights.filter((weight) => weight !== 0).length;
    expect(weights).toBeGreaterThan(100_000);
    expect(Buffer.byteLength(modelText.table.weights.join(''))).toBeLessThan(
      0.9 * file.weights.join('').length,
    );
  });

  it('has the words of the lexicon, and what they wait for', () => {
    const rows = written('data/lexicon/words.json') as LexiconRow[];
    const source = rowsOfPackedWords(wordTexts.table);
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
});

describe('packedModule', () => {
  it('has a value of JSON for a packed module', () => {
    const source = packedModule(path.join(ROOT, 'src/knowledge/model-text.ts')) ?? '';
    expect(JSON.parse(/^export default (.*);$/m.exec(source)?.[1] ?? '')).toEqual(modelText);
  });

  it('is null of any other file', () => {
    expect(packedModule(path.join(ROOT, 'src/knowledge/names.ts'))).toBeNull();
    expect(packedModule(path.join(ROOT, 'data/names/names.json'))).toBeNull();
  });
});
