import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIST, SourceError, sourceFiles } from '../../tools/packages/source-files.mjs';

let root = '';
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-sources-'));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const write = (name: string, text: string, folder = root) => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
};
const git = (...args: string[]) => {
  const { status, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
};
const texts = (folder = root) =>
  Object.fromEntries(
    [...sourceFiles(folder)].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );

/** A checkout with files tracked, changed since, untracked and ignored. */
function checkout(): void {
  git('init', '--quiet');
  write('b.txt', 'b');
  write('a/مقال.txt', 'a');
  write('.gitignore', 'dist/\n');
  write(LIST, 'from an unpacked package that was made a checkout\n');
  git('add', '.');
  write('b.txt', 'b, changed');
  write('untracked.txt', '');
  write('dist/built.js', '');
}

const TRACKED = {
  '.gitignore': 'dist/\n',
  'a/مقال.txt': 'a',
  'b.txt': 'b, changed',
  [LIST]: '.gitignore\na/مقال.txt\nb.txt\n',
};

describe('sourceFiles', () => {
  it('are what git tracks, as it lies there, and their list', () => {
    checkout();
    expect(texts()).toEqual(TRACKED);
  });

  it('are the same again where they are unpacked, whatever else came to lie there', () => {
    checkout();
    const unpacked = path.join(root, 'dist/unpacked');
    for (const [name, bytes] of sourceFiles(root)) write(name, new TextDecoder().decode(bytes), unpacked);
    write('node_modules/x/index.js', '', unpacked);
    write('dist/built.js', '', unpacked);
    expect(texts(unpacked)).toEqual(TRACKED);
  });

  it('fails where neither git nor a list knows them, within another checkout too', () => {
    checkout();
    expect(() => sourceFiles(path.join(root, 'a'))).toThrow(SourceError);
    expect(() => sourceFiles(path.join(root, 'a'))).toThrow(/is no checkout and has no SOURCE-FILES\.txt/);
  });

  it.each(['checkout', 'list'] as const)('names a file that is gone (%s)', (kind) => {
    if (kind === 'checkout') checkout();
    else write(LIST, 'a.txt\nb.txt\n');
    if (kind === 'list') write('a.txt', '');
    fs.rmSync(path.join(root, 'b.txt'), { force: true });
    expect(() => sourceFiles(root)).toThrow(/^b\.txt is listed among the sources and is no file$/);
  });

  it('says what git says where git fails', () => {
    write('.git', 'gitdir: /nowhere');
    expect(() => sourceFiles(root)).toThrow(/^git ls-files: .*not a git repository/);
  });
});
