import { unitsOf } from '../arabic/morphology/diacritised';

const SHADDA = '\u0651';
const TATWEEL = '\u0640';

/** A word as a text has it. */
export interface WrittenWord {
  /** Letters and tatweel, in order. */
  letters: readonly string[];
  /** Letters and marks that the lexicon may be asked for. */
  known: string;
  /** What stands on each letter when these marks, one for each letter but tatweel, are put beside those that are written. */
  withMarks: (marks: readonly string[]) => string[];
}

/** What was written stays; a shadda alone takes its vowel. */
function merged(written: string, put: string): string {
  if (written === '') return put;
  return written === SHADDA && put.startsWith(SHADDA) ? put : written;
}

/** @param text a word in Arabic letters, perhaps with marks and tatweel */
export function writtenWord(text: string): WrittenWord {
  const units = unitsOf(text);
  return {
    letters: units.map(({ letter }) => letter),
    known: text.replaceAll(TATWEEL, ''),
    withMarks: (marks) => {
      let at = 0;
      return units.map(({ letter, marks: own }) =>
        letter === TATWEEL ? own : merged(own, marks[at++] ?? ''),
      );
    },
  };
}
