import fs from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../../data/spoken/', import.meta.url);
const TABLES = [
  'abbreviations',
  'clauses',
  'context',
  'counted-nouns',
  'currencies',
  'latin',
  'month-sets',
  'months',
  'nouns',
  'phrases',
  'symbols',
  'units',
];

function read(name: string): unknown {
  return JSON.parse(fs.readFileSync(new URL(name, FOLDER), 'utf8'));
}

describe('tables of the spoken form', () => {
  it.each(TABLES)('%s keeps to its schema', (name) => {
    const validate = new Ajv({ allErrors: true }).compile(read(`${name}.schema.json`) as object);
    validate(read(`${name}.json`));
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({})).toBe(false);
  });

  it('has a line of provenance for every table', () => {
    const provenance = fs.readFileSync(new URL('PROVENANCE.md', FOLDER), 'utf8');
    for (const name of TABLES) expect(provenance).toContain(`\`${name}.json\``);
  });
});
