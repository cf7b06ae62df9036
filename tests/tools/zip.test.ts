import { describe, expect, it } from 'vitest';
import { ZipError, unzipped, zipOf } from '../../tools/packages/zip.mjs';

const bytes = (text: string) => new TextEncoder().encode(text);
const FILES: [string, Uint8Array][] = [
  ['b/two.txt', bytes('two')],
  ['a.txt', bytes('one '.repeat(500))],
  ['b/empty', bytes('')],
  ['b.txt', bytes('three')],
  ['run', bytes('#!/bin/sh\n')],
  ['مُبين.txt', bytes('أربعة')],
];
const zip = zipOf(FILES);

interface Entry {
  name: string;
  date: number;
  system: number;
  mode: string;
}

/** The central directory, read by hand: what another program sees. */
function entriesOf(file: Uint8Array): Entry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(file.subarray(at + 46, at + 46 + length)),
      date: view.getUint32(at + 12, true),
      system: view.getUint8(at + 5),
      mode: (view.getUint32(at + 38, true) >>> 16).toString(8),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

describe('zipOf', () => {
  it('keeps what it is given', () => {
    expect(Object.fromEntries(unzipped(zip))).toEqual(Object.fromEntries(FILES));
  });

  it('has the entries in one order, whatever the order given', () => {
    expect(entriesOf(zip).map(({ name }) => name)).toEqual([
      'a.txt',
      'b.txt',
      'b/empty',
      'b/two.txt',
      'run',
      'مُبين.txt',
    ]);
    expect(zipOf([...FILES].reverse())).toEqual(zip);
    expect(zipOf(new Map(FILES))).toEqual(zip);
  });

  it('dates all of them to the first day of 1980, at midnight, in any time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const other of ['Asia/Tokyo', 'America/Los_Angeles', 'UTC']) {
        process.env['TZ'] = other;
        expect(zipOf(FILES)).toEqual(zip);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    // Year since 1980, month and day in the upper half; hours, minutes and seconds in the lower.
    expect(new Set(entriesOf(zip).map(({ date }) => date))).toEqual(new Set([((1 << 5) | 1) << 16]));
  });

  it('marks as programs what begins as one, and nothing else', () => {
    for (const { name, mode, system } of entriesOf(zip)) {
      expect(system, name).toBe(3);
      expect(mode, name).toBe(name === 'run' ? '100755' : '100644');
    }
  });

  it.each<[string, [string, Uint8Array][]]>([
    ['a name above the folder', [['../out.txt', bytes('')]]],
    ['a name above the folder, further in', [['a/../../out.txt', bytes('')]]],
    ['an absolute name', [['/etc/passwd', bytes('')]]],
    ['an absolute name of Windows', [['C:/x', bytes('')]]],
    ['a backslash', [['a\\b', bytes('')]]],
    ['a folder', [['a/', bytes('')]]],
    ['no name', [['', bytes('')]]],
    ['a name of digits alone', [['7', bytes('')]]],
    [
      'a name twice',
      [
        ['a', bytes('1')],
        ['a', bytes('2')],
      ],
    ],
  ])('refuses %s', (_what, files) => {
    expect(() => zipOf(files)).toThrow(ZipError);
  });

  it('takes names that objects have of themselves', () => {
    expect([...unzipped(zipOf([['constructor', bytes('x')]])).keys()]).toEqual(['constructor']);
  });
});
