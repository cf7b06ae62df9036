import { foldLetters } from '../arabic/letters';
import { fieldsOf } from '../fields';
import {
  MOST_PRONUNCIATIONS,
  pronunciationFrom,
  PronunciationFileError,
  pronunciationsFromCsv,
  pronunciationsFromJson,
  type Pronunciation,
} from './pronunciation';

/** Two words are one where a text cannot tell them apart: «أحمد» and «احمد». */
export const wordKey = (written: string): string =>
  foldLetters(written).trim().replace(/\s+/g, ' ').toLowerCase();

/** The row for a word, or null. */
export function pronunciationOf(list: readonly Pronunciation[], written: string): Pronunciation | null {
  const key = wordKey(written);
  return list.find((row) => wordKey(row.written) === key) ?? null;
}

export function withoutPronunciation(list: readonly Pronunciation[], written: string): Pronunciation[] {
  const key = wordKey(written);
  return list.filter((row) => wordKey(row.written) !== key);
}

/**
 * The list with other rows; of the same word the new row stands where the old one was, and new words stand at the end.
 * @throws PronunciationFileError `tooMany`
 */
export function withPronunciations(
  list: readonly Pronunciation[],
  added: readonly Pronunciation[],
): Pronunciation[] {
  const rows = new Map(list.map((row) => [wordKey(row.written), row]));
  for (const row of added) rows.set(wordKey(row.written), row);
  if (rows.size > MOST_PRONUNCIATIONS) throw new PronunciationFileError('tooMany');
  return [...rows.values()];
}

/**
 * The list with a row in place of the one for `replaced`, or of the one for the same word.
 * @throws PronunciationFileError `tooMany`
 */
export function withPronunciation(
  list: readonly Pronunciation[],
  row: Pronunciation,
  replaced = row.written,
): Pronunciation[] {
  const [old, own] = [wordKey(replaced), wordKey(row.written)];
  if (old === own) return withPronunciations(list, [row]);
  const others = list.filter(({ written }) => wordKey(written) !== own);
  return withPronunciations(
    others.map((other) => (wordKey(other.written) === old ? row : other)),
    [row],
  );
}

/** The pronunciations out of whatever the storage holds; rows that are none are dropped. */
export function pronunciationsFromUnknown(value: unknown): Pronunciation[] {
  if (!Array.isArray(value)) return [];
  const rows = value.flatMap((row: unknown): Pronunciation[] => {
    const { written, said } = fieldsOf(row);
    try {
      return [pronunciationFrom(written, said)];
    } catch {
      // A row that this version knows nothing of.
      return [];
    }
  });
  return withPronunciations([], rows.slice(0, MOST_PRONUNCIATIONS));
}

/** Bytes. A thousand rows of the longest words in UTF-8, quoted and escaped, are below 2 MB. */
export const LARGEST_PRONUNCIATION_FILE = 2_000_000;

/** What stands in a decoded text for bytes that were no UTF-8. */
const REPLACEMENT = '\uFFFD';

/** The pronunciations of a file, be it JSON or CSV. @throws PronunciationFileError */
export function pronunciationsFromFile(text: string): Pronunciation[] {
  if (text.includes(REPLACEMENT) || text.includes('\0')) throw new PronunciationFileError('notUtf8');
  const isJson = /^\uFEFF?\s*[[{]/.test(text);
  const rows = isJson ? pronunciationsFromJson(text) : pronunciationsFromCsv(text);
  if (rows.length === 0 && !isJson) throw new PronunciationFileError('empty');
  return rows;
}
