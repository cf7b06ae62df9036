import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError, UsageError } from '../../src/cli/command';
import { vocalise } from '../../src/cli/commands/vocalise';
import { textOfUnits, unitsOf, withoutMarks } from '../../src/core/arabic/morphology/diacritised';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-vocalise-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function printed(text: string, options: Record<string, true> = {}): string {
  const file = path.join(folder, 'lines.txt');
  fs.writeFileSync(file, text);
  let written = '';
  void vocalise.run(
    { positional: [file], options },
    () => undefined,
    (part) => {
      written += String(part);
    },
  );
  return written;
}
const ordered = (text: string) => textOfUnits(unitsOf(text));

describe('mubin vocalise', () => {
  it.each<[Record<string, true>, string, string]>([
    [{}, 'خرج من البيت\n', 'خَرَجَ مِنْ الْبَيْتِ\n'],
    [{ joined: true }, 'خرج من البيت\n', 'خَرَجَ مِنَ الْبَيْتِ\n'],
    [{ pausal: true }, 'خرج من البيت\n', 'خَرَجَ مِنْ الْبَيْت\n'],
    [{ sure: true }, 'قال زبرتكوفنسكي\n', 'قَالَ زبرتكوفنسكي\n'],
    [{}, '\uFEFFخرج من البيت\r\nخرج من البيت', '\uFEFFخَرَجَ مِنْ الْبَيْتِ\r\nخَرَجَ مِنْ الْبَيْتِ'],
  ])('%j', (options, text, expected) => {
    expect(printed(text, options)).toBe(ordered(expected));
  });

  it.each([
    'قال الوزير: «12 كلم»…\r\n\nApple في مصر\t(2020)\n   \nكـتـاب',
    'كتاب\n',
    '\n\n',
    '',
    '\uFEFFكتاب\rكتاب\u2028كتاب',
  ])('prints all but marks as it was: %j', (text) => {
    expect(withoutMarks(printed(text))).toBe(text);
  });

  it('refuses what it cannot read', () => {
    const run = (positional: string[]) =>
      vocalise.run(
        { positional, options: {} },
        () => undefined,
        () => undefined,
      );
    expect(() => run([])).toThrow(UsageError);
    expect(() => run(['a', 'b'])).toThrow(UsageError);
    expect(() => run([path.join(folder, 'missing.txt')])).toThrow(InputError);
  });
});
