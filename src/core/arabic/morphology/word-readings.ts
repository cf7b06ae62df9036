import type { LexiconRow } from '../../lexicon/lexicon-row';
import { foldLetters } from '../letters';
import { eachCut, stemOfCut, type Restoration } from './decompositions';
import { conflictsBetween, textOfUnits, unitsOf, withoutMarks, type Unit } from './diacritised';
import { foldedPlain, type FormIndex, type IndexedForm } from './form-index';
import { CARRIES } from './inflected-form';

/** One way to read a written word: a form of the lexicon, and what is written onto it. */
export interface Reading {
  form: IndexedForm;
  /** In written order, the article «ال» as a piece of its own. */
  proclitics: readonly string[];
  enclitic: string | null;
  /** In bits; lower is likelier. */
  cost: number;
  /** Letters whose marks in the query contradict the form's. */
  conflicts: number;
}

interface Way {
  proclitics: readonly string[];
  hasArticle: boolean;
  enclitic: string | null;
  restored: Restoration;
  start: number;
  end: number;
  /** The stem as spelled, put back as it stands alone. */
  stem: string;
}

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
  rareForm: 4,
  derived: 3,
  myOrYour: 4,
};
/** Readings this many bits behind the best are not shown. */
const MARGIN = 5;
/**
 * Any short stretch of letters is some word once clitics are taken off or spelling is bent: «وليد» is not «و + ل + يد».
 * A letter of the stem is worth two bits of evidence; a reading of this kind that costs more than this beyond them is
 * chance.
 */
const CHANCE = { limit: 10, perLetter: 2 };
/** Words whose readings are kept: those of a few long articles. */
const MOST_KEPT = 20_000;

/** Spellings in use for a letter of the lexicon; any other difference is another word («إمام» is not «أمام»). */
const SPELLED_FOR: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ي: 'ى', ة: 'ه', ا: 'أإ' };

const PRONOUNS_OF_ME_AND_YOU = new Set(['ي', 'ني', 'ك', 'كما', 'كم', 'كن']);

/** Whether a form may stand between these pieces. */
export function fits(
  form: Pick<IndexedForm, 'kind' | 'plain'>,
  { proclitics, enclitic, restored }: Pick<Way, 'proclitics' | 'enclitic' | 'restored'>,
): boolean {
  const { article, prefixes, pronoun } = CARRIES[form.kind];
  const hasArticle = proclitics.includes('ال');
  if (hasArticle ? article === 'no' : article === 'must') return false;
  for (const piece of proclitics) {
    if (piece !== 'ال' && piece !== 'و' && piece !== 'ف' && !prefixes.includes(piece)) return false;
  }
  return enclitic === null || fitsPronoun(form, enclitic, restored, pronoun);
}

function fitsPronoun(
  form: Pick<IndexedForm, 'kind' | 'plain'>,
  enclitic: string,
  restored: Restoration,
  pronoun: 'noun' | 'verb' | 'no',
): boolean {
  if (pronoun === 'no') return false;
  if (
    enclitic === 'ني'
      ? pronoun === 'noun' && form.kind !== 'preposition'
      : enclitic === 'ي' && pronoun === 'verb'
  )
    return false;
  if ((form.kind === 'nun-ending') !== (restored === 'nun') && pronoun === 'noun') return false;
  if (form.plain.endsWith('ة') !== (restored === 'ta-marbuta')) return false;
  return restored !== 'silent-alif' || form.plain.endsWith('وا');
}

/** Whether letters fold alike because the query is spelled loosely, not because it is another word. */
function isLooseSpelling(asked: string, known: string): boolean {
  for (let i = 0; i < known.length; i++) {
    const letter = known.charAt(i);
    if (asked.charAt(i) !== letter && !SPELLED_FOR[letter]?.includes(asked.charAt(i))) return false;
  }
  return asked.length === known.length;
}

/** A hamza is left out often («الامن»), the two of آ seldom. */
const hasLostMadda = (asked: string, known: string) => known.includes('آ') && !asked.includes('آ');

function isChance(form: IndexedForm, stem: string, cost: number): boolean {
  // Particles are short and few.
  if (form.row.pos === 'particle' && form.plain === stem) return false;
  return cost - CHANCE.perLetter * stem.length > CHANCE.limit;
}

