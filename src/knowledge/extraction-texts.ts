import bylines from '../../data/extraction/byline-words.json';
import classes from '../../data/extraction/class-words.json';
import dateWords from '../../data/extraction/date-words.json';
import junk from '../../data/extraction/junk-phrases.json';
import months from '../../data/extraction/months.json';
import pages from '../../data/extraction/page-words.json';
import { groupsOfRows } from './grouped-rows';

/** The tables of `data/extraction`: in what is built the value of this module stands in its place (`tools/packed-tables.mjs`). */
export default {
  months: groupsOfRows(months),
  dateWords: groupsOfRows(dateWords),
  junk: groupsOfRows(junk),
  classes: groupsOfRows(classes),
  bylines: groupsOfRows(bylines),
  pages: groupsOfRows(pages),
};
