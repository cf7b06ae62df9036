import type { LexiconRow } from '../../lexicon/lexicon-row';
import { derivedWords } from './derived-words';
import { withoutMarks } from './diacritised';
import { CARRIES, type Ending, type FormKind, type InflectionClass } from './ending';
import type { Derivation } from './features';
import { meetsHamza } from './inflected-forms';
import { endsInHamza } from './orthography';
import type { Stem } from './stem';
import { stemsOfRow } from './stems-of-row';

/** A word that can be looked up: a row of the lexicon, or what a rule derives from one. */
export interface KnownWord {
  row: LexiconRow;
  derivation: Derivation | null;
}

/** Endings that are written alike before the same pronoun, and carry the same. */
export interface EndingGroup {
  /** The letter of the person, or ''. */
  prefix: string;
  kind: FormKind;
  isBound: boolean;
  /** Letters as spelled, without the pronoun. */
  letters: string;
  endings: readonly Ending[];
  /** All of them are rare. */
  rare: boolean;
}

/** A stem where it may be found. */
export interface IndexedStem {
  word: KnownWord;
  stem: Stem;
  /** Letters as spelled, before any ending. */
  plain: string;
  /** The first stem of its word, which it is listed by. */
  isFirst: boolean;
  /** The place of its class among those of a tail. */
  inflection: number;
  /** It is written otherwise before some of its endings: found by any of its spellings, to be held against each ending. */
  isChanging: boolean;
}

/** What the end of a word may be: an ending and a pronoun. By the class of the stem. */
export interface Tail {
  enclitic: string | null;
  groups: readonly (readonly EndingGroup[] | undefined)[];
  /** The same for endings whose first letter is one with the stem's last: «سَكَتُّ», «قَرَآ». */
  merged: readonly (readonly EndingGroup[] | undefined)[];
}

export interface StemIndex {
  /** The stems that may be spelled so, folded; imperfects with the ي of their third person. */
  stemsSpelled(folded: string): readonly IndexedStem[] | undefined;
  /** What the folded end of a word may be. */
  tailsSpelled(folded: string): readonly Tail[] | undefined;
}

const FOLDED: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ة: 'ه' };

/** `foldLetters` for text known to hold plain Arabic letters alone: stems are folded by the ten thousand. */
export function foldedPlain(plain: string): string {
  return /[أإآىة]/.test(plain) ? plain.replace(/[أإآىة]/g, (letter) => FOLDED[letter] ?? letter) : plain;
}

/** The longest ending with a pronoun: «تموهما». */
export const LONGEST_TAIL = 7;

export const PRONOUNS: readonly string[] = [
  'ه',
  'ها',
  'هما',
  'هم',
  'هن',
  'ك',
  'كما',
  'كم',
  'كن',
  'ي',
  'نا',
  'ني',
];

/** Whether a pronoun may follow a form of this kind: «ي» after nouns, «ني» after verbs, either after «إِنَّ». */
export function takesPronoun(kind: FormKind, pronoun: string): boolean {
  const { pronoun: own } = CARRIES[kind];
  if (own === 'no') return false;
  return own === 'both' || (pronoun === 'ني' ? own === 'verb' : pronoun !== 'ي' || own === 'noun');
}

/** Endings in groups of like spelling, kind and person. */
function groupsOfClass({ endings }: InflectionClass): EndingGroup[] {
  const groups = new Map<string, EndingGroup & { endings: Ending[] }>();
  for (const ending of endings)
    for (const isBound of [false, true]) {
      const text = isBound ? ending.bound : ending.alone;
      if (text === null) continue;
      const { prefix, kind, rare } = ending;
      const letters = withoutMarks(text);
      const key = `${prefix} ${kind} ${letters} ${String(isBound)}`;
      const known = groups.get(key);
      if (known) {
        known.endings.push(ending);
        known.rare &&= rare;
      } else groups.set(key, { prefix, kind, isBound, letters, endings: [ending], rare });
    }
  return [...groups.values()];
}

interface OpenTail extends Tail {
  groups: (EndingGroup[] | undefined)[];
  merged: (EndingGroup[] | undefined)[];
}

