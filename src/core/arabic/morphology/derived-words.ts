import { textOfUnits, unitsOf, withoutMarks, type Unit } from './diacritised';
import type { Derivation } from './features';
import { seated } from './orthography';
import type { Sense } from '../../lexicon/definition';
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
  elative: { before: 'اسم تفضيل من', gloss: (gloss) => `more, most: ${gloss}` },
  nisba: { before: 'منسوب إلى', gloss: (gloss) => `of, relating to: ${gloss}` },
};

function sensesOf(base: LexiconRow, derivation: Derivation): Sense[] {
  const { before, gloss } = EXPLAINED[derivation];
  return base.senses.map((sense) => ({
    ...sense,
    definition: `${before} «${base.lemma}»: ${sense.definition}`,
    gloss: gloss(sense.gloss),
  }));
}

/** Of thousands of derived words few are asked for: their senses are made when they are. */
class DerivedRow implements LexiconRow {
  readonly root: string | null;
  readonly pos: LexiconRow['pos'];
  readonly rank: number;
  private readonly base: LexiconRow;
  private readonly derivation: Derivation;

  constructor(
    readonly lemma: string,
    base: LexiconRow,
    derivation: Derivation,
  ) {
    this.root = base.root;
    this.pos = derivation === 'masdar' ? 'noun' : 'adjective';
    this.rank = base.rank;
    this.base = base;
    this.derivation = derivation;
  }

  get senses(): Sense[] {
    return sensesOf(this.base, this.derivation);
  }
}

const derived = (base: LexiconRow, lemma: string, derivation: Derivation): DerivedWord => ({
  row: new DerivedRow(lemma, base, derivation),
  derivation,
});

const TANWIN_KASRA = '\u064D';

/** يُؤَكِّدُ → مُؤَكِّد and مُؤَكَّد, يُعْطِي → مُعْطٍ and مُعْطَى: every pattern but the first. */
function participlesFromImperfect(row: LexiconRow, imperfect: string): DerivedWord[] {
  const units = unitsOf(imperfect.replace(/\u064F$/, ''));
  const vowelled = units.at(-2);
  const last = units.at(-1);
  if (!vowelled || !last) return [];
  const head: Unit[] = [{ letter: 'م', marks: '\u064F' }, ...units.slice(1, -2)];
  const withVowel = (vowel: string): Unit => ({
    letter: vowelled.letter,
    marks: vowelled.marks.replace(/[\u064E-\u0650]/, vowel),
  });
  if ('يى'.includes(last.letter) && !last.marks) {
    return [
      derived(row, textOfUnits([...head, withVowel(TANWIN_KASRA)]), 'active-participle'),
      derived(
        row,
        textOfUnits([...head, withVowel(FATHA), { letter: 'ى', marks: '' }]),
        'passive-participle',
      ),
    ];
  }
  // A long vowel before the last letter has its own change: يُقِيمُ → مُقِيم and مُقَام.
  if ('اويى'.includes(vowelled.letter) && !vowelled.marks) {
    const before = head.at(-1);
    if (!before) return [];
    const made = (letter: string, vowel: string) =>
      textOfUnits([
        ...head.slice(0, -1),
        { letter: before.letter, marks: before.marks.replace(/[\u064E-\u0650]/, vowel) },
        { letter, marks: '' },
        last,
      ]);
    if (vowelled.letter === 'ا') return [derived(row, made('ا', FATHA), 'active-participle')];
    return [
      derived(row, made('ي', KASRA), 'active-participle'),
      derived(row, made('ا', FATHA), 'passive-participle'),
    ];
  }
  const made = (vowel: string) => textOfUnits([...head, withVowel(vowel), last]);
  // A doubled letter hides its vowel, and both participles are one: مُحْتَلّ.
  if (last.marks.startsWith('\u0651') && !imperfect.startsWith('يُ'))
    return [derived(row, textOfUnits([...head, vowelled, last]), 'active-participle')];
  return [derived(row, made(KASRA), 'active-participle'), derived(row, made(FATHA), 'passive-participle')];
}

/** قَالَ → قَائِل and مَقُول, بَاعَ → مَبِيع: the imperfect tells the long vowel, or the root where that has alif. */
function participlesOfHollow(row: LexiconRow, first: string, third: string): DerivedWord[] {
  const long = /[\u064F\u0650]([وي])/.exec(row.verb?.imperfect ?? '')?.[1] ?? row.root?.charAt(1);
  const passive = long === 'و' ? `مَ${first}ُو${third}` : `مَ${first}ِي${third}`;
  return [
    derived(row, seated(`${first}َاءِ${third}`), 'active-participle'),
    ...(long === 'و' || long === 'ي' ? [derived(row, seated(passive), 'passive-participle')] : []),
  ];
}

