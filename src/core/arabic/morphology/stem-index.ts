import type { LexiconRow } from '../../lexicon/lexicon-row';
import { derivedWords } from './derived-words';
import { withoutMarks } from './diacritised';
import { CARRIES, type Ending, type FormKind, type InflectionClass } from './ending';
import type { Derivation } from './features';
import { foldedPlain } from './folded-plain';
import { meetsHamza } from './inflected-forms';
import { endsInHamza } from './orthography';
import { NOUN_CLASSES } from './noun-endings';
import { openingsOf } from './openings';
import type { Stem } from './stem';
import { stemsOfRow } from './stems-of-row';
import { VERB_CLASSES } from './verb-endings';

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
  /** The likeliest first. */
  endings: readonly Ending[];
  /** Of the likeliest of them. */
  cost: number;
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
  /** Makes the stems that begin with these letters, folded, two of them. To be called before `stemsSpelled` is asked for one. */
  prepare(opening: string): void;
  /** The stems that may be spelled so, folded; imperfects with the ي of their third person. */
  stemsSpelled(folded: string): readonly IndexedStem[] | undefined;
  /** What the folded end of a word may be. */
  tailsSpelled(folded: string): readonly Tail[] | undefined;
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

const ALONE: readonly null[] = [null];

/** Endings in groups of like spelling, kind and person. */
function groupsOfClass({ endings }: InflectionClass): EndingGroup[] {
  const groups = new Map<string, EndingGroup & { endings: Ending[] }>();
  for (const ending of endings)
    for (const isBound of [false, true]) {
      const text = isBound ? ending.bound : ending.alone;
      if (text === null) continue;
      const { prefix, kind, cost } = ending;
      const letters = withoutMarks(text);
      const key = `${prefix} ${kind} ${letters} ${String(isBound)}`;
      const known = groups.get(key);
      if (known) {
        known.endings.push(ending);
        known.cost = Math.min(known.cost, cost);
      } else groups.set(key, { prefix, kind, isBound, letters, endings: [ending], cost });
    }
  for (const group of groups.values()) group.endings.sort((a, b) => a.cost - b.cost);
  return [...groups.values()];
}

/** What ends alike before the same pronoun, or the first of the ending's letters merged, by folded letters. */
type EndsOfClass = readonly { folded: string; mergedFolded: string | null; group: EndingGroup }[];

const endsOfClass = (inflection: InflectionClass): EndsOfClass =>
  groupsOfClass(inflection).map((group) => ({
    folded: foldedPlain(group.letters),
    mergedFolded: group.letters === '' ? null : foldedPlain(group.letters.slice(1)),
    group,
  }));

interface OpenTail extends Tail {
  groups: (EndingGroup[] | undefined)[];
  merged: (EndingGroup[] | undefined)[];
}

/** Every end that words may have. */
function tailsOf(classes: readonly InflectionClass[]): Map<string, readonly Tail[]> {
  const tails = new Map<string, OpenTail[]>();
  const at = (folded: string, enclitic: string | null): OpenTail => {
    let spelled = tails.get(folded);
    if (!spelled) tails.set(folded, (spelled = []));
    for (const tail of spelled) if (tail.enclitic === enclitic) return tail;
    const own: OpenTail = { enclitic, groups: [], merged: [] };
    spelled.push(own);
    return own;
  };
  classes.forEach((inflection, place) => {
    for (const { folded, mergedFolded, group } of endsOfClass(inflection))
      for (const enclitic of group.isBound ? PRONOUNS : ALONE) {
        if (enclitic !== null && !takesPronoun(group.kind, enclitic)) continue;
        const end = enclitic ?? '';
        (at(folded + end, enclitic).groups[place] ??= []).push(group);
        if (mergedFolded !== null) (at(mergedFolded + end, enclitic).merged[place] ??= []).push(group);
      }
  });
  return tails;
}

