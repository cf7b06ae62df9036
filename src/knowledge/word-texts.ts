import words from '../../data/lexicon/words.json';
import type { LexiconRow } from '../core/lexicon/lexicon-row';
import { packedTable } from '../core/packed-table';
import { packedWordsFrom } from './packed-words';

/**
 * The lexicon of `data/lexicon`, packed: in what is built the value of this module stands in its place (`tools/packed-tables.mjs`).
 * The table's schema, checked by a test, vouches for the shape of its rows.
 */
export default packedTable(packedWordsFrom(words as LexiconRow[]));