function costOf(form: IndexedForm, way: Way, respelled: boolean): number {
  const pieces = way.proclitics.length - (way.hasArticle ? 1 : 0) + (way.enclitic === null ? 0 : 1);
  return (
    Math.log2(form.row.rank + 7) +
    COST.piece * pieces +
    (way.hasArticle ? COST.article : 0) +
    (form.isCitation && pieces === 0 && !way.hasArticle ? COST.citation : 0) +
    (respelled ? COST.respelled + (hasLostMadda(way.stem, form.plain) ? COST.lostMadda : 0) : 0) +
    (form.rare ? COST.rareForm : 0) +
    (form.derivation ? COST.derived : 0) +
    (way.enclitic !== null && PRONOUNS_OF_ME_AND_YOU.has(way.enclitic) ? COST.myOrYour : 0)
  );
}

function conflictsOf(asked: readonly Unit[], form: IndexedForm, way: Way): number {
  const known = unitsOf(form.text);
  // The article doubles a sun letter, which the form alone does not show.
  const stem = asked.slice(way.start, way.end);
  const first = stem[0];
  if (first && way.hasArticle) stem[0] = { ...first, marks: first.marks.replace('\u0651', '') };
  return conflictsBetween(stem, known);
}

/** Every reading of a word, in no order; those by chance left out unless they are wanted too. */
export function everyReading(word: string, forms: FormIndex, withChance = false): Reading[] {
  const spelled = withoutMarks(word);
  const asked = spelled === word ? null : unitsOf(word);
  const folded = foldedPlain(spelled);
  const found: Reading[] = [];
  forms.prepareFor(foldLetters(spelled));
  eachCut(spelled, ({ pieces, hasArticle }, lam, start, end, enclitic, ending) => {
    const key = ending
      ? lam + folded.slice(start, end - 1) + foldedPlain(ending.alone)
      : lam + folded.slice(start, end);
    const candidates = forms.formsSpelled(key);
    if (candidates.length === 0) return;
    const way: Way = {
      proclitics: pieces,
      hasArticle,
      enclitic,
      restored: ending?.restored ?? 'none',
      start,
      end,
      stem: stemOfCut(spelled, { lam, start, end, ending }),
    };
    for (const form of candidates) {
      if (!fits(form, way)) continue;
      const respelled = form.plain !== way.stem;
      if (respelled && !isLooseSpelling(way.stem, form.plain)) continue;
      const cost = costOf(form, way, respelled);
      if (!withChance && (respelled || way.stem !== spelled) && isChance(form, way.stem, cost)) continue;
      const conflicts = asked ? conflictsOf(asked, form, way) : 0;
      found.push({ form, proclitics: pieces, enclitic, cost, conflicts });
    }
  });
  return found;
}

const keyOfRow = ({ lemma, pos }: LexiconRow) => `${lemma} ${pos}`;

/** The likeliest first, each word of the lexicon once. */
function bestOf(word: string, found: Reading[]): Reading[] {
  if (found.length < 2) return found;
  found.sort((a, b) => a.conflicts - b.conflicts || a.cost - b.cost);
  const fewest = found[0]?.conflicts ?? 0;
  const limit = (found[0]?.cost ?? 0) + MARGIN;
  const isMarked = withoutMarks(word) !== word;
  const ordered = isMarked ? textOfUnits(unitsOf(word)) : word;
  const seen = new Set<string>();
  return found.filter(({ form, cost, conflicts }) => {
    const key = keyOfRow(form.row);
    // A word asked for with its own marks is meant, however rare.
    const isMeant = isMarked && form.text === ordered;
    if (conflicts > fewest || (cost > limit && !isMeant) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const kept = new WeakMap<FormIndex, Map<string, Reading[]>>();

/**
 * The readings of one word (letters, perhaps with marks), likeliest first, each word of the lexicon once. Marks in the query
 * choose among them. Those of a text are kept, since its words return.
 */
export function wordReadings(word: string, forms: FormIndex): readonly Reading[] {
  const known = kept.get(forms) ?? new Map<string, Reading[]>();
  kept.set(forms, known);
  let readings = known.get(word);
  if (!readings) {
    readings = bestOf(word, everyReading(word, forms));
    if (known.size >= MOST_KEPT) known.clear();
    known.set(word, readings);
  }
  return readings;
}
