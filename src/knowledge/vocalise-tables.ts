import model from '../../models/vocalise.json';
import { vocaliseTablesFrom } from '../core/vocalise/vocalise-tables';
import { packedTable } from '../core/packed-table';
import { vowelledNames } from './vowelled-names';

/** The weights of `models/vocalise.json` and the names: in what is built the value of this module stands in its place (`tools/packed-tables.mjs`). */
export default packedTable(vocaliseTablesFrom(model, vowelledNames()));
