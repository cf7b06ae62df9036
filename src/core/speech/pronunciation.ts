import { csvFromRows } from '../csv';
import { fieldsOf } from '../fields';

/** How a listener wants a word said. */
export interface Pronunciation {
  /** One word or several, as they stand in a text, without clitics. */
  written: string;
  /** What is said for it. */
  said: string;
}

/** UTF-16 units of either side; a longer one is no word but a text. */
export const LONGEST_PRONUNCIATION = 100;
/** More would slow every sentence down. */
export const MOST_PRONUNCIATIONS = 1000;

export const PRONUNCIATION_FAULTS = [
  'notJson',
  'notAList',
  'notARow',
  'empty',
  'tooLong',
  'tooMany',
  'openQuote',
  'tooLarge',
  'notUtf8',
] as const;
export type PronunciationFault = (typeof PRONUNCIATION_FAULTS)[number];

/** What holds no pronunciations. `row` counts from 1, 0 where there are no rows or the whole file is meant. */
export class PronunciationFileError extends Error {
  override readonly name = 'PronunciationFileError';
  constructor(
    readonly fault: PronunciationFault,
    readonly row = 0,
  ) {
    super(row === 0 ? fault : `${fault} in row ${String(row)}`);
  }
}

const HAS_LETTER = /[\p{L}\p{N}]/u;

/**
 * A pronunciation from two texts of any origin, spaces trimmed.
 * @param row of the file that they come from
 * @throws PronunciationFileError `notARow`, `empty`, `tooLong`.
 */
export function pronunciationFrom(written: unknown, said: unknown, row = 0): Pronunciation {
  if (typeof written !== 'string' || typeof said !== 'string')
    throw new PronunciationFileError('notARow', row);
  const pair = { written: written.trim(), said: said.trim() };
  for (const side of [pair.written, pair.said]) {
    if (!HAS_LETTER.test(side)) throw new PronunciationFileError('empty', row);
    if (side.length > LONGEST_PRONUNCIATION) throw new PronunciationFileError('tooLong', row);
  }
  return pair;
}

function limited(list: Pronunciation[]): Pronunciation[] {
  if (list.length > MOST_PRONUNCIATIONS) throw new PronunciationFileError('tooMany');
  return list;
}

/** One row to a line, so that two files can be compared. */
export function jsonFromPronunciations(list: readonly Pronunciation[]): string {
  const rows = list.map(({ written, said }) => `  ${JSON.stringify({ written, said })}`);
  return rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`;
}

/** @throws PronunciationFileError */
export function pronunciationsFromJson(text: string): Pronunciation[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new PronunciationFileError('notJson');
  }
  if (!Array.isArray(value)) throw new PronunciationFileError('notAList');
  return limited(
    value.map((row: unknown, index) => {
      const { written, said } = fieldsOf(row);
      return pronunciationFrom(written, said, index + 1);
    }),
  );
}

const CSV_HEADER = ['written', 'said'] as const;

export const csvFromPronunciations = (list: readonly Pronunciation[]): string =>
  csvFromRows([CSV_HEADER, ...list.map(({ written, said }) => [written, said])]);

/** The cells of each row that is not blank. @throws PronunciationFileError `openQuote`. */
function csvRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at <= text.length; at++) {
    const character = text.charAt(at);
    if (isQuoted) {
      if (at === text.length) throw new PronunciationFileError('openQuote', rows.length + 1);
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (character === '"' && cell.trim() === '') {
      isQuoted = true;
      cell = '';
    } else if (character === separator) {
      row.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r' || at === text.length) {
      row.push(cell);
      if (row.some((written) => written.trim() !== '')) rows.push(row);
      row = [];
      cell = '';
    } else cell += character;
  }
  return rows;
}

/** A comma, or the semicolon or tab that spreadsheets write in some countries. */
function separatorOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return [',', ';', '\t'].find((separator) => line.includes(separator)) ?? ',';
}

/** A table of two columns, with or without the header; «'» before a sign of a formula is dropped. @throws PronunciationFileError */
export function pronunciationsFromCsv(text: string): Pronunciation[] {
  const plain = text.replace(/^\uFEFF/, '');
  const rows = csvRows(plain, separatorOf(plain));
  const [first = []] = rows;
  const hasHeader = CSV_HEADER.every((name, column) => first[column]?.trim().toLowerCase() === name);
  const list = rows.map((row, index) => {
    if (hasHeader && index === 0) return null;
    if (row.length !== 2) throw new PronunciationFileError('notARow', index + 1);
    const [written, said] = row.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r])/, ''));
    return pronunciationFrom(written, said, index + 1);
  });
  return limited(list.filter((pair) => pair !== null));
}
