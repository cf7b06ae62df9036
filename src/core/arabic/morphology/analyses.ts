import type { LexiconRow } from '../../lexicon/lexicon-row';
import { commonFeatures, type Derivation, type Features } from './features';
import { featuresOf, shownForm } from './inflected-forms';
import type { StemIndex } from './stem-index';
import { vocalisedWord } from './vocalised-word';
import { everyReading, isFitting, type Reading } from './word-readings';

/** One way to say a written word, with all its diacritics. */
export interface Analysis {
  row: LexiconRow;
  /** Null where the row is the lexicon's own. */
  derivation: Derivation | null;
  /** In written order, the article «ال» as a piece of its own. */
  proclitics: readonly string[];
  enclitic: string | null;
  /** The form without clitics, as it stands alone, with diacritics: «دَوْلَة» of «دولتهم». */
  form: string;
  /** The whole word with all its diacritics, clitics included: «وَبِدَوْلَتِهِمْ». */
  vocalised: string;
  features: Features;
  /** In bits; lower is likelier. */
  cost: number;
}

const fittingEndings = ({ endings, proclitics, enclitic }: Reading) => {
  const fitting = endings.filter((ending) => isFitting(ending, proclitics, enclitic));
  return fitting.length > 0 ? fitting : endings;
};

/** What a reading tells for certain: the features that all its endings share. */
export const featuresOfReading = (reading: Reading): Features =>
  commonFeatures(fittingEndings(reading).map((ending) => featuresOf(reading.stem, ending)));

/** The form without clitics as it stands alone: a noun without its case, a verb in the first mood that fits. */
export function formOfReading(reading: Reading): string {
  const [first] = fittingEndings(reading);
  return first ? shownForm(reading.stem, first) : reading.stem.text;
}

/** Each case, mood or person that a reading may be. */
export function analysesOf(reading: Reading): Analysis[] {
  const { word, proclitics, enclitic, cost, stem } = reading;
  return fittingEndings(reading).map((ending) => ({
    row: word.row,
    derivation: word.derivation,
    proclitics,
    enclitic,
    form: shownForm(stem, ending),
    vocalised: vocalisedWord(reading, ending),
    features: featuresOf(stem, ending),
    cost,
  }));
}

/** Every analysis of a word (letters, perhaps with marks, which exclude what they contradict), likeliest first. */
export function analysesOfWord(word: string, index: StemIndex): Analysis[] {
  return everyReading(word, index)
    .sort((a, b) => a.cost - b.cost)
    .flatMap(analysesOf);
}