/** Every end that words of these classes may have. */
function tailsOf(classes: ReadonlyMap<InflectionClass, number>): Map<string, readonly Tail[]> {
  const tails = new Map<string, OpenTail[]>();
  const at = (folded: string, enclitic: string | null): OpenTail => {
    const spelled = tails.get(folded) ?? [];
    tails.set(folded, spelled);
    let own = spelled.find((tail) => tail.enclitic === enclitic);
    if (!own) spelled.push((own = { enclitic, groups: [], merged: [] }));
    return own;
  };
  for (const [inflection, place] of classes)
    for (const group of groupsOfClass(inflection))
      for (const enclitic of group.isBound
        ? PRONOUNS.filter((one) => takesPronoun(group.kind, one))
        : [null]) {
        const end = enclitic ?? '';
        (at(foldedPlain(group.letters + end), enclitic).groups[place] ??= []).push(group);
        if (group.letters !== '')
          (at(foldedPlain(group.letters.slice(1) + end), enclitic).merged[place] ??= []).push(group);
      }
  return tails;
}

/** The seats of a hamza, folded. */
const SEATS = ['ا', 'ء', 'ؤ', 'ئ'];

/** The spellings of a stem before its endings, folded. */
function keysOf(stem: Stem, plain: string): string[] {
  const key = foldedPlain(plain);
  const keys = endsInHamza(stem.text) ? SEATS.map((letter) => key.slice(0, -1) + letter) : [key];
  // «آخُذُ», «أُومِنُ».
  if (stem.features.tense === 'imperfect' && meetsHamza(stem.text))
    return keys.flatMap((own) => [own, `ا${own.slice(2)}`, `او${own.slice(2)}`]);
  return keys;
}

/** Verbs whose last letter may be one with that of an ending. */
const mayMerge = ({ text, features }: Stem): boolean =>
  features.tense !== undefined && (text.endsWith('ت') || text.endsWith('ن'));

const SHORTEST_STEM = 2;

/** Which derived words the lexicon has rows of their own for, and need not be made. */
function ownRows(rows: readonly LexiconRow[]): (row: LexiconRow, derivation: Derivation) => boolean {
  const nominal = rows.filter((row) => row.pos !== 'verb');
  const spelled = (of: readonly LexiconRow[]) => new Set(of.map(({ lemma }) => withoutMarks(lemma)));
  const [all, nouns] = [spelled(nominal), spelled(nominal.filter(({ pos }) => pos === 'noun'))];
  const adjectives = new Set(nominal.filter(({ pos }) => pos === 'adjective').map(({ lemma }) => lemma));
  // A noun («مَنْشُور») does not stand for the adjective («مَنْشُورَة»), nor an adverb («مُبَاشَرَةً») for the masdar («مُبَاشَرَتُهُ»).
  return ({ lemma }, derivation) =>
    derivation.endsWith('participle')
      ? adjectives.has(lemma)
      : (derivation === 'masdar' ? nouns : all).has(withoutMarks(lemma));
}

/**
 * The index of the rows by the stems of their words, and of what rules derive from them: participles, masdars, relative
 * adjectives, which yield to rows of their own.
 */
export function stemIndexOf(rows: readonly LexiconRow[]): StemIndex {
  const stems = new Map<string, IndexedStem[]>();
  const classes = new Map<InflectionClass, number>();
  const single = rows.filter((row) => !row.lemma.includes(' '));
  const hasOwnRow = ownRows(single);

  const put = (key: string, indexed: IndexedStem) => {
    const known = stems.get(key);
    if (known) known.push(indexed);
    else stems.set(key, [indexed]);
  };
  const placeOf = (inflection: InflectionClass): number => {
    const known = classes.get(inflection);
    if (known !== undefined) return known;
    classes.set(inflection, classes.size);
    return classes.size - 1;
  };
  const add = (word: KnownWord) => {
    let isFirst = true;
    for (const stem of stemsOfRow(word.row)) {
      const plain = withoutMarks(stem.text);
      const keys = keysOf(stem, plain);
      const isChanging = keys.length > 1 || mayMerge(stem);
      const inflection = placeOf(stem.inflection);
      const indexed: IndexedStem = { word, stem, plain, isFirst, inflection, isChanging };
      isFirst = false;
      // «بِ» and «لِ» alone are particles; one letter of a verb is nothing.
      if (plain.length >= SHORTEST_STEM || word.row.pos === 'particle')
        for (const key of keys) put(key, indexed);
    }
  };
  for (const row of single) {
    add({ row, derivation: null });
    for (const derived of derivedWords(row)) if (!hasOwnRow(derived.row, derived.derivation)) add(derived);
  }
  const tails = tailsOf(classes);
  return {
    stemsSpelled: (folded) => stems.get(folded),
    tailsSpelled: (folded) => tails.get(folded),
  };
}
