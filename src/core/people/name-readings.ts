import { isFamilyOfPlace } from './begins-name';
import { figureAt } from './known-figures';
import { CONNECTORS } from './name-connectors';
import { type IsPart, TELLING_LOOK } from './name-evidence';
import type { Form, NameWord } from './name-word';

/** «للرفاعي», «وللرفاعي»: ل + الرفاعي, its alif unwritten. */
export function isFused(word: NameWord, skip: number): boolean {
  return (
    skip > 0 &&
    word.text.startsWith('لل', skip - 1) &&
    word.readings.some(({ form, skip: cut }) => cut === skip && form.definite)
  );
}

type Readings = NameWord['readings'];

/** The readings of a word that may begin a name, likeliest first. */
export function readingsAsName(words: readonly NameWord[], i: number, isPart: IsPart): Readings {
  const word = words[i];
  const whole = word?.readings[0];
  if (!word || !whole) return [];
  // Most words are one way to read and no name: nothing is to be weighed.
  if (word.readings.length === 1) return word.readings;
  const figure = word.readings.find(({ form }) => figureAt(words, i, form) !== null);
  if (figure) return [figure];
  const next = words[i + 1]?.joined ? words[i + 1]?.form : undefined;
  const nextIsFamily = next?.strongName === true || (next !== undefined && isFamilyOfPlace(next));
  const isKnown = (form: Form): boolean => form.strongName || isPart(form.folded);
  // «وبارداً» is one word with its particles: only «و» comes off a word that affixes explain, nothing off a listed one.
  const isExplained = whole.form.ordinary !== null;
  const split = word.readings
    .slice(1)
    .filter(
      ({ skip, form }) =>
        !isExplained ||
        (skip === 1 && /^[وف]/.test(word.text) && !whole.form.listed) ||
        // «لعمر الشرقاوي»
        (form.given && form.arab && nextIsFamily && !whole.form.listed) ||
        // «للجريدي»
        (isPart(form.folded) && form.definite && word.text.includes('لل')),
    )
    .filter(({ form }) => isKnown(form) || CONNECTORS.test(form.folded) || form.given || form.family);
  if (isKnown(whole.form)) return [whole, ...split];
  if (whole.form.given || whole.form.family) return [whole, ...split];
  // «وإسكاميلا»: an unknown word with و in front is «and» with a name.
  const conjoined = word.readings.filter(
    ({ skip, form }) =>
      skip === 1 &&
      whole.form.unknown &&
      word.text.startsWith('و') &&
      form.unknown &&
      form.look > TELLING_LOOK,
  );
  // «وباريس»
  if (whole.form.unknown && word.readings.some(({ skip, form }) => skip > 0 && form.place)) return split;
  return [...split, ...conjoined, whole];
}
