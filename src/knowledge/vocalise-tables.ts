import model from '../../models/vocalise.json';
import { sumOfTable } from '../core/sum-of-table';
import { vocaliseTablesFrom } from '../core/vocalise/vocalise-tables';
import { vowelledNames } from './vowelled-names';

/** The weights of `models/vocalise.json` and the names: in what is built the value of this module stands in its place (`tools/packed-tables.mjs`). */
const table = vocaliseTablesFrom(model, vowelledNames());
export default table;

/** What the table is held against when it is first used. */
export const sum = sumOfTable(table);
