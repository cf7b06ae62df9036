import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const rows = fs
  .readFileSync(path.join(ROOT, 'docs/ACCESSIBILITY.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [criterion = '', level = '', how = '', test = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { number: /^[\d.]+/.exec(criterion)?.[0] ?? '', level, how, test };
  });

/** The success criteria of WCAG 2.2 (W3C Recommendation, 2024-12-12). 4.1.1 was taken out. */
const A =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2'.split(
    ' ',
  );
const AA =
  '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3'.split(
    ' ',
  );
/** Of level AAA, what bears on reading. */
const AAA = '1.4.6 1.4.8 2.3.3 2.4.8 2.5.5 3.1.3 3.1.4 3.1.6'.split(' ');

describe('docs/ACCESSIBILITY.md', () => {
  it.each([
    ['A', A],
    ['AA', AA],
    ['AAA', AAA],
  ])('has every criterion of level %s once', (level, numbers) => {
    expect(A.length + AA.length).toBe(55);
    expect(
      rows
        .filter((row) => row.level === level)
        .map(({ number }) => number)
        .toSorted(),
    ).toEqual(numbers.toSorted());
  });

  it('says of each how it is met', () => {
    for (const { number, how } of rows) expect(how.length, number).toBeGreaterThan(10);
  });

  it.each(rows)('names a test of $number that there is, or says that it does not apply', ({ how, test }) => {
    const [, file, title] = /^`(tests\/[^`]+)`: (.+)$/.exec(test) ?? [];
    if (file === undefined || title === undefined) {
      expect(test).toBe('–');
      expect(how).toMatch(/^Not applicable|^Nothing is dragged/);
      return;
    }
    expect(fs.readFileSync(path.join(ROOT, file), 'utf8')).toMatch(
      new RegExp(`'${title.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}',`),
    );
  });
});
