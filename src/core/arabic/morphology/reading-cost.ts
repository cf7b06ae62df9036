import type { Proclitic } from './proclitics';
import type { IndexedStem } from './stem-index';
import type { EndingGroup } from './tails';

/**
 * Costs in bits of improbability, to be added to log₂ of the word's rank: judged by hand on news. A piece taken off
 * makes a reading eight times less likely, another spelling (ه for ة, ا for أ) thirty times; the article is a little
 * likelier than its absence («للجنة» is the committee), and a word as it is listed than an inflected form of another.
 */
const COST = {
  piece: 3,
  article: -0.5,
  citation: -2,
  respelled: 5,
  lostMadda: 4,
  myOrYour: 4,
  question: 4,
};
/**
 * Any short stretch of letters is some word once clitics are taken off or spelling is bent: «وليد» is not «و + ل + يد».
 * A letter of the stem is worth two bits of evidence; a reading of this kind that costs more than this beyond them is
 * chance.
 */
const CHANCE = { limit: 10, perLetter: 2 };
/** Forms rarer than this, in bits, are chance more often than meant, though nothing be taken off. */
const SELDOM = 4;
const PRONOUNS_OF_ME_AND_YOU = new Set(['ي', 'ني', 'ك', 'كما', 'كم', 'كن']);

/** A way to read a word, as far as its cost goes. */
export interface CostedWay {
  indexed: IndexedStem;
  group: EndingGroup;
  proclitic: Proclitic;
  enclitic: string | null;
  /** Stem and ending, without marks. */
  plain: string;
  /** Spelled as the lexicon has it. */
  isExact: boolean;
  /** With the two hamzas of an آ left out: a hamza is left out often («الامن»), those seldom. */
  hasLostMadda: boolean;
}

/** What a way costs, in bits. */
export function costOfWay({ indexed, group, proclitic, enclitic, isExact, hasLostMadda }: CostedWay): number {
  const { word, stem, isFirst } = indexed;
  const { pieces, hasArticle } = proclitic;
  const taken = pieces.length - (hasArticle ? 1 : 0) + (enclitic === null ? 0 : 1);
  let cost = word.cost + stem.cost + group.cost + COST.piece * taken;
  if (hasArticle) cost += COST.article + (group.kind === 'adverbial' ? COST.piece : 0);
  else if (isFirst && taken === 0 && group.endings[0] === stem.inflection.endings[0]) cost += COST.citation;
  if (!isExact) cost += COST.respelled + (hasLostMadda ? COST.lostMadda : 0);
  if (enclitic !== null && PRONOUNS_OF_ME_AND_YOU.has(enclitic)) cost += COST.myOrYour;
  if (pieces[0] === 'أ') cost += COST.question;
  return cost;
}

/** Whether a way of this cost is likelier chance than meant. */
export function isChance(
  { indexed, group, proclitic, enclitic, plain, isExact }: CostedWay,
  cost: number,
): boolean {
  const isBare = proclitic.written === '' && enclitic === null;
  if (isBare && isExact && group.kind !== 'imperative' && group.cost <= SELDOM) return false;
  // Particles are short and few.
  if (indexed.word.row.pos === 'particle' && isExact) return false;
  // How seldom a person is met says nothing of its letters.
  const person = group.kind === 'imperfect' || group.kind === 'perfect' ? group.cost : 0;
  return cost - person - CHANCE.perLetter * plain.length > CHANCE.limit;
}
