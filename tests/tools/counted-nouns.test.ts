import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('what the lexicon knows of counted nouns is up to date', () => {
  const run = () =>
    execFileSync(process.execPath, ['tools/counted-nouns.mjs', '--check'], { encoding: 'utf8' });
  expect(run).not.toThrow();
});
