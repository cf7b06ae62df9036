import type { Proclitic } from './proclitics';
import type { Spelling } from './spelling';
import type { IndexedStem } from './stem-index';
import type { EndingGroup } from './tails';

/**
 * Costs in bits of improbability, to be added to log₂ of the word's rank: judged by hand on news. A piece taken off
 * makes a reading eight times less likely, «و» and «ف» alone, which stand before anything, less than three times; the article is a
 * little likelier than its absence («للجنة» is the committee), and a word as it is listed than an inflected form of another.
 */
const COST = {
  piece: 3,
  conjunction: 1.5,
  article: -0.5,
  citation: -2,
  lostMadda: 4,
  myOrYour: 4,
  question: 4,
  /** A sentence of news begins with «و» and a verb. */
  openingVerb: -1.5,
};
/**
 * Any short stretch of letters is some word once clitics are taken off or spelling is bent: «وليد» is not «و + ل + يد».
 * A letter of the stem is worth two bits of evidence, and what has two alone, and no pronoun, has two bits less; a reading of this kind that
 * costs more than this beyond them is chance; a pronoun of others, spelled exactly, is worth one («وأمه»). Of our vowelled texts, 104 words that
 * were said otherwise («وسأله», «وزوجها») are read right at 12, and 8 fewer than at 10.
 */
const CHANCE = { limit: 12, perLetter: 2, short: 2, theirs: 1 };
/** Forms rarer than this, in bits, are chance more often than meant, though nothing be taken off. */
const SELDOM = 4;
const PRONOUNS_OF_ME_AND_YOU = new Set(['ي', 'ني', 'ك', 'كما', 'كم', 'كن']);

/** Hamzas are left out of an alif more often than not by some, dots of a last ي by many; ه for ة is met in careless texts, and seldom is a hamza set in the wrong place. */
const COST_OF_SPELLING: Record<Spelling, number> = { exact: 0, 'no-hamza': 2, dots: 3, other: 5 };

/** A way to read a word, as far as its cost goes. */
export interface CostedWay {
  indexed: IndexedStem;
  group: EndingGroup;
  proclitic: Proclitic;
  enclitic: string | null;
  /** Stem and ending, without marks. */
  plain: string;
  /** In what the spelling is another than the lexicon's. */
  spelling: Spelling;
  /** With the two hamzas of an آ left out: a hamza is left out often («الامن»), those seldom. */
  hasLostMadda: boolean;
}

const isAsListed = ({ indexed: { isFirst, stem }, group, enclitic }: CostedWay) =>
  isFirst && enclitic === null && group.endings[0] === stem.inflection.endings[0];

/** What a way costs, in bits. */
export function costOfWay(way: CostedWay): number {
  const { indexed, group, proclitic, enclitic, spelling, hasLostMadda } = way;
  const { word, stem } = indexed;
  const { pieces, hasArticle } = proclitic;
  const isConjoined = pieces[0] === 'و' || pieces[0] === 'ف';
  const taken = pieces.length - (hasArticle ? 1 : 0) - (isConjoined ? 1 : 0) + (enclitic === null ? 0 : 1);
  let cost = word.cost + stem.cost + group.cost + COST.piece * taken + COST_OF_SPELLING[spelling];
  if (isConjoined) cost += taken === 0 ? COST.conjunction : COST.piece;
  if (isConjoined && taken === 0 && group.kind === 'perfect') cost += COST.openingVerb;
  if (hasArticle) cost += COST.article + (group.kind === 'adverbial' ? COST.piece : 0);
  if (isAsListed(way)) cost += COST.citation;
  if (hasLostMadda) cost += COST.lostMadda;
  if (enclitic !== null && PRONOUNS_OF_ME_AND_YOU.has(enclitic)) cost += COST.myOrYour;
  if (pieces[0] === 'أ') cost += COST.question;
  return cost;
}

/** Whether a way of this cost is likelier chance than meant. */
export function isChance(way: CostedWay, cost: number): boolean {
  const { indexed, group, proclitic, enclitic, plain, spelling } = way;
  const isExact = spelling === 'exact';
  const isBare = proclitic.written === '' && enclitic === null;
  if (isBare && isExact && group.kind !== 'imperative' && group.cost <= SELDOM) return false;
  // Particles are short and few.
  if (indexed.word.row.pos === 'particle' && isExact) return false;
  // How seldom a person is met says nothing of its letters.
  const person = group.kind === 'imperfect' || group.kind === 'perfect' ? group.cost : 0;
  // Nor does it say much that the letters beside a piece taken off are those of a lemma.
  const listed = isAsListed(way) ? COST.citation : 0;
  const isShort = plain.length <= 2 && enclitic === null;
  const letters = CHANCE.perLetter * plain.length - (isShort ? CHANCE.short : 0);
  const isTheirs = enclitic !== null && isExact && !PRONOUNS_OF_ME_AND_YOU.has(enclitic);
  return cost - listed - person - letters - (isTheirs ? CHANCE.theirs : 0) > CHANCE.limit;
}
