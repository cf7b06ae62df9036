import { hashOfKey } from '../arabic/morphology/key-hash';

/** What is known of words, asked by their folded form (see `foldLetters`). */
export interface WordTable<Value> {
  get(word: string): Value | undefined;
  has(word: string): boolean;
}

/** A table as text, made when the extension is built: a line for words of like hashes, each word before its cell. */
export type TableText = string;

const LINE = '\n';
const CELL = '\t';
/** As many words a line at most, on average: more are compared with each word asked for, fewer make more lines to part. */
const WORDS_A_LINE = 4;

/** A word or cell that would be read as several. */
export class TableCellError extends Error {
  override name = 'TableCellError';
}

/** @throws {TableCellError} */
export function tableText(cells: ReadonlyMap<string, string>): TableText {
  const lines: string[][] = Array.from(
    { length: 2 ** Math.ceil(Math.log2(Math.max(1, cells.size / WORDS_A_LINE))) },
    () => [],
  );
  for (const [word, cell] of cells) {
    if (/[\t\n]/.test(word + cell)) throw new TableCellError(`«${word}»: «${cell}»`);
    lines[hashOfKey(word) & (lines.length - 1)]?.push(word, cell);
  }
  return lines.map((line) => line.join(CELL)).join(LINE);
}

/** The cells of a table. A line is parted when one of its words may be asked for. */
export class TextTable implements WordTable<string> {
  private readonly lines: (string | readonly string[])[];

  constructor(text: TableText) {
    this.lines = text.split(LINE);
  }

  get(word: string): string | undefined {
    const place = hashOfKey(word) & (this.lines.length - 1);
    let cells = this.lines[place] ?? '';
    if (typeof cells === 'string') this.lines[place] = cells = cells === '' ? [] : cells.split(CELL);
    for (let i = 0; i < cells.length; i += 2) if (cells[i] === word) return cells[i + 1];
    return undefined;
  }

  has(word: string): boolean {
    return this.get(word) !== undefined;
  }
}

/** Between the parts of a cell. */
const PART = '|';

/** A table of lists. @throws {TableCellError} */
export const listTableText = (lists: ReadonlyMap<string, readonly string[]>): TableText =>
  tableText(
    new Map(
      Array.from(lists, ([word, parts]) => {
        for (const part of parts)
          if (part === '' || part.includes(PART)) throw new TableCellError(`«${word}»: «${part}»`);
        return [word, parts.join(PART)];
      }),
    ),
  );

export class ListTable implements WordTable<readonly string[]> {
  private readonly cells: TextTable;

  constructor(text: TableText) {
    this.cells = new TextTable(text);
  }

  get(word: string): readonly string[] | undefined {
    return this.cells.get(word)?.split(PART);
  }

  has(word: string): boolean {
    return this.cells.has(word);
  }
}

/** A table of few different values, of each of which a letter stands in its cells. */
export interface ValueTableText<Value> {
  values: readonly Value[];
  text: TableText;
}

/** The first letter, after the quotation mark, which would need an escape. */
const FIRST_LETTER = '#'.charCodeAt(0);

/** @param known values of JSON, told apart by what JSON writes of them */
export function valueTableText<Value>(known: ReadonlyMap<string, Value>): ValueTableText<Value> {
  const values = new Map<string, { letter: string; value: Value }>();
  const letters = new Map<string, string>();
  for (const [word, value] of known) {
    const key = JSON.stringify(value);
    let own = values.get(key);
    if (!own) values.set(key, (own = { letter: String.fromCharCode(FIRST_LETTER + values.size), value }));
    letters.set(word, own.letter);
  }
  return { values: Array.from(values.values(), ({ value }) => value), text: tableText(letters) };
}

export class ValueTable<Value> implements WordTable<Value> {
  private readonly values: readonly Value[];
  private readonly letters: TextTable;

  constructor({ values, text }: ValueTableText<Value>) {
    this.values = values;
    this.letters = new TextTable(text);
  }

  get(word: string): Value | undefined {
    const letter = this.letters.get(word);
    return letter === undefined ? undefined : this.values[letter.charCodeAt(0) - FIRST_LETTER];
  }

  has(word: string): boolean {
    return this.letters.has(word);
  }
}
