import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolder } from '../../tools/clean-up.mjs';
import { packagesOf } from '../../tools/package.mjs';
import { filesBelow } from '../../tools/packages/files-below.mjs';
import { unzipped } from '../../tools/packages/zip.mjs';

/** Of the working tree: needs `dist/`, as all of these tests do, and that no source is unknown to git. */
const ours = packagesOf();
const named = (pattern: RegExp): Uint8Array => [...ours].find(([name]) => pattern.test(name))![1];

/** Comparing bytes themselves takes minutes. */
const hashes = (files: Map<string, Uint8Array>): Record<string, string> =>
  Object.fromEntries(
    [...files].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );

describe('the packages', () => {
  it('are one for each browser and one of the sources', () => {
    const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string };
    expect([...ours.keys()]).toEqual([
      `mubin-chromium-${version}.zip`,
      `mubin-firefox-${version}.xpi`,
      `mubin-source-${version}.zip`,
    ]);
  });

  it.each([
    ['chromium', /chromium.*\.zip$/],
    ['firefox', /firefox.*\.xpi$/],
  ])('hold all that is built for %s, the manifest at the top', (browser, name) => {
    const files = unzipped(named(name));
    expect(files.has('manifest.json')).toBe(true);
    expect(hashes(files)).toEqual(hashes(filesBelow(`dist/${browser}`)));
  });

  it('say in SOURCE.md where the sources are', () => {
    const notice = new TextDecoder().decode(unzipped(named(/\.xpi$/)).get('SOURCE.md'));
    for (const name of ours.keys()) if (name.includes('source')) expect(notice).toContain(name);
  });

  it('have no trace of the place where they are built', () => {
    for (const name of [/\.xpi$/, /chromium/]) {
      for (const [file, bytes] of unzipped(named(name)))
        expect(Buffer.from(bytes).includes(process.cwd()), file).toBe(false);
    }
  });
});

describe('the sources, unpacked in an empty folder', () => {
  let folder = '';
  let said = '';
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-sources-'));
    for (const [name, bytes] of unzipped(named(/source/))) {
      fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), bytes);
    }
    fs.symlinkSync(fs.realpathSync('node_modules'), path.join(folder, 'node_modules'));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/package.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Asia/Tokyo' },
    });
    said = stdout + stderr;
    expect(status, said).toBe(0);
  });
  afterAll(() => removeFolder(folder));

  it.each([...ours.keys()])('make %s again, byte for byte', (name) => {
    const made = fs.readFileSync(path.join(folder, 'out/packages', name));
    // Which files differ says more than that the packages do.
    expect(hashes(unzipped(made))).toEqual(hashes(unzipped(ours.get(name)!)));
    expect(made.equals(ours.get(name)!)).toBe(true);
  });

  it('say the sizes of their parts, and nothing of a release that is none', () => {
    expect(said).toMatch(/^content script +1 /m);
    expect(said).not.toContain('no release');
  });
});
