import fs from 'node:fs';
import { InputError } from './command';

/** Given as a file it stands for standard input. */
export const STANDARD_INPUT = '-';

/** The bytes of a file. @throws InputError where it cannot be read. */
export function bytesOfFile(file: string): Buffer {
  try {
    return fs.readFileSync(file === STANDARD_INPUT ? 0 : file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`cannot read ${file}: ${code ?? String(error)} — تعذّرت قراءة الملف`);
  }
}

/** The text of a UTF-8 file. @throws InputError where it cannot be read. */
export function textOfFile(file: string): string {
  return bytesOfFile(file)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

/** The lines of a text; a line feed at the end opens no further line. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

export function isDirectory(path: string): boolean {
  return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
