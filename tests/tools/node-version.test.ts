import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isInRange, nodeRange, rangeInWords } from '../../tools/node-version.mjs';

describe('isInRange', () => {
  const range = '^20.19.0 || ^22.13.0 || >=24';

  it.each(['v20.19.0', '20.20.2', '22.13.0', '22.14.1', '24.0.0', 'v25.1.0', '100.0.0'])(
    'takes %s',
    (version) => {
      expect(isInRange(version, range)).toBe(true);
    },
  );

  it.each(['v18.20.4', '20.18.9', '21.7.3', '22.12.0', '23.11.0', '4.0.0'])('refuses %s', (version) => {
    expect(isInRange(version, range)).toBe(false);
  });

  it('fails of what it does not know', () => {
    expect(() => isInRange('20.0.0', '~20.1')).toThrow(/no range/);
  });
});

describe('the Node that is promised', () => {
  const lowest = nodeRange()
    .split('||')
    .map((choice) => choice.replace(/[\s^>=]/g, ''));

  it('is one that every package takes', () => {
    const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { engines?: { node?: string } }>;
    };
    expect(packages['']?.engines?.node).toBe(nodeRange());
    // Some old packages write «*» or «6.*», which bounds nothing from below that concerns us.
    const known = /^(?:\^|>=) ?[\d.]+(?: \|\| (?:\^|>=) ?[\d.]+)*$/;
    const asked = Object.entries(packages).flatMap(([place, { engines }]) =>
      place !== '' && engines?.node && known.test(engines.node) ? [{ place, range: engines.node }] : [],
    );
    expect(asked.length).toBeGreaterThan(300);
    for (const version of lowest)
      expect(
        asked.filter(({ range }) => !isInRange(version, range)),
        version,
      ).toEqual([]);
  });

  it('is what is read everywhere', () => {
    expect(rangeInWords('>=24')).toBe('24 or newer');
    expect(rangeInWords('^20.19.0 || ^22.13.0 || >=24')).toBe(
      '24 or newer, 22 from 22.13 on, or 20 from 20.19 on',
    );
    const readme = fs.readFileSync('README.md', 'utf8');
    expect(readme).toContain(`[Node](https://nodejs.org) ${rangeInWords()}.`);
    const arabic = /تحتاج إلى Node (.+?)، ثم/.exec(readme)?.[1]?.match(/[\d.]+/g);
    expect(arabic).toEqual(rangeInWords().match(/[\d.]+/g));
    expect(fs.readFileSync('docs/store/reviewers.md', 'utf8')).toContain(`Node ${rangeInWords()};`);
  });
});
