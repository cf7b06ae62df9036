import { afterEach, describe, expect, it, vi } from 'vitest';
import { codeOfError } from '../../src/core/errors';
import { packedTable, wholeTable } from '../../src/core/packed-table';
import { readTableFiles, tableFile } from '../../src/platform/table-file';
import names from '../../src/platform/table-files.json';
import { TABLE_FILE_PATHS } from '../../tools/table-files.mjs';

/** A worker whose scripts write these tables; what it reads is noted. */
function inWorker(write: (name: string) => void): string[] {
  const read: string[] = [];
  vi.stubGlobal('importScripts', (file: string) => {
    read.push(file);
    write(/^tables\/(.*)\.js$/.exec(file)?.[1] ?? '');
  });
  return read;
}
const writeWords = (name: string): void => {
  globalThis.mubinTables = { ...globalThis.mubinTables, [name]: packedTable({ words: name }) };
};
const failure = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return codeOfError(error) ?? error;
  }
};

afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.mubinTables = undefined;
});

describe('tableFile', () => {
  it('is read when it is first asked for, and once', () => {
    const read = inWorker(writeWords);
    const file = tableFile('word-texts');
    expect(read).toEqual([]);
    expect(wholeTable(file)).toEqual({ words: 'word-texts' });
    expect(wholeTable(file)).toEqual({ words: 'word-texts' });
    expect(read).toEqual(['tables/word-texts.js']);
  });

  it('is not asked for where a page has read it already', () => {
    writeWords('word-texts');
    expect(wholeTable(tableFile('word-texts'))).toEqual({ words: 'word-texts' });
  });

  it.each([
    [
      'cannot be read',
      () => {
        throw new Error('NetworkError');
      },
    ],
    [
      'is cut off',
      () => {
        throw new SyntaxError('Unexpected end of input');
      },
    ],
    ['writes nothing', () => undefined],
    [
      'has another table than was packed',
      (name: string) => {
        globalThis.mubinTables = { [name]: { ...packedTable({ words: 'a' }), table: { words: 'b' } } };
      },
    ],
  ])('is damaged where it %s', (_, write) => {
    inWorker(write);
    expect(failure(() => wholeTable(tableFile('word-texts')))).toBe('tablesDamaged');
  });

  it('is damaged where a page has none and cannot ask', () => {
    expect(failure(() => wholeTable(tableFile('word-texts')))).toBe('tablesDamaged');
  });
});

describe('readTableFiles', () => {
  it('reads every file that is built, past those that are damaged', () => {
    const read = inWorker((name) => {
      if (name === names[0]) throw new SyntaxError('Unexpected end of input');
      writeWords(name);
    });
    readTableFiles();
    expect(read).toEqual(TABLE_FILE_PATHS);
  });
});
