import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPENING, openingsOf } from '../../../../src/core/arabic/morphology/openings';
import { keysOfRow } from '../../../../src/core/arabic/morphology/stem-index';
import type { LexiconRow } from '../../../../src/core/lexicon/lexicon-row';

const rows = JSON.parse(
  fs.readFileSync(path.resolve(import.meta.dirname, '../../../../data/lexicon/words.json'), 'utf8'),
) as LexiconRow[];

describe('openingsOf', () => {
  it('foretells how every stem of every row begins', () => {
    const unforetold = rows.flatMap((row) => {
      if (row.lemma.includes(' ')) return [];
      const { own, derived } = openingsOf(row);
      const keys = keysOfRow(row);
      const missing = (of: readonly string[], openings: readonly string[]) => {
        const known = new Set(openings);
        return of.filter((key) => !known.has(key.slice(0, OPENING)));
      };
      return [...missing(keys.own, own), ...missing(keys.derived, derived)].map(
        (key) => `${row.lemma}: ${key}`,
      );
    });
    expect(unforetold).toEqual([]);
  });
});
