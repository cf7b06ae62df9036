import bylines from '../../data/extraction/byline-words.json';
import classes from '../../data/extraction/class-words.json';
import dateWords from '../../data/extraction/date-words.json';
import junk from '../../data/extraction/junk-phrases.json';
import months from '../../data/extraction/months.json';
import pages from '../../data/extraction/page-words.json';
import type { ExtractionWords } from '../core/article/extraction-words';

/** The words of the extraction. The tables' schemas, checked by a test, vouch for the shape. */
export const extractionWords = { months, dateWords, junk, classes, bylines, pages } as ExtractionWords;
