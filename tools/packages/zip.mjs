import { unzipSync, zipSync } from 'fflate';

/**
 * The day that all entries bear, the first that zip files know. fflate writes the parts of a date as they stand in local time, so that this
 * one is the same in every time zone.
 */
const firstDay = () => new Date(1980, 0, 1);

/** Of Unix, in the upper half of an entry's attributes: a plain file, and who may do what with it. */
const PLAIN = 0o100_644;
const PROGRAM = 0o100_755;
const UNIX = 3;

/** What cannot be packed; the message says why. */
export class ZipError extends Error {
  /** @override */
  name = 'ZipError';
}

/** By code units, the same everywhere. @type {(a: string, b: string) => number} */
export const byCodeUnits = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** @param {string} name */
const isPlace = (name) =>
  !/^\/|^[A-Za-z]:|\\|\0/.test(name) &&
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/** What begins with `#!` is a program: no file system need say so. @param {Uint8Array} bytes */
const isProgram = (bytes) => bytes[0] === 0x23 && bytes[1] === 0x21;

/**
 * A zip file that depends on names and contents alone: not on their order, on dates, modes, the time zone or the machine.
 * @param {Iterable<readonly [name: string, bytes: Uint8Array]>} files names with `/`, relative
 * @returns {Uint8Array}
 * @throws {ZipError} where a name leads out of the folder, or is there twice
 */
export function zipOf(files) {
  /** @type {import('fflate').Zippable} */
  const entries = Object.create(null);
  for (const [name, bytes] of [...files].sort(([a], [b]) => byCodeUnits(a, b))) {
    if (!isPlace(name)) throw new ZipError(`no name of a file: «${name}»`);
    // An object hands out whole numbers first, in an order of its own.
    if (/^\d+$/.test(name)) throw new ZipError(`a name of digits alone: ${name}`);
    if (name in entries) throw new ZipError(`twice: ${name}`);
    const mode = isProgram(bytes) ? PROGRAM : PLAIN;
    entries[name] = [bytes, { os: UNIX, attrs: mode << 16 }];
  }
  return zipSync(entries, { level: 9, mtime: firstDay() });
}

/** @param {Uint8Array} zip @returns {Map<string, Uint8Array>} */
export const unzipped = (zip) => new Map(Object.entries(unzipSync(zip)));
