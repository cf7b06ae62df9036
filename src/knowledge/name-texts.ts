import acts from '../../data/names/acts.json';
import latin from '../../data/names/latin.json';
import latinLetters from '../../data/names/latin-letters.json';
import names from '../../data/names/names.json';
import ordinary from '../../data/names/ordinary.json';
import others from '../../data/names/other-names.json';
import places from '../../data/names/places.json';
import titles from '../../data/names/titles.json';
import verbs from '../../data/names/verbs.json';
import { latinNameTextsFromRows } from '../core/people/latin-name';
import type { NameRows } from '../core/people/name-rows';
import { nameTextsFromRows } from '../core/people/name-texts';
import { packedTable } from '../core/packed-table';

const figures = latin.filter(({ kind }) => kind === 'person').map(({ name }) => name);

// The compiler widens the strings of a JSON file; the schemas beside the files, checked in a test, keep this true.
const rows = { figures, names, ordinary, places, others, titles, verbs, acts } as NameRows;

/** The tables of `data/names`, indexed: in what is built the value of this module stands in its place (`tools/packed-tables.mjs`). */
export default packedTable({
  names: nameTextsFromRows(rows),
  latin: latinNameTextsFromRows({ names: rows.names, latin, latinLetters }),
});
