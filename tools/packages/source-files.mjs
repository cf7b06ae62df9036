import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { byCodeUnits } from './zip.mjs';

/** In a source package, the list of what is in it: there is no git to ask. */
export const LIST = 'SOURCE-FILES.txt';

/** The sources cannot be listed; the message says why. */
export class SourceError extends Error {
  /** @override */
  name = 'SourceError';
}

/**
 * All sources, by name: what git tracks, as it lies in the folder, or where the folder is an unpacked source package, what its list names;
 * and that list.
 * @param {string} root
 * @returns {Map<string, Uint8Array>}
 * @throws {SourceError} where neither git nor a list knows, or a file is gone
 */
export function sourceFiles(root) {
  const names = (isCheckout(root) ? trackedNames(root) : listedNames(root))
    .filter((name) => name !== LIST)
    .sort(byCodeUnits);
  /** @type {Map<string, Uint8Array>} */
  const files = new Map(names.map((name) => [name, contentOf(root, name)]));
  files.set(LIST, new TextEncoder().encode(names.map((name) => `${name}\n`).join('')));
  return files;
}

/** A folder within another project's checkout is none. @param {string} root */
export const isCheckout = (root) => fs.existsSync(path.join(root, '.git'));

/** @param {string} root @param {string[]} args @returns {string} */
export function git(root, ...args) {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new SourceError(`git ${args[0]}: ${error?.message ?? stderr.trim()}`);
  return stdout;
}

/** @param {string} root */
const trackedNames = (root) => git(root, 'ls-files', '-z').split('\0').filter(Boolean);

/** @param {string} root */
function listedNames(root) {
  const list = path.join(root, LIST);
  if (!fs.existsSync(list)) throw new SourceError(`${root} is no checkout and has no ${LIST}`);
  return fs.readFileSync(list, 'utf8').split('\n').filter(Boolean);
}

/** @param {string} root @param {string} name */
function contentOf(root, name) {
  const file = path.join(root, name);
  if (!fs.lstatSync(file, { throwIfNoEntry: false })?.isFile())
    throw new SourceError(`${name} is listed among the sources and is no file`);
  return fs.readFileSync(file);
}
