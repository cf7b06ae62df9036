import model from '../../models/people.json';
import { sumOfTable } from '../core/sum-of-table';
import { modelTextFromFile } from '../core/people/tagging/tag-model-file';

/** The model of `models/people.json`: in what is built the value of this module stands in its place (`tools/packed-tables.mjs`). */
const table = modelTextFromFile(model);
export default table;

/** What the table is held against when it is first used. */
export const sum = sumOfTable(table);
