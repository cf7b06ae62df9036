// Makes the next version: `npm run version:next -- patch|minor|major [--date 2026-12-31]`
// It raises the number in package.json and package-lock.json, gives what is unreleased in CHANGELOG.md its number and date, and says how to go on.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { SourceError, git } from './packages/source-files.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

/** No version can be made; the message says why. */
export class VersionError extends Error {
  /** @override */
  name = 'VersionError';
}

const PARTS = ['major', 'minor', 'patch'];

/**
 * @param {string} version `1.2.3`: stores take no more than numbers
 * @param {string} part
 * @throws {VersionError}
 */
export function nextVersion(version, part) {
  const at = PARTS.indexOf(part);
  if (at < 0) throw new VersionError(`say patch, minor or major, not «${part}»`);
  if (!/^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2}$/.test(version))
    throw new VersionError(`the version is «${version}», which is not three numbers`);
  return version
    .split('.')
    .map((number, place) => (place < at ? number : place === at ? String(Number(number) + 1) : '0'))
    .join('.');
}

/** @param {string} date @throws {VersionError} where there is no such day */
export function checkedDate(date) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : new Date(NaN);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date)
    throw new VersionError(`«${date}» is no day; write it as 2026-12-31`);
  return date;
}

const UNRELEASED = '## [Unreleased]';

/**
 * @param {string} changelog
 * @param {string} version
 * @param {string} date
 * @throws {VersionError} where nothing is unreleased, or the version is there
 */
export function releasedChangelog(changelog, version, date) {
  const parts = changelog.split(/^(?=## )/m);
  const places = parts.flatMap((part, place) => (part.startsWith(`${UNRELEASED}\n`) ? [place] : []));
  const [place] = places;
  if (place === undefined || places.length > 1)
    throw new VersionError(`CHANGELOG.md has ${places.length} times «${UNRELEASED}», and must have it once`);
  if (parts.some((part) => part.startsWith(`## [${version}]`)))
    throw new VersionError(`CHANGELOG.md has ${version} already`);
  const changes = parts[place]?.slice(UNRELEASED.length) ?? '';
  if (!/^- \S/m.test(changes)) throw new VersionError('CHANGELOG.md has nothing unreleased');
  parts[place] = `${UNRELEASED}\n\n## [${version}] - ${date}${changes}`;
  return parts.join('');
}

/**
 * The text of package.json or package-lock.json with another version of Mubin, and all else as it stands.
 * @param {string} text
 * @param {string} version
 * @param {string} next
 * @param {number} count how often it has to stand there
 * @throws {VersionError}
 */
export function withVersion(text, version, next, count) {
  const own = new RegExp(`("name": "mubin",\\s*"version": )"${version.replaceAll('.', '\\.')}"`, 'g');
  const found = text.match(own)?.length ?? 0;
  if (found !== count)
    throw new VersionError(`the version stands there ${found} times, and must ${count} times`);
  return text.replace(own, `$1"${next}"`);
}

/** @param {string[]} args */
function main(args) {
  const { values, positionals } = parsed(args);
  const [part = '', ...more] = positionals;
  if (more.length > 0) throw new VersionError(`one word is enough: «${more.join(' ')}» is too much`);
  const date = checkedDate(values.date ?? new Date().toISOString().slice(0, 10));
  const read = (/** @type {string} */ file) => fs.readFileSync(path.join(ROOT, file), 'utf8');
  const version = String(JSON.parse(read('package.json')).version);
  const next = nextVersion(version, part);
  if (git(ROOT, 'status', '--porcelain', '--untracked-files=no') !== '')
    throw new VersionError('there are changes that are not committed: commit them, or put them away');

  // All of them first: a version is made whole or not at all.
  const files = [
    ['package.json', withVersion(read('package.json'), version, next, 1)],
    ['package-lock.json', withVersion(read('package-lock.json'), version, next, 2)],
    ['CHANGELOG.md', releasedChangelog(read('CHANGELOG.md'), next, date)],
  ];
  for (const [file = '', text = ''] of files) fs.writeFileSync(path.join(ROOT, file), text);
  process.stdout.write(`${version} is now ${next}. Read CHANGELOG.md once more, then:
  npm test
  git commit -am "Version ${next}"
  git tag -a v${next} -m "Mubin ${next}"
  npm run package
docs/store/README.md says what to do with the packages.
`);
}

/** @param {string[]} args */
function parsed(args) {
  try {
    return parseArgs({ args, options: { date: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new VersionError(error instanceof Error ? error.message : String(error));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof VersionError || error instanceof SourceError)) throw error;
    process.stderr.write(`version: ${error.message}\n`);
    process.exitCode = 1;
  }
}
