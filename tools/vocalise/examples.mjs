// @ts-check
// Vowelled texts as examples: sentences of tokens, each word with its letters and what stands on them, and which of the ways to say it agree.
import { ours } from './ours.mjs';

const TATWEEL = /\u0640/g;

/**
 * @typedef {import('../../src/core/vocalise/word-options').WordOptions} WordOptions
 * @typedef {import('../../src/core/vocalise/core').Ending} Ending
 * @typedef {{ kind: 'word' | 'number' | 'latin' | 'mark', text: string, letters: string[], marks: string[], gold: string[] | null }} GoldToken
 *   `marks` as written, `gold` as `plainMarks` has them; null where the token is no word
 * @typedef {{ name: string, text: string, tokens: GoldToken[] }} GoldSentence
 * @typedef {(number[] | null)[]} Agreement for each way to say a word its endings that agree with the text; null where the way does not
 */

/** @param {import('./corpora.mjs').VowelledText} text @returns {GoldSentence[]} */
export const sentencesOfText = ({ name, lines }) =>
  lines.flatMap((line) =>
    ours.sentencesOf(line).map(({ start, end }) => {
      const text = line.slice(start, end);
      const tokens = ours.tokensOf(text).map(({ kind, text: own }) => {
        if (kind !== 'word') return { kind, text: own, letters: [], marks: [], gold: null };
        const units = ours.unitsOf(own.replace(TATWEEL, ''));
        return {
          kind,
          text: own,
          letters: units.map(({ letter }) => letter),
          marks: units.map(({ marks }) => marks),
          gold: ours.plainMarks(units),
        };
      });
      return { name, text, tokens };
    }),
  );

/** Where the ending stands: on the last letter, or on the one before the alif of tanwin. @param {readonly string[]} marks @param {readonly string[]} letters */
export function placeOfEnding(marks, letters) {
  const last = letters.length - 1;
  return last > 0 && letters[last] === 'ا' && /\u064B/.test(marks[last - 1] ?? '') ? last - 1 : last;
}

/** What stands on the letters before the ending. @param {readonly string[]} marks @param {readonly string[]} letters */
export const coreMarks = (marks, letters) => marks.slice(0, placeOfEnding(marks, letters)).join('|');

/** @type {WeakMap<Ending, string[]>} */
const plain = new WeakMap();

/** @param {WordOptions} options @param {Ending} ending */
export function plainOfEnding({ letters }, ending) {
  let marks = plain.get(ending);
  if (!marks)
    plain.set(
      ending,
      (marks = ours.plainMarks(letters.map((letter, i) => ({ letter, marks: ending.marks[i] ?? '' })))),
    );
  return marks;
}

const SHORT_VOWEL = /^[\u064E-\u0650]$/;

/**
 * Which ways of a word agree with the text: those with the whole word where there are any, else those that agree but for the ending; null
 * where none does.
 * @param {WordOptions} options @param {GoldToken} token @param {GoldToken | undefined} next @returns {Agreement | null}
 */
export function agreementOf(options, { gold, letters }, next) {
  if (!gold) return null;
  const wanted = coreMarks(gold, letters);
  const whole = gold.join('|');
  const last = gold.at(-1) ?? '';
  const isJoined = next?.letters[0] === 'ا';
  const all = options.cores.map(({ grammar, endings }) => {
    // A guess is right where there is nothing else, whatever it says: its ending is learnt.
    const isUnknown = grammar.class === 'unknown' && options.cores.length === 1;
    let agrees = false;
    /** @type {number[]} */
    const endingsThatAgree = [];
    endings.forEach((ending, k) => {
      const marks = plainOfEnding(options, ending);
      if (!isUnknown && coreMarks(marks, options.letters) !== wanted) return;
      agrees = true;
      const own = marks.at(-1) ?? '';
      if (
        marks.join('|') === whole ||
        (isUnknown && own.slice(-1) === last.slice(-1)) ||
        // A helping vowel is none of the word's own.
        (isJoined && own === '' && SHORT_VOWEL.test(last))
      )
        endingsThatAgree.push(k);
    });
    return agrees ? endingsThatAgree : null;
  });
  if (all.some((endings) => endings && endings.length > 0))
    return all.map((endings) => (endings && endings.length > 0 ? endings : null));
  return all.some((endings) => endings !== null) ? all : null;
}

/**
 * @typedef {GoldSentence & { words: WordOptions[], agreements: (Agreement | null)[] }} Example
 * @param {readonly GoldSentence[]} sentences @param {import('../../src/core/vocalise/word-options').WordSources} sources @returns {Example[]}
 */
export function examplesFrom(sentences, sources) {
  /** @type {Map<string, WordOptions>} */
  const known = new Map();
  const optionsOf = (/** @type {GoldToken} */ { kind, text, letters }, /** @type {boolean} */ isAnswer) => {
    const plain = letters.join('');
    const key = kind === 'word' ? (isAnswer ? `${plain} answers` : plain) : `${kind} ${text}`;
    let options = known.get(key);
    if (!options) {
      options =
        kind === 'word'
          ? ours.wordOptions(plain, sources, isAnswer)
          : ours.optionsFrom([], [ours.coreOfOther(kind, text)]);
      known.set(key, options);
    }
    return options;
  };
  return sentences.map((sentence) => {
    const answers = ours.mayAnswer(sentence.tokens.map(({ letters }) => letters.join('')));
    const words = sentence.tokens.map((token, i) => optionsOf(token, answers[i] ?? false));
    const agreements = words.map((options, i) => {
      const token = sentence.tokens[i];
      return token ? agreementOf(options, token, sentence.tokens[i + 1]) : null;
    });
    return { ...sentence, words, agreements };
  });
}