const CLASSES: readonly InflectionClass[] = [...Object.values(VERB_CLASSES), ...Object.values(NOUN_CLASSES)];
const PLACES = new Map(CLASSES.map((inflection, place) => [inflection, place]));

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
function ownRows(rows: readonly LexiconRow[]): (word: KnownWord) => boolean {
  const all = new Set<string>();
  const nouns = new Set<string>();
  const adjectives = new Set<string>();
  for (const { lemma, pos } of rows) {
    if (pos === 'verb') continue;
    const plain = withoutMarks(lemma);
    all.add(plain);
    if (pos === 'noun') nouns.add(plain);
    if (pos === 'adjective') adjectives.add(lemma);
  }
  // A noun («مَنْشُور») does not stand for the adjective («مَنْشُورَة»), nor an adverb («مُبَاشَرَةً») for the masdar («مُبَاشَرَتُهُ»).
  return ({ row: { lemma }, derivation }) =>
    derivation?.endsWith('participle') === true
      ? adjectives.has(lemma)
      : (derivation === 'masdar' ? nouns : all).has(withoutMarks(lemma));
}

/** The stems of a word as they are found, each with the keys to it. */
function* indexedStems(word: KnownWord): Generator<{ keys: readonly string[]; indexed: IndexedStem }> {
  let isFirst = true;
  for (const stem of stemsOfRow(word.row)) {
    const plain = withoutMarks(stem.text);
    const keys = keysOf(stem, plain);
    const isChanging = keys.length > 1 || mayMerge(stem);
    const inflection = PLACES.get(stem.inflection) ?? 0;
    // «بِ» and «لِ» alone are particles; one letter of a verb is nothing.
    if (plain.length >= SHORTEST_STEM || word.row.pos === 'particle')
      yield { keys, indexed: { word, stem, plain, isFirst, inflection, isChanging } };
    isFirst = false;
  }
}

const keysOfWord = (word: KnownWord): string[] => Array.from(indexedStems(word)).flatMap(({ keys }) => keys);

/** Every key to the stems of a row, and to those of the words derived from it. */
export const keysOfRow = (row: LexiconRow): { own: string[]; derived: string[] } => ({
  own: keysOfWord({ row, derivation: null }),
  derived: derivedWords(row).flatMap(keysOfWord),
});

/**
 * The index of the rows by the stems of their words, and of what rules derive from them: participles, masdars, relative
 * adjectives, which yield to rows of their own. Stems are made when a word is asked for that begins as they may.
 */
export function stemIndexOf(rows: readonly LexiconRow[]): StemIndex {
  const stems = new Map<string, IndexedStem[]>();
  const single = rows.filter((row) => !row.lemma.includes(' '));
  const hasOwnRow = ownRows(single);
  const tails = tailsOf(CLASSES);
  /** Rows by the openings of their stems: the row's number twice, and one more for the words derived from it. */
  const waiting = new Map<string, number[]>();
  const isMade = new Uint8Array(2 * single.length);

  const add = (word: KnownWord) => {
    for (const { keys, indexed } of indexedStems(word))
      for (const key of keys) {
        const known = stems.get(key);
        if (known) known.push(indexed);
        else stems.set(key, [indexed]);
      }
  };
  const make = (number: number) => {
    const row = single[number >> 1];
    if (isMade[number] || !row) return;
    isMade[number] = 1;
    if (number % 2 === 0) add({ row, derivation: null });
    else for (const word of derivedWords(row)) if (!hasOwnRow(word)) add(word);
  };
  const wait = (openings: readonly string[], number: number) => {
    for (const opening of openings) {
      const others = waiting.get(opening);
      if (others) others.push(number);
      else waiting.set(opening, [number]);
    }
  };
  single.forEach((row, i) => {
    const { own, derived } = openingsOf(row);
    wait(own, 2 * i);
    wait(derived, 2 * i + 1);
  });
  return {
    prepare(opening) {
      const found = waiting.get(opening);
      if (!found) return;
      waiting.delete(opening);
      found.forEach(make);
    },
    stemsSpelled: (folded) => stems.get(folded),
    tailsSpelled: (folded) => tails.get(folded),
  };
}
