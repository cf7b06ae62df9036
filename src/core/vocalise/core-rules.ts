import { textOfUnits, unitsOf } from '../arabic/morphology/diacritised';
import type { Core } from './core';
import type { WordOptions } from './word-options';

/**
 * What grammar leaves no choice about, whatever was learnt: ways to say a word that its neighbours exclude. A rule is taken only where news
 * have no counter-example that we could think of.
 */
interface CoreRule {
  /** Letters of the word. */
  word: RegExp;
  /** Whether the words about it are those of the rule. */
  applies: (words: readonly WordOptions[], i: number) => boolean;
  /** Whether a way is left. */
  may: (core: Core) => boolean;
}

const plainAt = (words: readonly WordOptions[], i: number): string => words[i]?.letters.join('') ?? '';
/** A mark, a number or a word in other letters has no letters; nor has what is beyond the ends. */
const isBreak = (words: readonly WordOptions[], i: number): boolean => plainAt(words, i) === '';

const isVerbAlone = ({ cores }: WordOptions): boolean =>
  cores.every(({ grammar }) => grammar.class === 'verb');

/** Whether one of so many words after a place is written so, before a mark or another verb. */
function isFollowedBy(words: readonly WordOptions[], i: number, within: number, word: RegExp): boolean {
  for (let at = i + 1; at <= i + within && !isBreak(words, at); at++) {
    if (word.test(plainAt(words, at))) return true;
    const options = words[at];
    if (options && isVerbAlone(options)) return false;
  }
  return false;
}

/** @param lemma with shadda and vowel in either order */
function isOfLemma(lemma: string): (core: Core) => boolean {
  const ordered = textOfUnits(unitsOf(lemma));
  return ({ source }) => source?.lemma === ordered;
}
const isTaught = isOfLemma('عَلَّمَ');
const isInformed = isOfLemma('أَعْلَمَ');

const DUAL = /^ال..+(?:ان|ين)$/;
const BOTH = /^[وفبلك]?كل(?:ا|ي|تا|تي)$/;
const ABOUT = /^عن(?:ه|ها|هم|هما|ا)?$/;
const THAT = /^ب?أن(?:ه|ها|هم|هما|نا|ني|هن)?$/;

const RULES: readonly CoreRule[] = [
  // «كِلَا الْبَلَدَيْنِ»: two, and no «كَلَّا», which is said by itself.
  {
    word: /^كلا$/,
    applies: (words, i) => DUAL.test(plainAt(words, i + 1)),
    may: isOfLemma('كِلَا'),
  },
  {
    word: DUAL,
    applies: (words, i) => BOTH.test(plainAt(words, i - 1)),
    may: ({ grammar }) => grammar.number === 'dual',
  },
  // «عَبَّرَ الْوَزِيرُ عَنْ»: at the beginning of a sentence «عَبْرَ», through, would leave «عَنْ» without its verb.
  {
    word: /^[وف]?عبر(?:ت|وا|ا)?$/,
    applies: (words, i) =>
      ABOUT.test(plainAt(words, i + 1)) ||
      (i === 0 &&
        !isBreak(words, 1) &&
        isFollowedBy(words, i, 6, ABOUT) &&
        !isFollowedBy(words, i, 6, /^طريق$/)),
    may: isOfLemma('عَبَّرَ'),
  },
  // «يَعْلَمُ الْجَمِيعُ أَنَّ»: who teaches or informs has somebody for his object.
  {
    word: /^[وفس]{0,2}[يتن]علم(?:ون)?$/,
    applies: (words, i) => isFollowedBy(words, i, 2, THAT),
    may: (core) => !isTaught(core) && !isInformed(core),
  },
  {
    word: /^[وفس]{0,2}[يتنأ]?علم(?:ت|وا|ون|نا|ا)?$/,
    applies: (words, i) =>
      isFollowedBy(words, i, 3, THAT) ||
      /^من$/.test(plainAt(words, i + 1)) ||
      /^[وف]?لو$/.test(plainAt(words, i - 1)),
    may: (core) => !isTaught(core),
  },
];

/** Whether the words about a word exclude a way to say it; never all of them. */
export function excludedAt(words: readonly WordOptions[], i: number): ((core: Core) => boolean) | null {
  const plain = plainAt(words, i);
  for (const { word, applies, may } of RULES) {
    if (!word.test(plain) || !applies(words, i)) continue;
    if (words[i]?.cores.some(may) === true) return (core) => !may(core);
  }
  return null;
}