/** كَتَبَ → كَاتِب and مَكْتُوب, دَعَا → دَاعٍ and مَدْعُوّ, رَدَّ → رَادّ and مَرْدُود, أَخَذَ → آخِذ and مَأْخُوذ, قَرَأَ → قَارِئ and مَقْرُوء. */
function participlesOfFirst(row: LexiconRow): DerivedWord[] {
  // With «آ» parted every letter of the root stands by itself: «آلَ» is hollow.
  const letters = withoutMarks(row.lemma.replace('آ', 'ءَا'));
  const [first, second] = letters;
  const third = letters.charAt(2);
  if (!first || !second) return [];
  const active = (end: string) => derived(row, seated(`${first}َا${end}`), 'active-participle');
  const passive = (end: string) => derived(row, seated(`مَ${first}ْ${second}${end}`), 'passive-participle');
  // The last vowel of يَدْعُو and يَرْمِي tells the letter of the root.
  const isWaw = row.root?.endsWith('و') ?? row.verb?.imperfect.endsWith('و') ?? false;
  if (letters.length === 2 && row.lemma.includes('\u0651'))
    return [active(`${second}\u0651`), passive(`ُو${second}`)];
  if (letters.length !== 3) return [];
  if ('اىي'.includes(third)) {
    if ('اأئي'.includes(second)) return [];
    return [active(`${second}${TANWIN_KASRA}`), passive(isWaw ? 'ُو\u0651' : 'ِي\u0651')];
  }
  if (second === 'ا') return 'ءأ'.includes(third) ? [] : participlesOfHollow(row, first, third);
  if ('وي'.includes(second)) return [];
  return [active(`${second}ِ${third}`), passive(`ُو${third}`)];
}

/** طَوِيل → أَطْوَل, شَدِيد → أَشَدّ, قَوِيّ → أَقْوَى, صَعْب → أَصْعَب. */
function elativeOf(row: LexiconRow): DerivedWord | null {
  const [, c1 = '', c2 = '', c3 = ''] =
    /^([^اأآ])\u064E(.)\u0650ي(.|\u0651)$/.exec(row.lemma) ??
    /^([^اأآ])\u064E([^اوي])\u0652(.)$/.exec(row.lemma) ??
    [];
  if (c1 === '') return null;
  const end = c3 === '\u0651' ? `ْ${c2}َى` : c2 === c3 ? `َ${c2}\u0651` : `ْ${c2}َ${c3}`;
  return derived(row, seated(`أَ${c1}${end}`), 'elative');
}

/** Nouns without a nisba by rule: اء and ى change, ية has one already, two letters are too short. */
const NO_NISBA = /(?:اء|ى|ي|ية|^.{1,2})$/;

/** بَرْلَمَان → بَرْلَمَانِيّ, سِيَاسَة → سِيَاسِيّ, فَرَنْسَا → فَرَنْسِيّ, بِرِيطَانْيَا → بِرِيطَانِيّ, السُّعُودِيَّة → سُعُودِيّ. */
function nisbaOf(row: LexiconRow): DerivedWord | null {
  const lemma = row.lemma.replace(/^ال[\u0652\u0650]?(?:(.)\u0651)?(?=.)/, '$1');
  const ofName = /^(.+\u0650ي\u0651)\u064Eة$/.exec(lemma)?.[1];
  if (ofName !== undefined) return row.pos === 'proper-noun' ? derived(row, ofName, 'nisba') : null;
  if (NO_NISBA.test(withoutMarks(lemma)) || lemma.endsWith('\u064D')) return null;
  // Of persons there is none: «ممثلي» is «ممثلين» before another noun.
  if (row.plurals?.some((plural) => /(?:\u064Fو|\u064Eو\u0652)ن\u064E$/.test(plural))) return null;
  const stem = lemma.replace(/\u064Eة$|[\u0650\u0652]?ي\u064Eا$|\u064Eا$|[\u064B-\u0650\u0652]$/, '');
  return derived(row, `${stem}ِيّ`, 'nisba');
}

/** What may be looked up though the lexicon has no row for it, by rule from one that it has. */
export function derivedWords(row: LexiconRow): DerivedWord[] {
  if (row.pos === 'noun' || row.pos === 'proper-noun') {
    const nisba = nisbaOf(row);
    return nisba ? [nisba] : [];
  }
  if (row.pos === 'adjective') {
    const elative = elativeOf(row);
    return elative ? [elative] : [];
  }
  if (row.pos !== 'verb' || !row.verb) return [];
  const { form, imperfect, masdar } = row.verb;
  const participles = form === 1 ? participlesOfFirst(row) : participlesFromImperfect(row, imperfect);
  return [derived(row, masdar, 'masdar'), ...participles];
}
