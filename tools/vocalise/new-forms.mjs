// @ts-check
// Words of our texts, or ways to say them, that the lexicon does not know: most are names.
import { coreMarks, placeOfEnding, plainOfEnding } from './examples.mjs';
import { ours } from './ours.mjs';

const ENDING = /[\u064B-\u0650\u0652]/g;

/** @typedef {{ vowelled: string, texts: Set<string>, isKnown: boolean }} NewForm `isKnown`: its letters are a word of the lexicon, said otherwise */

const isGuessed = (/** @type {import('../../src/core/vocalise/core').Core} */ { grammar }) =>
  grammar.class === 'unknown';

/** @param {readonly import('./examples.mjs').Example[]} examples with no names but those listed @returns {Map<string, NewForm>} by how they are said but for the ending */
export function newForms(examples) {
  /** @type {Map<string, NewForm>} */
  const forms = new Map();
  for (const { name, tokens, words } of examples)
    tokens.forEach(({ gold, letters, marks }, i) => {
      const options = words[i];
      if (!gold || !options || letters.length < 2) return;
      const isKnown = !options.cores.some(isGuessed);
      const core = coreMarks(gold, letters);
      if (
        options.cores.some(
          (way) =>
            !isGuessed(way) &&
            way.endings.some((ending) => coreMarks(plainOfEnding(options, ending), letters) === core),
        )
      )
        return;
      const place = placeOfEnding(gold, letters);
      // «كتابًا» is no form to keep: its alif is its ending's.
      if (place < letters.length - 1) return;
      const vowelled = letters
        .map((letter, k) => letter + (k < place ? (marks[k] ?? '') : (marks[k] ?? '').replace(ENDING, '')))
        .join('');
      let form = forms.get(vowelled);
      if (!form) forms.set(vowelled, (form = { vowelled, texts: new Set(), isKnown }));
      form.texts.add(name);
    });
  return forms;
}

/** Another way to say what the lexicon knows is an error of one writer as often as a word. */
const TEXTS_OF_OTHER_WAY = 3;

/** Those that stand in so many texts. @param {Map<string, NewForm>} forms @param {number} least @returns {import('../../src/core/vocalise/named-cores').VowelledName[]} */
export const formsIn = (forms, least) =>
  [...forms.values()]
    .filter(({ texts, isKnown }) => texts.size >= (isKnown ? TEXTS_OF_OTHER_WAY : least))
    .map(({ vowelled }) => ({ vowelled: ours.textOfUnits(ours.unitsOf(vowelled)), ending: 'any' }));
