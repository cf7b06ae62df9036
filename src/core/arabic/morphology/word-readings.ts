import { textOfUnits, unitsOf, withoutMarks } from './diacritised';
import { everyReading } from './every-reading';
import { shownForm } from './inflected-forms';
import type { Reading } from './reading';
import type { KnownWord, StemIndex } from './stem-index';

/** Readings this many bits behind the best are not shown. */
const MARGIN = 5;
/** Words whose readings are kept: those of a few long articles. */
const MOST_KEPT = 20_000;

const keyOfWord = ({ row }: KnownWord) => `${row.lemma} ${row.pos}`;

/** Of readings in order those that are near the first, each word of the lexicon once. */
export function nearestReadings(
  word: string,
  readings: readonly Reading[],
  costs: (reading: Reading) => number,
): Reading[] {
  const [first] = readings;
  if (!first || readings.length < 2) return [...readings];
  const limit = costs(first) + MARGIN;
  const ordered = withoutMarks(word) === word ? null : textOfUnits(unitsOf(word));
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const key = keyOfWord(reading.word);
    // A word asked for with its own marks is meant, however rare.
    const isMeant =
      ordered !== null && reading.endings.some((ending) => shownForm(reading.stem, ending) === ordered);
    if ((costs(reading) > limit && !isMeant) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface Kept {
  /** The likeliest first. */
  all: readonly Reading[];
  nearest: readonly Reading[];
}
const kept = new WeakMap<StemIndex, Map<string, Kept>>();

/** The readings of a word are kept, since the words of a text return. */
function keptReadings(word: string, index: StemIndex): Kept {
  let known = kept.get(index);
  if (!known) {
    known = new Map<string, Kept>();
    kept.set(index, known);
  }
  let readings = known.get(word);
  if (!readings) {
    const all = everyReading(word, index);
    if (all.length > 1) all.sort((a, b) => a.cost - b.cost);
    readings = { all, nearest: nearestReadings(word, all, ({ cost }) => cost) };
    if (known.size >= MOST_KEPT) known.clear();
    known.set(word, readings);
  }
  return readings;
}

/** The readings of one word (letters, perhaps with marks, which exclude what they contradict), likeliest first. */
export const allReadings = (word: string, index: StemIndex): readonly Reading[] =>
  keptReadings(word, index).all;

/** The same, without the unlikely ones, and each word of the lexicon once. */
export const wordReadings = (word: string, index: StemIndex): readonly Reading[] =>
  keptReadings(word, index).nearest;
