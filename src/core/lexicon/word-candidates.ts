import { decompositionsOf, type Decomposition } from '../arabic/clitics';
import { foldLetters } from '../arabic/letters';
import { conflictsBetween, textOfUnits, unitsOf, withoutMarks, type Unit } from './diacritised';
import { CARRIES } from './inflected-form';
import { foldedPlain, type IndexedForm, type Lexicon } from './lexicon-index';

export interface Candidate {
  form: IndexedForm;
  way: Decomposition;
  /** Lower is likelier. */
  cost: number;
  conflicts: number;
}

/**
 * Costs in bits of improbability, to be added to log₂ of the word's rank: judged by hand on news. A piece taken off
 * makes a reading eight times less likely, another spelling (ه for ة, ا for أ) thirty times; the article is a little
 * likelier than its absence («للجنة» is the committee), and a word as it is listed than an inflected form of another.
 */
const COST = { piece: 3, article: -0.5, citation: -2, respelled: 5, rareForm: 4, derived: 3, myOrYour: 4 };
/** Readings this many bits behind the best are not shown. */
const MARGIN = 5;
/**
 * Any short stretch of letters is some word once clitics are taken off or spelling is bent: «وليد» is not «و + ل + يد».
 * A letter of the stem is worth two bits of evidence; a reading of this kind that costs more than this beyond them is
 * chance.
 */
const CHANCE = { limit: 10, perLetter: 2 };

/** Spellings in use for a letter of the lexicon; any other difference is another word («إمام» is not «أمام»). */
const SPELLED_FOR: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ي: 'ى', ة: 'ه', ا: 'أإ' };

const PRONOUNS_OF_ME_AND_YOU = new Set(['ي', 'ني', 'ك', 'كما', 'كم', 'كن']);

/** Whether a form may stand between these pieces. */
function fits(form: IndexedForm, way: Decomposition): boolean {
  const { article, prefixes, pronoun } = CARRIES[form.kind];
  const hasArticle = way.proclitics.includes('ال');
  if (hasArticle ? article === 'no' : article === 'must') return false;
  for (const piece of way.proclitics) {
    if (piece !== 'ال' && piece !== 'و' && piece !== 'ف' && !prefixes.includes(piece)) return false;
  }
  return way.enclitic === null || fitsPronoun(form, way, pronoun);
}

function fitsPronoun(form: IndexedForm, way: Decomposition, pronoun: 'noun' | 'verb' | 'no'): boolean {
  if (pronoun === 'no') return false;
  if (
    way.enclitic === 'ني'
      ? pronoun === 'noun' && form.kind !== 'preposition'
      : way.enclitic === 'ي' && pronoun === 'verb'
  )
    return false;
  if ((form.kind === 'nun-ending') !== (way.restored === 'nun') && pronoun === 'noun') return false;
  if (form.plain.endsWith('ة') !== (way.restored === 'ta-marbuta')) return false;
  return way.restored !== 'silent-alif' || form.plain.endsWith('وا');
}

/** Whether letters fold alike because the query is spelled loosely, not because it is another word. */
function isLooseSpelling(asked: string, known: string): boolean {
  for (let i = 0; i < known.length; i++) {
    const letter = known.charAt(i);
    if (asked.charAt(i) !== letter && !SPELLED_FOR[letter]?.includes(asked.charAt(i))) return false;
  }
  return asked.length === known.length;
}

function isChance(form: IndexedForm, way: Decomposition, cost: number): boolean {
  // Particles are short and few.
  if (form.row.pos === 'particle' && form.plain === way.stem) return false;
  return cost - CHANCE.perLetter * way.stem.length > CHANCE.limit;
}

function costOf(form: IndexedForm, way: Decomposition, respelled: boolean): number {
  const hasArticle = way.proclitics.includes('ال');
  const pieces = way.proclitics.length - (hasArticle ? 1 : 0) + (way.enclitic === null ? 0 : 1);
  return (
    Math.log2(form.row.rank + 7) +
    COST.piece * pieces +
    (hasArticle ? COST.article : 0) +
    (form.isCitation && pieces === 0 && !hasArticle ? COST.citation : 0) +
    (respelled ? COST.respelled : 0) +
    (form.rare ? COST.rareForm : 0) +
    (form.derivation ? COST.derived : 0) +
    (way.enclitic !== null && PRONOUNS_OF_ME_AND_YOU.has(way.enclitic) ? COST.myOrYour : 0)
  );
}

function conflictsOf(asked: readonly Unit[], form: IndexedForm, way: Decomposition): number {
  const known = unitsOf(form.text);
  // The article doubles a sun letter, which the form alone does not show.
  const stem = asked.slice(way.start, way.end);
  const first = stem[0];
  if (first && way.proclitics.includes('ال'))
    stem[0] = { ...first, marks: first.marks.replace('\u0651', '') };
  return conflictsBetween(stem, known);
}

/** The readings of one word, likeliest first, each word of the lexicon once. Marks in the query choose among them. */
export function wordCandidates(word: string, lexicon: Lexicon): Candidate[] {
  const spelled = withoutMarks(word);
  const hasMarks = spelled !== word;
  const asked = hasMarks ? unitsOf(word) : [];
  const found: Candidate[] = [];
  lexicon.prepareFor(foldLetters(spelled));
  for (const way of decompositionsOf(spelled)) {
    for (const form of lexicon.formsSpelled(foldedPlain(way.stem))) {
      if (!fits(form, way)) continue;
      const respelled = form.plain !== way.stem;
      if (respelled && !isLooseSpelling(way.stem, form.plain)) continue;
      const cost = costOf(form, way, respelled);
      if ((respelled || way.stem !== spelled) && isChance(form, way, cost)) continue;
      found.push({ form, way, cost, conflicts: hasMarks ? conflictsOf(asked, form, way) : 0 });
    }
  }
  if (found.length === 0) return found;
  found.sort((a, b) => a.conflicts - b.conflicts || a.cost - b.cost);
  const fewest = found[0]?.conflicts ?? 0;
  const limit = (found[0]?.cost ?? 0) + MARGIN;
  const seen = new Set<string>();
  const ordered = textOfUnits(asked);
  return found.filter(({ form, cost, conflicts }) => {
    const key = `${form.row.lemma} ${form.row.pos}`;
    // A word asked for with its own marks is meant, however rare.
    const isMeant = hasMarks && form.text === ordered;
    if (conflicts > fewest || (cost > limit && !isMeant) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
