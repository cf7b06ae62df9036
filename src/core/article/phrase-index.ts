import { normalWords } from '../arabic/normal-words';
import type { JunkPhrase } from './extraction-words';

/** Phrases that open with one word. */
interface Group {
  /** By their whole normal form. */
  whole: Map<string, JunkPhrase>;
  /** Those that may open a longer block, the longest first. */
  starts: { normal: string; phrase: JunkPhrase }[];
}

export interface PhraseIndex {
  /** UTF-16 units of the longest phrase as written. */
  longest: number;
  /** Whether a phrase opens with a word (normal form). */
  opens: (word: string) => boolean;
  /** The phrase that is a text (normal form), if any. */
  whole: (normal: string) => JunkPhrase | undefined;
  /** The phrases that may open a block, by its first word (normal form). */
  startsOf: (word: string) => Group['starts'];
}

const firstOf = (normal: string): string => normal.split(' ', 1)[0] ?? '';

function groupFrom(phrases: readonly JunkPhrase[]): Group {
  const entries = phrases.map((phrase) => ({ normal: normalWords(phrase.phrase), phrase }));
  return {
    whole: new Map(entries.map(({ normal, phrase }) => [normal, phrase])),
    starts: entries
      .filter(({ phrase }) => phrase.match !== 'whole')
      .sort((a, b) => b.normal.length - a.normal.length),
  };
}

/**
 * Phrases by the word that they open with. A page asks for few of these words, and the script of a page starts anew with
 * each page: the rest of a phrase is read only when its word is asked for.
 */
export function phraseIndexFrom(phrases: readonly JunkPhrase[]): PhraseIndex {
  const waiting = new Map<string, JunkPhrase[]>();
  const groups = new Map<string, Group>();
  let longest = 0;
  for (const phrase of phrases) {
    const { length } = phrase.phrase;
    if (length > longest) longest = length;
    const space = phrase.phrase.indexOf(' ');
    const head = space < 0 ? phrase.phrase : phrase.phrase.slice(0, space);
    // A head of signs alone is no word.
    const word = firstOf(normalWords(head)) || firstOf(normalWords(phrase.phrase));
    const others = waiting.get(word);
    if (others) others.push(phrase);
    else waiting.set(word, [phrase]);
  }
  const groupOf = (word: string): Group | undefined => {
    const known = groups.get(word);
    if (known) return known;
    const own = waiting.get(word);
    if (!own) return undefined;
    const group = groupFrom(own);
    groups.set(word, group);
    return group;
  };
  return {
    longest,
    opens: (word) => waiting.has(word),
    whole: (normal) => groupOf(firstOf(normal))?.whole.get(normal),
    startsOf: (word) => groupOf(word)?.starts ?? [],
  };
}
