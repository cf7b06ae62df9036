import { describe, expect, it } from 'vitest';
import {
  SizeError,
  measuredParts,
  overrunsIn,
  sizeBudget,
  sizeTable,
  type Allowance,
} from '../../tools/sizes.mjs';

const part = (name: string, files: string, most: number): Allowance => ({
  part: name,
  files,
  most,
  reason: 'for the test',
});
const files = new Map([
  ['a.js', Buffer.from('a'.repeat(1000))],
  ['b.js', Buffer.from('b'.repeat(2000))],
  ['c.css', Buffer.from('c')],
]);
const BUDGET = [part('scripts', '.*\\.js', 100), part('styles', 'c\\.css', 100), part('all', '.*', 200)];

describe('measuredParts', () => {
  it('adds the files of each part, and of all', () => {
    const measured = measuredParts(files, BUDGET);
    expect(measured.map(({ part, count, bytes }) => [part, count, bytes])).toEqual([
      ['scripts', 2, 3000],
      ['styles', 1, 1],
      ['all', 3, 3001],
    ]);
    const [scripts, styles, all] = measured.map(({ gzipped }) => gzipped);
    expect(scripts).toBeLessThan(100);
    expect(all).toBe(scripts! + styles!);
  });

  it.each<[string, Allowance[], RegExp]>([
    ['a file in no part', [part('scripts', '.*\\.js', 1)], /^c\.css is in 0 parts/],
    ['a file in two', [...BUDGET, part('more', 'a\\.js', 1)], /^a\.js is in 2 parts/],
    ['a name that only begins so', [part('scripts', '.*\\.js', 1), part('c', 'c', 1)], /^c\.css is in 0/],
    ['a part without files', [...BUDGET, part('pictures', '.*\\.png', 1)], /^no files of «pictures»$/],
  ])('refuses %s', (_what, budget, message) => {
    expect(() => measuredParts(files, budget)).toThrow(SizeError);
    expect(() => measuredParts(files, budget)).toThrow(message);
  });
});

describe('overrunsIn', () => {
  const measured = (most: number) => measuredParts(files, [part('all', '.*', 9999), part('x', '.*', most)]);
  const [, { gzipped } = { gzipped: 0 }] = measured(0);

  it.each([
    [gzipped, 0],
    [gzipped + 1, 0],
    [gzipped - 1, 1],
  ])('of %d bytes allowed are %d', (most, count) => {
    expect(overrunsIn(measured(most))).toHaveLength(count);
  });

  it('names the part, by how much, and why it matters', () => {
    expect(overrunsIn(measured(gzipped - 7))).toEqual([
      `x: ${gzipped} bytes gzipped, 7 more than the ${gzipped - 7} of tools/size-budget.json (for the test)`,
    ]);
  });
});

describe('the budget', () => {
  it('gives a reason with each part, and pages at most 90 kB', () => {
    for (const { part, reason } of sizeBudget()) expect(reason.length, part).toBeGreaterThan(10);
    expect(sizeBudget().find(({ part }) => part === 'content script')).toMatchObject({
      files: 'content\\.js',
      most: 90_000,
    });
  });

  it('allows all together less than its parts, so that it is one of its own', () => {
    const own = sizeBudget().filter(({ part, inside }) => part !== 'all' && inside === undefined);
    const all = sizeBudget().find(({ part }) => part === 'all');
    expect(all!.most).toBeLessThan(own.reduce((sum, { most }) => sum + most, 0));
  });
});

describe('sizeTable', () => {
  it('has a line for each part', () => {
    expect(sizeTable(measuredParts(files, BUDGET)).split('\n')).toEqual([
      'part     files   kB  gzipped  at most',
      'scripts      2  3.0      0.1      0.1',
      'styles       1  0.0      0.0      0.1',
      'all          3  3.0      0.1      0.2',
    ]);
  });
});
