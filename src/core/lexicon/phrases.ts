import { procliticsOf } from '../arabic/morphology/proclitics';
import { foldLetters } from '../arabic/letters';
import { withoutMarks } from '../arabic/morphology/diacritised';
import type { Lexicon } from './lexicon';
import type { LexiconRow } from './lexicon-row';
import type { Reading } from '../arabic/morphology/reading';
import { wordReadings } from '../arabic/morphology/word-readings';

export interface PhraseMatch {
  row: LexiconRow;
  /** Indices of words, end excluded. */
  from: number;
  to: number;
}

interface KnownPhrase {
  row: LexiconRow;
  words: readonly ReadonlySet<string>[];
}

const SHORTEST_STEM = 2;

const keyOfReading = ({ word: { row } }: Reading) => `${row.pos} ${row.lemma}`;

/**
 * What two forms of one word in a term have in common: the spelling without clitics, and the words of the lexicon it
 * may be. So «بيانات صحفية» meets «بيان صحفي».
 */
function keysOf(word: string, lexicon: Lexicon): Set<string> {
  const keys = new Set<string>();
  const spelled = withoutMarks(word);
  for (const { written, swallowsLam } of procliticsOf(spelled)) {
    const rest = foldLetters(spelled.slice(written.length));
    if (rest.length < SHORTEST_STEM) continue;
    keys.add(rest);
    if (swallowsLam) keys.add(`ل${rest}`);
  }
  for (const reading of wordReadings(word, lexicon.stems)) keys.add(keyOfReading(reading));
  return keys;
}

/** The words of a row's term: the spelling without the article, and the words of the lexicon. */
function knownKeysOf(word: string, lexicon: Lexicon): Set<string> {
  const keys = new Set([foldLetters(withoutMarks(word)).replace(/^ال(?=..)/, '')]);
  for (const reading of wordReadings(word, lexicon.stems)) {
    if (reading.word.row.pos !== 'particle') keys.add(keyOfReading(reading));
  }
  return keys;
}

const knownPhrases = new WeakMap<Lexicon, KnownPhrase[]>();

function phrasesOf(lexicon: Lexicon): KnownPhrase[] {
  let known = knownPhrases.get(lexicon);
  if (!known) {
    known = lexicon.phrases.map((row) => ({
      row,
      words: row.lemma.split(' ').map((word) => knownKeysOf(word, lexicon)),
    }));
    // Longest first, so that the first match is the longest.
    known.sort((a, b) => b.words.length - a.words.length || a.row.rank - b.row.rank);
    knownPhrases.set(lexicon, known);
  }
  return known;
}

function meets(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  for (const key of theirs) if (ours.has(key)) return true;
  return false;
}

/**
 * The longest term of the lexicon among the words; of equally long ones that which is spelled so («رأس المال» beside
 * «رأس مال»), else the most frequent.
 */
export function longestPhrase(words: readonly string[], lexicon: Lexicon): PhraseMatch | null {
  const keys = words.map((word) => keysOf(word, lexicon));
  const spelled = words.map((word) => foldLetters(withoutMarks(word)));
  let best: PhraseMatch | null = null;
  for (const { row, words: known } of phrasesOf(lexicon)) {
    if (best && known.length < best.to - best.from) break;
    for (let from = 0; from + known.length <= keys.length; from++) {
      if (!known.every((theirs, i) => meets(keys[from + i] ?? new Set(), theirs))) continue;
      const to = from + known.length;
      if (spelled.slice(from, to).join(' ') === foldLetters(withoutMarks(row.lemma)))
        return { row, from, to };
      best ??= { row, from, to };
    }
  }
  return best;
}
