import model from '../../models/people.json';
import { modelTextFromFile } from '../core/people/tagging/tag-model-file';
import { packedTable } from '../core/packed-table';

/** The model of `models/people.json`: in what is built the value of this module stands in its place (`tools/packed-tables.mjs`). */
export default packedTable(modelTextFromFile(model));
