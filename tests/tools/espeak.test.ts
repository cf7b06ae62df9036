import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { installedVoice, trimmedVoice, VoiceError } from '../../tools/espeak.mjs';

const installed = installedVoice();
const trimmed = trimmedVoice(installed);

describe('the trimmed voice', () => {
  it('adds at most 1.1 MB to the compressed package', () => {
    const gzipped = [Buffer.from(trimmed.script), trimmed.data].map((bytes) => zlib.gzipSync(bytes).length);
    expect(gzipped.reduce((sum, size) => sum + size)).toBeLessThan(1_100_000);
  });

  it('holds Arabic and English, byte for byte, and no other language', () => {
    const table = /loadPackage\((\{"files".*?\})\)/s.exec(trimmed.script)?.[1];
    const { files } = JSON.parse(table!) as {
      files: { filename: string; start: number; end: number }[];
    };
    expect(files.map(({ filename }) => filename.replace('/usr/share/espeak-ng-data/', ''))).toEqual([
      'ar_dict',
      'en_dict',
      'intonations',
      'phondata',
      'phonindex',
      'phontab',
      'lang/sem/ar',
      'lang/gmw/en',
      'lang/gmw/en-US',
    ]);
    expect(files.at(-1)?.end).toBe(trimmed.data.length);
    for (const { filename, start, end } of files) {
      const place = new RegExp(`filename:"${filename}",start:(\\d+),end:(\\d+)`).exec(installed.script)!;
      const whole = installed.data.subarray(Number(place[1]), Number(place[2]));
      expect(trimmed.data.subarray(start, end).equals(whole), filename).toBe(true);
    }
  });

  it('runs without eval, so that no policy need allow it', () => {
    expect(trimmed.script).not.toMatch(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(/);
    // Compiled to JavaScript: the name stands for an object of the script's own.
    expect(trimmed.script).toMatch(/var WebAssembly=\{/);
  });
});

describe('trimmedVoice', () => {
  const changed = (change: Partial<typeof installed>) => () => trimmedVoice({ ...installed, ...change });
  it.each<[string, () => unknown, RegExp]>([
    ['another version', changed({ version: '0.3.6' }), /0\.3\.6, known is 0\.3\.5/],
    ['no table', changed({ script: 'export default 1;' }), /0 tables of files/],
    [
      'two tables',
      changed({
        script: 'loadPackage({files:[],remote_package_size:0});'.repeat(2),
        data: Buffer.alloc(0),
      }),
      /2 tables of files/,
    ],
    [
      'a table that is no data',
      changed({ script: 'loadPackage({files:[f()],remote_package_size:0})' }),
      /not understood/,
    ],
    ['other data', changed({ data: Buffer.alloc(3) }), /there are 3/],
    [
      'a language gone',
      changed({ script: installed.script.replace('/ar_dict"', '/xx_dict"') }),
      /no file ar_dict/,
    ],
  ])('refuses %s', (_name, trim, message) => {
    expect(trim).toThrow(VoiceError);
    expect(trim).toThrow(message);
  });
});
