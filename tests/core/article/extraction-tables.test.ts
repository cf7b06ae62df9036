import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';

const room = path.join(import.meta.dirname, '../../../data/extraction');
const read = (name: string) => JSON.parse(readFileSync(path.join(room, name), 'utf8')) as unknown;

describe.each(['months', 'date-words', 'junk-phrases', 'class-words', 'byline-words', 'page-words'])(
  '%s',
  (name) => {
    const validate = new Ajv({ allErrors: true }).compile(read(`${name}.schema.json`) as object);

    it('fits its schema', () => {
      validate(read(`${name}.json`));
      expect(validate.errors).toBeNull();
    });

    it('has a schema that can fail', () => {
      expect(validate([{ word: 7 }])).toBe(false);
    });

    it('is named in PROVENANCE.md', () => {
      expect(readFileSync(path.join(room, 'PROVENANCE.md'), 'utf8')).toContain(`${name}.json`);
    });
  },
);
