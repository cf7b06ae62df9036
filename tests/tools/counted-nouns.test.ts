import fs from 'node:fs';
import { expect, it } from 'vitest';
import { countedNouns } from '../../tools/counted-nouns.mjs';

it('what the lexicon knows of counted nouns is up to date', () => {
  expect(fs.readFileSync('data/spoken/counted-nouns.json', 'utf8')).toBe(countedNouns);
});
