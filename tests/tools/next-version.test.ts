import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  VersionError,
  checkedDate,
  nextVersion,
  releasedChangelog,
  withVersion,
} from '../../tools/next-version.mjs';

describe('nextVersion', () => {
  it.each([
    ['0.1.0', 'patch', '0.1.1'],
    ['0.1.9', 'patch', '0.1.10'],
    ['0.1.9', 'minor', '0.2.0'],
    ['0.9.9', 'major', '1.0.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['10.20.30', 'minor', '10.21.0'],
  ])('of %s, %s, is %s', (version, part, next) => {
    expect(nextVersion(version, part)).toBe(next);
  });

  it.each([
    ['0.1.0', '', /say patch, minor or major, not «»/],
    ['0.1.0', 'Patch', /not «Patch»/],
    ['0.1.0', '1.0.0', /not «1\.0\.0»/],
    ['0.1.0', 'toString', /not «toString»/],
    ['0.1', 'patch', /which is not three numbers/],
    ['0.1.0-beta', 'patch', /which is not three numbers/],
    ['0.01.0', 'patch', /which is not three numbers/],
    ['undefined', 'patch', /which is not three numbers/],
  ])('of %s refuses «%s»', (version, part, message) => {
    expect(() => nextVersion(version, part)).toThrow(VersionError);
    expect(() => nextVersion(version, part)).toThrow(message);
  });
});

describe('checkedDate', () => {
  it.each(['2026-12-31', '2028-02-29', '2026-01-01'])('takes %s', (date) => {
    expect(checkedDate(date)).toBe(date);
  });
  it.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-1-1',
    '31.12.2026',
    'today',
    '',
    '2026-12-31T00:00',
  ])('refuses «%s»', (date) => {
    expect(() => checkedDate(date)).toThrow(VersionError);
  });
});

const HEAD = '# Changelog\n\nThe format …\n\n';

describe('releasedChangelog', () => {
  it('gives what is unreleased its number and date, and leaves room for more', () => {
    expect(
      releasedChangelog(
        `${HEAD}## [Unreleased]\n\n### Added\n\n- One.\n\n## [0.1.0] - 2026-01-01\n\n- First.\n`,
        '0.2.0',
        '2026-12-31',
      ),
    ).toBe(
      `${HEAD}## [Unreleased]\n\n## [0.2.0] - 2026-12-31\n\n### Added\n\n- One.\n\n## [0.1.0] - 2026-01-01\n\n- First.\n`,
    );
  });

  it('can be done again once there is more', () => {
    const once = releasedChangelog(`${HEAD}## [Unreleased]\n\n- One.\n`, '0.1.0', '2026-12-30');
    expect(() => releasedChangelog(once, '0.1.1', '2026-12-31')).toThrow(/nothing unreleased/);
    const more = once.replace('## [Unreleased]\n', '## [Unreleased]\n\n- Two.\n');
    expect(releasedChangelog(more, '0.1.1', '2026-12-31')).toBe(
      `${HEAD}## [Unreleased]\n\n## [0.1.1] - 2026-12-31\n\n- Two.\n\n## [0.1.0] - 2026-12-30\n\n- One.\n`,
    );
  });

  it.each([
    ['no such heading', `${HEAD}## [0.1.0] - 2026-01-01\n\n- One.\n`, /0 times/],
    ['the heading twice', `${HEAD}## [Unreleased]\n\n- One.\n\n## [Unreleased]\n\n- Two.\n`, /2 times/],
    ['another heading', `${HEAD}## [Unreleased] soon\n\n- One.\n`, /0 times/],
    [
      'headings and no line',
      `${HEAD}## [Unreleased]\n\n### Added\n\n## [0.1.0]\n\n- One.\n`,
      /nothing unreleased/,
    ],
    [
      'the version already',
      `${HEAD}## [Unreleased]\n\n- Two.\n\n## [0.2.0] - 2026-01-01\n\n- One.\n`,
      /has 0\.2\.0 already/,
    ],
  ])('refuses %s', (_what, text, message) => {
    expect(() => releasedChangelog(text, '0.2.0', '2026-12-31')).toThrow(VersionError);
    expect(() => releasedChangelog(text, '0.2.0', '2026-12-31')).toThrow(message);
  });
});

describe('withVersion', () => {
  const read = (file: string) => fs.readFileSync(file, 'utf8');
  const { version } = JSON.parse(read('package.json')) as { version: string };

  it.each([
    ['package.json', 1],
    ['package-lock.json', 2],
  ] as const)('changes the version of Mubin in %s, and no other line', (file, count) => {
    const before = read(file).split('\n');
    const after = withVersion(read(file), version, '98.76.54', count).split('\n');
    const changed = after.flatMap((line, i) => (line === before[i] ? [] : [line.trim()]));
    expect(changed).toEqual(Array.from({ length: count }, () => '"version": "98.76.54",'));
    expect(after).toHaveLength(before.length);
  });

  it.each([
    ['another number', '9.9.9'],
    ['a number with any letter for a point', version.replace('.', 'x')],
  ])('refuses %s', (_what, other) => {
    expect(() => withVersion(read('package.json'), other, '1.0.0', 1)).toThrow(VersionError);
  });
});

describe('CHANGELOG.md', () => {
  it('can be released as it stands', () => {
    const text = fs.readFileSync('CHANGELOG.md', 'utf8');
    expect(text.match(/^## \[Unreleased\]$/gm)).toHaveLength(1);
  });
});
