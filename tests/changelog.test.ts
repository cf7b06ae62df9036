import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Of keepachangelog.com. */
const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/** What of a changelog is not in the shape by which versions are made and people read it, line by line. */
function faultsOf(changelog: string): string[] {
  const [head = '', ...versions] = changelog.split(/^## /m);
  const faults: string[] = [];
  if (!head.startsWith('# Changelog\n')) faults.push('no «# Changelog» at the top');
  versions.forEach((version, place) => {
    const [title = '', ...kinds] = version.split(/^### /m);
    const pattern = place === 0 ? /^\[Unreleased\]\n*$/ : /^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d\n*$/;
    if (!pattern.test(title)) faults.push(`no title of a version: ${title.trim()}`);
    const names = kinds.map((kind) => kind.split('\n')[0] ?? '');
    if (new Set(names).size < names.length) faults.push(`a kind twice in ${title.trim()}`);
    for (const name of names) if (!KINDS.includes(name)) faults.push(`no kind of changes: ${name}`);
    for (const kind of kinds) faults.push(...faultsOfEntries(kind.split('\n').slice(1)));
  });
  return faults;
}

function faultsOfEntries(lines: readonly string[]): string[] {
  const faults = lines
    .filter((line) => line !== '' && !/^(?:- | {2})\S/.test(line))
    .map((line) => `no entry, and no part of one: ${line}`);
  const entries = lines
    .join('\n')
    .split(/^- /m)
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
  if (entries.length === 0) faults.push('a kind without entries');
  for (const [place, entry] of entries.entries()) {
    if (!entry.endsWith('.')) faults.push(`ends without a stop: ${entry}`);
    // A line that was left behind goes on where the entry before it had ended.
    if (/[.!?] [a-z]/.test(entry)) faults.push(`goes on after its end: ${entry}`);
    if (entries.indexOf(entry) < place) faults.push(`twice: ${entry}`);
  }
  return faults;
}

const entry = (...lines: string[]) => `# Changelog\n\n## [Unreleased]\n\n### Added\n\n${lines.join('\n')}\n`;

describe('CHANGELOG.md', () => {
  it('has the shape by which versions are made of it', () => {
    expect(faultsOf(fs.readFileSync('CHANGELOG.md', 'utf8'))).toEqual([]);
  });

  it.each([
    ['a line left behind', entry('- One thing.', '  weights are from. Another.')],
    ['a line of no entry', entry('- One thing.', 'Another.')],
    ['the same twice', entry('- One thing.', '- One  thing.')],
    ['no stop', entry('- One thing')],
    ['no entries', entry()],
    ['an unknown kind', entry('- One thing.').replace('Added', 'More')],
    ['a kind twice', `${entry('- One thing.')}\n### Added\n\n- Another.\n`],
    ['what is unreleased below a version', entry('- One.').replace('[Unreleased]', '[1.0.0] - 2026-12-31')],
    ['a version without a day', `${entry('- One.')}\n## [1.0.0]\n\n### Fixed\n\n- Another.\n`],
  ])('would be told of %s', (_what, changelog) => {
    expect(faultsOf(changelog)).toHaveLength(1);
  });

  it('may have versions, and entries of several lines', () => {
    const next = `\n## [1.0.0] - 2026-12-31\n\n### Fixed\n\n- Another,\n  with a second line. And a sentence.\n`;
    expect(faultsOf(entry('- One.', '- Two.') + next)).toEqual([]);
  });
});
