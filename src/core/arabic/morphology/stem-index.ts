import type { LexiconRow } from '../../lexicon/lexicon-row';
import { derivedWords, type DerivedWord } from './derived-words';
import { withoutMarks } from './diacritised';
import type { Derivation } from './features';
import { foldedPlain } from './folded-plain';
import { meetsHamza } from './inflected-forms';
import { endsInHamza } from './orthography';
import { openingsOf } from './openings';
import type { Stem } from './stem';
import { stemsOfRow } from './stems-of-row';
import { everyTail, PLACES, type Tail } from './tails';

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
  /** Makes the stems that begin with these letters, folded, two of them. To be called before `stemsSpelled` is asked for one. */
  prepare(opening: string): void;
  /** The stems that may be spelled so, folded; imperfects with the ي of their third person. */
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
    if (pos === 'verb') continue;
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

/** Every key to the stems of a row, and to those of the words derived from it. */
export const keysOfRow = (row: LexiconRow): { own: string[]; derived: string[] } => ({
  own: keysOfWord(knownWord(row, null)),
  derived: derivedWords(row).flatMap((word) => keysOfWord(knownWord(word.row, word.derivation))),
});

/**
 * The index of the rows by the stems of their words, and of what rules derive from them: participles, masdars, relative
 * adjectives, which yield to rows of their own. Stems are made when a word is asked for that begins as they may.
 */
export function stemIndexOf(rows: readonly LexiconRow[]): StemIndex {
  const stems = new Map<string, IndexedStem[]>();
  const single = rows.filter((row) => !row.lemma.includes(' '));
  const hasOwnRow = ownRows(single);
  const tails = everyTail();
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
    if (number % 2 === 0) add(knownWord(row, null));
    else
      for (const word of derivedWords(row)) if (!hasOwnRow(word)) add(knownWord(word.row, word.derivation));
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
