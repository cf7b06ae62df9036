import words from '../../data/lexicon/words.json';
import type { LexiconRow } from '../core/lexicon/lexicon-row';
import { sumOfTable } from '../core/sum-of-table';
import { packedWordsFrom } from './packed-words';

/**
 * The lexicon of `data/lexicon`, packed: in what is built the value of this module stands in its place (`tools/packed-tables.mjs`).
 * The table's schema, checked by a test, vouches for the shape of its rows.
 */
const table = packedWordsFrom(words as LexiconRow[]);
export default table;

/** What the table is held against when it is first used. */
export const sum = sumOfTable(table);
