import { withoutMarks } from '../../arabic/morphology/diacritised';
import type { StemIndex } from '../../arabic/morphology/stem-index';
import { wordReadings } from '../../arabic/morphology/word-readings';

/** Bits of a reading's cost in one step; the first steps are those of the commonest words. */
const STEP = 3;
const FREE = 4;
const MOST_STEPS = 4;
const NOTHING = '-';

/**
 * What the lexicon reads a word as, in one symbol: part of speech, whether a rule derived it, what is written onto it, how improbable
 * it is. What it cannot read is a name as often as not.
 */
export function wordReader(stems: StemIndex): (word: string) => string {
  return (word) => {
    const [best] = wordReadings(withoutMarks(word).replace(/[^\u0621-\u064A]/g, ''), stems);
    if (!best) return NOTHING;
    const { word: known, proclitics, enclitic, cost } = best;
    const step = Math.min(MOST_STEPS, Math.floor(Math.max(0, cost - FREE) / STEP));
    return `${known.row.pos.slice(0, 3)}${known.derivation ? '*' : ''}${proclitics.join('')}${enclitic === null ? '' : '+'}${String(step)}`;
  };
}
