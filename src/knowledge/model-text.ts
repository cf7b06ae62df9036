import model from '../../models/people.json';

/** The model of `models/people.json`: in what is built the value of this module stands in its place (`tools/packed-tables.mjs`). */
export default model;
