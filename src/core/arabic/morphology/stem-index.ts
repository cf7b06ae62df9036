import type { LexiconRow } from '../../lexicon/lexicon-row';
import { derivedWords, type DerivedWord } from './derived-words';
import { withoutMarks } from './diacritised';
import type { Derivation } from './features';
import { foldedPlain } from './folded-plain';
import { meetsHamza } from './inflected-forms';
import { endsInHamza } from './orthography';
import { hashOfKey } from './key-hash';
import type { Stem } from './stem';
import { stemsOfRow } from './stems-of-row';
import { PLACES, Tails, type Tail } from './tails';
import { textOfWaits, WaitingRows, type RowWaits } from './waiting-rows';

/** A word that can be looked up: a row of the lexicon, or what a rule derives from one. */
export interface KnownWord {
  row: LexiconRow;
  derivation: Derivation | null;
  /** How improbable it is, in bits. */
  cost: number;
}

/** A relative adjective is made of any noun, and so likest by chance. */
const COST_OF_DERIVED: Record<Derivation, number> = {
  masdar: 2,
  'active-participle': 3,
  'passive-participle': 3,
  nisba: 5,
  elative: 6,
};

/** How improbable a word of a rank is, in bits: Zipf's law, with Mandelbrot's constant for the most frequent. */
export const costOfRank = (rank: number): number => Math.log2(rank + 7);

const knownWord = (row: LexiconRow, derivation: Derivation | null): KnownWord => ({
  row,
  derivation,
  cost: costOfRank(row.rank) + (derivation ? COST_OF_DERIVED[derivation] : 0),
});

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

export interface StemIndex {
  /** The rows of several words, which have no stems. */
  terms: readonly LexiconRow[];
  /** Makes the stems that are spelled with letters of this hash (see `hashOfKey`). False where there are none. */
  prepare(hash: number): boolean;
  /** Of the stems made those that may be spelled so, folded; imperfects with the ي of their third person. */
  stemsSpelled(folded: string): readonly IndexedStem[] | undefined;
  /** What the folded end of a word may be. */
  tailsSpelled(folded: string): readonly Tail[] | undefined;
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
function ownRows(rows: readonly LexiconRow[]): (word: DerivedWord) => boolean {
  const all = new Set<string>();
  const nouns = new Set<string>();
  const adjectives = new Set<string>();
  for (const { lemma, pos } of rows) {
    if (pos === 'verb' || lemma.includes(' ')) continue;
    const plain = withoutMarks(lemma);
    all.add(plain);
    if (pos === 'noun') nouns.add(plain);
    if (pos === 'adjective') adjectives.add(lemma);
  }
  // A noun («مَنْشُور») does not stand for the adjective («مَنْشُورَة»), nor an adverb («مُبَاشَرَةً») for the masdar («مُبَاشَرَتُهُ»).
  return ({ row: { lemma }, derivation }) =>
    derivation.endsWith('participle')
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

const hashesOf = (words: readonly KnownWord[]): number[] => [
  ...new Set(words.flatMap(keysOfWord).map(hashOfKey)),
];

/** What the rows of a lexicon wait for: null of a term of several words. */
export function waitsOfRows(rows: readonly LexiconRow[]): (RowWaits | null)[] {
  const hasOwnRow = ownRows(rows);
  return rows.map((row) => {
    if (row.lemma.includes(' ')) return null;
    const derived = derivedWords(row).map((word) => !hasOwnRow(word) && knownWord(word.row, word.derivation));
    return {
      own: hashesOf([knownWord(row, null)]),
      derived: hashesOf(derived.filter((word) => word !== false)),
      kept: derived.reduce((bits, word, i) => bits | (word ? 1 << i : 0), 0),
    };
  });
}

/** Where the rows of a lexicon come from: an array, or lines that are parted when a row is asked for. */
export interface RowSource {
  count: number;
  rowAt(place: number): LexiconRow;
  /** What the rows wait for, as `textOfWaits` writes it: made when the extension is built, since it takes each row's every stem. */
  waits: string;
}

/** Of rows in an array. */
export const sourceOf = (rows: readonly LexiconRow[]): RowSource => ({
  count: rows.length,
  rowAt(place) {
    const row = rows[place];
    if (!row) throw new RangeError(`no row ${String(place)}`);
    return row;
  },
  waits: textOfWaits(waitsOfRows(rows)),
});

/**
 * The index of the rows by the stems of their words, and of what rules derive from them: participles, masdars, relative
 * adjectives, which yield to rows of their own. Stems are made when a word is asked for that may have them.
 */
export function stemIndexOf(source: RowSource): StemIndex {
  const stems = new Map<string, IndexedStem[]>();
  const tails = new Tails();
  const waiting = new WaitingRows(source.waits, source.count);
  const isMade = new Uint8Array(2 * source.count);

  const add = (word: KnownWord) => {
    for (const { keys, indexed } of indexedStems(word))
      for (const key of keys) {
        const known = stems.get(key);
        if (known) known.push(indexed);
        else stems.set(key, [indexed]);
      }
  };
  const make = (number: number) => {
    if (isMade[number]) return;
    isMade[number] = 1;
    const place = number >> 1;
    const row = source.rowAt(place);
    if (number % 2 === 0) {
      add(knownWord(row, null));
      return;
    }
    const kept = waiting.kept[place] ?? 0;
    derivedWords(row).forEach((word, i) => {
      if ((kept >> i) & 1) add(knownWord(word.row, word.derivation));
    });
  };
  return {
    terms: waiting.terms.map((place) => source.rowAt(place)),
    prepare: (hash) => waiting.take(hash, make),
    stemsSpelled: (folded) => stems.get(folded),
    tailsSpelled: (folded) => tails.spelled(folded),
  };
}
