import type { ExtractionWords } from '../core/article/extraction-words';
import texts from './extraction-texts';
import { rowsOfGroups, type RowGroup } from './grouped-rows';

/** The words of the extraction. The tables' schemas, checked by a test, vouch for the shape. */
export const extractionWords = Object.fromEntries(
  Object.entries<RowGroup[]>(texts).map(([name, groups]) => [name, rowsOfGroups(groups)]),
) as unknown as ExtractionWords;
