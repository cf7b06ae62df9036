import { textOfUnits, unitsOf, withoutMarks } from './diacritised';
import type { Derivation } from './inflected-form';
import type { LexiconRow } from '../../lexicon/lexicon-row';

const FATHA = '\u064E';
const KASRA = '\u0650';

/** A word that a rule derives from a row: its lemma explains it. */
export interface DerivedWord {
  /** As a row of its own would have it. */
  row: LexiconRow;
  derivation: Derivation;
}

/** How a derived word is explained: the name of the derivation, in words taught at school, then the base word. */
const EXPLAINED: Record<Derivation, { before: string; gloss: (gloss: string) => string }> = {
  masdar: { before: 'مصدر', gloss: (gloss) => `the act of: ${gloss}` },
  'active-participle': { before: 'اسم فاعل من', gloss: (gloss) => `(one) doing: ${gloss}` },
  'passive-participle': { before: 'اسم مفعول من', gloss: (gloss) => `(one) undergoing: ${gloss}` },
  nisba: { before: 'منسوب إلى', gloss: (gloss) => `of, relating to: ${gloss}` },
};

function derived(base: LexiconRow, lemma: string, derivation: Derivation): DerivedWord {
  const { before, gloss } = EXPLAINED[derivation];
  const senses = base.senses.map((sense) => ({
    ...sense,
    definition: `${before} «${base.lemma}»: ${sense.definition}`,
    gloss: gloss(sense.gloss),
  }));
  return {
    row: {
      lemma,
      root: base.root,
      pos: derivation === 'masdar' ? 'noun' : 'adjective',
      senses,
      rank: base.rank,
    },
    derivation,
  };
}

/** يُؤَكِّدُ → مُؤَكِّد and مُؤَكَّد: patterns 2 to 10, strong ends only. */
function participlesFromImperfect(row: LexiconRow, imperfect: string): DerivedWord[] {
  const units = unitsOf(imperfect.replace(/\u064F$/, ''));
  const vowelled = units.at(-2);
  const last = units.at(-1);
  if (!vowelled || !last || 'اويى'.includes(last.letter)) return [];
  const head = units.slice(1, -2);
  const made = (vowel: string) =>
    textOfUnits([
      { letter: 'م', marks: '\u064F' },
      ...head,
      { letter: vowelled.letter, marks: vowelled.marks.replace(/[\u064E-\u0650]/, vowel) },
      last,
    ]);
  return [derived(row, made(KASRA), 'active-participle'), derived(row, made(FATHA), 'passive-participle')];
}

/** كَتَبَ → كَاتِب and مَكْتُوب, قَالَ → قَائِل. */
function participlesOfFirst(row: LexiconRow): DerivedWord[] {
  const letters = withoutMarks(row.lemma);
  const [first, second, third] = letters;
  if (
    !first ||
    !second ||
    !third ||
    letters.length !== 3 ||
    'أآإىاوي'.includes(third) ||
    row.lemma.includes('ّ')
  )
    return [];
  if (second === 'ا') return [derived(row, `${first}َائِ${third}`, 'active-participle')];
  if (first === 'أ' || 'أئوي'.includes(second)) return [];
  return [
    derived(row, `${first}َا${second}ِ${third}`, 'active-participle'),
    derived(row, `مَ${first}ْ${second}ُو${third}`, 'passive-participle'),
  ];
}

/** Nouns without a nisba by rule: اء and ى change, ية has one already, two letters are too short. */
const NO_NISBA = /(?:اء|ى|ي|ية|^.{1,2})$/;

/** بَرْلَمَان → بَرْلَمَانِيّ, سِيَاسَة → سِيَاسِيّ, فَرَنْسَا → فَرَنْسِيّ, بِرِيطَانْيَا → بِرِيطَانِيّ, السُّعُودِيَّة → سُعُودِيّ. */
function nisbaOf(row: LexiconRow): DerivedWord | null {
  const lemma = row.lemma.replace(/^ال[\u0652\u0650]?(?:(.)\u0651)?(?=.)/, '$1');
  const ofName = /^(.+\u0650ي\u0651)\u064Eة$/.exec(lemma)?.[1];
  if (ofName !== undefined) return row.pos === 'proper-noun' ? derived(row, ofName, 'nisba') : null;
  if (NO_NISBA.test(withoutMarks(lemma)) || lemma.endsWith('\u064D')) return null;
  const stem = lemma.replace(/\u064Eة$|[\u0650\u0652]?ي\u064Eا$|\u064Eا$|[\u064B-\u0650\u0652]$/, '');
  return derived(row, `${stem}ِيّ`, 'nisba');
}

/** What may be looked up though the lexicon has no row for it, by rule from one that it has. */
export function derivedWords(row: LexiconRow): DerivedWord[] {
  if (row.pos === 'noun' || row.pos === 'proper-noun') {
    const nisba = nisbaOf(row);
    return nisba ? [nisba] : [];
  }
  if (row.pos !== 'verb' || !row.verb) return [];
  const { form, imperfect, masdar } = row.verb;
  const participles = form === 1 ? participlesOfFirst(row) : participlesFromImperfect(row, imperfect);
  return [derived(row, masdar, 'masdar'), ...participles];
}
