import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALL_RULES } from './fakes/call-rules';

const ROOT = path.resolve(import.meta.dirname, '..');
const text = fs.readFileSync(path.join(ROOT, 'docs/THREAT-MODEL.md'), 'utf8');
const tables = text.split(/^## /m).filter((part) => /\| attack +\|/.test(part));
const rows = tables.flatMap((part) =>
  part
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|\s*(?:attack|-)/.test(line))
    .map((line) => {
      const [attack = '', meets = '', test = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return { attack, meets, test };
    }),
);

describe('docs/THREAT-MODEL.md', () => {
  it('has a table for each way in, and says of each attack what it meets', () => {
    expect(tables.length).toBe(5);
    expect(rows.length).toBeGreaterThan(25);
    for (const { attack, meets } of rows) expect(meets.length, attack).toBeGreaterThan(15);
  });

  it.each(rows)('names a test that there is: $attack', ({ test }) => {
    const [, file = '', title = ''] = /^`(tests\/[^`]+)`: (.+)$/.exec(test) ?? [];
    expect(file, test).not.toBe('');
    const source = fs.readFileSync(path.join(ROOT, file), 'utf8');
    expect(source.includes(`'${title}',`) || source.includes(`"${title}",`), `${file}: ${title}`).toBe(true);
  });

  it('counts the calls that a page’s process may make as they are', () => {
    const fromPages = Object.values(CALL_RULES.background).filter(({ from }) => from !== 'ours');
    expect(fromPages.length).toBe(9);
    expect(text.match(/\bnine\b/g)?.length).toBe(2);
  });

  it('leads to where holes are reported, and is led to from there', () => {
    const security = fs.readFileSync(path.join(ROOT, 'SECURITY.md'), 'utf8');
    expect(text).toContain('SECURITY.md');
    expect(security).toContain('docs/THREAT-MODEL.md');
    // A private form, and no address of mail that nobody reads.
    expect(security).toContain('Report a vulnerability');
    expect(security).not.toMatch(/[\w.]+@[\w.]+/);
  });
});
