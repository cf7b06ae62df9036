import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { epubFiles } from '../../src/core/export/epub-files';
import { epubBytes } from '../../src/dom/epub-bytes';
import { RICH } from '../fakes/exportable';

const files = epubFiles(RICH);
const bytes = Buffer.from(epubBytes(files));

describe('epubBytes', () => {
  it('shows the kind of the book at its fixed place', () => {
    // ZIP: signature, method 0 (stored), no extra field, the name at 30 and what is stored right behind it.
    expect(bytes.readUInt32LE(0)).toBe(0x04034b50);
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(bytes.readUInt16LE(28)).toBe(0);
    expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });

  it('holds every file, in order', () => {
    const held = Object.entries(unzipSync(bytes)).map(([name, data]) => ({
      path: name,
      text: strFromU8(data),
    }));
    expect(held).toEqual(files);
  });

  it('is the same in every time zone', () => {
    const zone = process.env['TZ'];
    const made = ['Pacific/Auckland', 'America/Los_Angeles'].map((name) => {
      process.env['TZ'] = name;
      return Buffer.from(epubBytes(epubFiles(RICH))).toString('base64');
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set([...made, bytes.toString('base64')]).size).toBe(1);
  });

  // Where the W3C's checker is installed (Debian: `epubcheck`).
  const checker = spawnSync('java', ['-version']).status === 0 ? '/usr/share/java/epubcheck.jar' : '';
  it.skipIf(!fs.existsSync(checker))('is found valid by epubcheck', { timeout: 60_000 }, () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-epub-')), 'article.epub');
    fs.writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync('java', ['-jar', checker, file], { encoding: 'utf8' });
    fs.rmSync(path.dirname(file), { recursive: true });
    expect(stderr).toBe('');
    expect(stdout).toContain('0 fatals / 0 errors / 0 warnings / 0 infos');
    expect(status).toBe(0);
  });
});
