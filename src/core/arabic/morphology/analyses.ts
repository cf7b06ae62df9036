import type { LexiconRow } from '../../lexicon/lexicon-row';
import type { Ending } from './ending';
import { commonFeatures, type Derivation, type Features } from './features';
import { featuresOf, shownForm } from './inflected-forms';
import type { StemIndex } from './stem-index';
import { vocalisedWord } from './vocalised-word';
import { everyReading } from './every-reading';
import { isFitting, type Reading } from './reading';

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

/** «ي» takes the place of the vowel that would tell the case. */
function featuresWith(reading: Reading, ending: Ending): Features {
  const { case: ownCase, ...others } = featuresOf(reading.stem, ending);
  return ownCase === undefined || reading.enclitic === 'ي' ? others : { ...others, case: ownCase };
}

/**
 * What a reading tells for certain: the features that all its endings share. The form as it stands in a list, which is any case, says
 * nothing where there are others.
 */
export function featuresOfReading(reading: Reading): Features {
  const all = fittingEndings(reading).map((ending) => featuresWith(reading, ending));
  const cased = all.filter((features) => features.state !== undefined);
  return commonFeatures(cased.length > 0 ? cased : all);
}

/** The form without clitics as it stands alone: a noun without its case, a verb in the first mood that fits. */
export function formOfReading(reading: Reading): string {
  const [first] = fittingEndings(reading);
  return first ? shownForm(reading.stem, first) : reading.stem.text;
}

/** Each case, mood or person that a reading may be. */
export function analysesOf(reading: Reading): Analysis[] {
  const { word, proclitics, enclitic, cost, stem } = reading;
  const endings = fittingEndings(reading);
  const least = Math.min(...endings.map((ending) => ending.cost));
  return endings.map((ending) => ({
    row: word.row,
    derivation: word.derivation,
    proclitics,
    enclitic,
    form: shownForm(stem, ending),
    vocalised: vocalisedWord(reading, ending),
    features: featuresWith(reading, ending),
    cost: cost + ending.cost - least,
  }));
}

/** Every analysis of a word (letters, perhaps with marks, which exclude what they contradict), likeliest first. */
export function analysesOfWord(word: string, index: StemIndex): Analysis[] {
  return everyReading(word, index)
    .flatMap(analysesOf)
    .sort((a, b) => a.cost - b.cost);
}
