import type { Core } from './core';
import { isOfLemma, plainAt } from './places';
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
  /** Whether a way to say the letters is left. */
  may: (core: Core, plain: string) => boolean;
}

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

const isTaught = isOfLemma('عَلَّمَ');
const isInformed = isOfLemma('أَعْلَمَ');

const DUAL = /^ال..+(?:ان|ين)$/;
const BOTH = /^[وفبلك]?كل(?:ا|ي|تا|تي)$/;
const ABOUT = /^عن(?:ه|ها|هم|هما|ا)?$/;
const THAT = /^ب?أن(?:ه|ها|هم|هما|نا|ني|هن)?$/;

const isVerb = ({ grammar }: Core): boolean => grammar.class === 'verb';
const HIS_OR_DEFINITE = /^ال|^ل(?:ه|ها|هم|هما|هن|نا|كم|ي|ك)$/;

const OBJECT = /(?:ه|ها|هم|هن|[^ن]ا)$/;
/** «عَلِمَ مُرَاسِلُنَا أَنَّ», but «يُعَلِّمُ صَاحِبَهُ أَنَّ», and «عَلَّمَ الْأَطْفَالَ أَنْ يَقْرَؤُوا». */
function isOfKnowledge(words: readonly WordOptions[], i: number, within: number): boolean {
  for (let at = i + 1; at <= i + within && !isBreak(words, at); at++) {
    if (!THAT.test(plainAt(words, at))) {
      if (OBJECT.test(plainAt(words, at))) return false;
      continue;
    }
    const next = words[at + 1];
    return next === undefined || isBreak(words, at + 1) || !isVerbAlone(next);
  }
  return false;
}

const RULES: readonly CoreRule[] = [
  // No verb is governed: «لَوْلَا تَدَخُّلُ».
  {
    word: /^[يتن].../,
    applies: (words, i) => /^[وف]?(?:في|إلى|على|عن|بلا|بدون|لولا)$/.test(plainAt(words, i - 1)),
    may: (core) => !isVerb(core),
  },
  // «إِنْ تَدْرُسْ»: «إِنَّ» stands before no verb.
  {
    word: /^[وف]?إن$/,
    applies: (words, i) => {
      const next = words[i + 1];
      return next !== undefined && !isBreak(words, i + 1) && isVerbAlone(next);
    },
    may: isOfLemma('إِن'),
  },
  // «التَّحْقِيقُ جَارٍ»: a neighbour, an uncle would be somebody's.
  {
    word: /^(?:جار|خال)$/,
    applies: (words, i) =>
      /^ال|^غير$/.test(plainAt(words, i - 1)) && !HIS_OR_DEFINITE.test(plainAt(words, i + 1)),
    may: isOfLemma('جَارٍ خَالٍ'),
  },
  // A letter's name, or a federation's, does something.
  {
    word: /^كاف$/,
    applies: (words, i) =>
      plainAt(words, i - 1) === 'غير' || (plainAt(words, i - 1).startsWith('ال') && isBreak(words, i + 1)),
    may: isOfLemma('كَافٍ'),
  },
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
  // «مُهَرِّبَيْنِ اثْنَيْنِ».
  {
    word: /..(?:ان|ين)$/,
    applies: (words, i) => /^اثن(?:ان|ين|تان|تين)$/.test(plainAt(words, i + 1)),
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
  // «عَلِمَ مُرَاسِلُنَا أَنَّ»: «عُلِمَ» has nobody after it.
  {
    word: /^[وف]?علمت?$/,
    applies: (words, i) => isOfKnowledge(words, i, 3) && !THAT.test(plainAt(words, i + 1)),
    may: (core, plain) => !isTaught(core) && core.endings[0]?.marks[plain.indexOf('ع')] !== '\u064F',
  },
  // «يَعْلَمُ الْجَمِيعُ أَنَّ»: who teaches or informs has somebody for his object.
  {
    word: /^[وفس]{0,2}[يتن]علم(?:ون)?$/,
    applies: (words, i) => isOfKnowledge(words, i, 2),
    may: (core) => !isTaught(core) && !isInformed(core),
  },
  {
    word: /^[وفس]{0,2}[يتنأ]?علم(?:ت|وا|ون|نا|ا)?$/,
    applies: (words, i) =>
      isOfKnowledge(words, i, 3) ||
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
    if (words[i]?.cores.some((core) => may(core, plain)) === true) return (core) => !may(core, plain);
  }
  return null;
}
