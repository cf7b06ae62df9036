import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError, UsageError } from '../../src/cli/command';
import { spoken } from '../../src/cli/commands/spoken';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-spoken-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function fileOf(name: string, text: string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

function said(text: string, options: Record<string, string> = {}): string[] {
  const lines: unknown[] = [];
  void spoken.run(
    { positional: [fileOf('lines.txt', text)], options },
    (value) => lines.push(value),
    () => undefined,
  );
  return lines.map((line) => (line as { spoken: string }).spoken);
}

describe('mubin spoken', () => {
  it.each<[Record<string, string>, string, string[]]>([
    [{}, '3 سفن\n5/2/2020', ['ثلاث سفن', 'الخامس من فبراير ألفين وعشرين']],
    [{ months: 'mashriq' }, '5/2/2020', ['الخامس من شباط ألفين وعشرين']],
    [{}, 'في آذار\n5/2/2020', ['في آذار', 'الخامس من فبراير ألفين وعشرين']],
    // Where the lines are one text, it is read with the names that it uses itself.
    [{ months: 'auto' }, 'في آذار\n5/2/2020', ['في آذار', 'الخامس من شباط ألفين وعشرين']],
    [{ latin: 'english' }, 'صحيفة Die Zeit', ['صحيفة Die Zeit']],
    [{ skip: 'brackets,links' }, 'قال (أمس) في www.a.com إنه', ['قال في إنه']],
  ])('%j', (options, text, expected) => expect(said(text, options)).toEqual(expected));

  it.each([
    ['own.json', '[{"written": "سيول", "said": "سِيُول"}]'],
    ['own.csv', 'written,said\nسيول,سِيُول\n'],
  ])('says words as %s has them', (name, text) => {
    expect(said('في سيول', { pronunciations: fileOf(name, text) })).toEqual(['في سِيُول']);
  });

  it('says what is wrong', () => {
    expect(() => said('ا', { latin: 'french' })).toThrow(UsageError);
    expect(() => said('ا', { skip: 'quotes' })).toThrow(UsageError);
    expect(() => said('ا', { pronunciations: fileOf('bad.csv', 'ا') })).toThrow(InputError);
  });
});
