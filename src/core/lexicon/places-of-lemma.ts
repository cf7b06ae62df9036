import { foldLetters } from '../arabic/letters';
import { sentencesOf } from '../arabic/sentences';
import { wordsOf, type Word } from '../arabic/words';
import { textsFromArticle, type Article } from '../article/article';
import type { TextRange } from '../article/text-range';
import type { DefinitionEntry } from './definition';
import { defineWord, type Lexicon } from './lexicon';

/** A word of an article, with as much of its sentence as tells the place. */
export interface WordPlace {
  range: TextRange;
  before: string;
  /** As the article writes it. */
  form: string;
  after: string;
}

export const MOST_PLACES = 8;
/** Words shown on either side. */
const BESIDE = 4;

/** What is needed of an entry to find its word again. */
export type WordKey = Pick<DefinitionEntry, 'lemma' | 'partOfSpeech' | 'root' | 'plurals'>;

/** Letters that come and go between the forms of a word: weak ones, hamza, and ة, which is folded to ه. */
const UNSTEADY = /[اويىءؤئ]|ه$/g;

/** The letters that every form of a word keeps, in their order; of a doubled letter one. */
const steadyLetters = (text: string): string =>
  foldLetters(text)
    .replace(/[^\p{L}]/gu, '')
    .replace(UNSTEADY, '')
    .replace(/(.)\1+/g, '$1');

/** Whether the letters stand in a word in this order, with others between them. */
function hasInOrder(word: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/**
 * Whether a spelling may be a form of the word, by its letters alone: reading every word of an article for the first
 * time takes half a second. «نساء» is asked for by the plural of «امرأة», «ادّخر» (root ذخر) by its lemma.
 */
function mayBeForm({ lemma, root, plurals }: WordKey): (word: string) => boolean {
  const ways = [root ?? lemma, lemma, ...plurals].map(steadyLetters);
  return (word) => {
    const folded = foldLetters(word);
    return ways.some((letters) => hasInOrder(folded, letters));
  };
}

/** The words of a text, sentence by sentence: a word of the next one tells nothing of this. */
function sentencesOfWords(text: string): Word[][] {
  return sentencesOf(text).map(({ start, end }) =>
    wordsOf(text.slice(start, end)).map((word) => ({
      text: word.text,
      start: word.start + start,
      end: word.end + start,
    })),
  );
}

function placeOf(block: string, text: string, words: readonly Word[], at: number): WordPlace | null {
  const word = words[at];
  if (!word) return null;
  const from = words[Math.max(0, at - BESIDE)] ?? word;
  const to = words[Math.min(words.length - 1, at + BESIDE)] ?? word;
  return {
    range: { block, start: word.start, end: word.end },
    before: text.slice(from.start, word.start).trim(),
    form: word.text,
    after: text.slice(word.end, to.end).trim(),
  };
}

/**
 * Where else an article has a word: places whose likeliest reading is of this lemma, in reading order.
 *
 * @param asked the place that was asked about, which is none of them
 */
export function placesOfLemma(
  article: Article,
  key: WordKey,
  lexicon: Lexicon,
  asked: TextRange | null = null,
): WordPlace[] {
  const { lemma, partOfSpeech } = key;
  const places: WordPlace[] = [];
  const hasLetters = mayBeForm(key);
  /** Whether a spelling may be of the lemma at all. */
  const may = new Map<string, boolean>();
  const isSame = (entry: DefinitionEntry | undefined) =>
    entry?.lemma === lemma && entry.partOfSpeech === partOfSpeech;
  const isAsked = (block: string, { start, end }: Word) =>
    asked?.block === block && start < asked.end && asked.start < end;
  for (const { id, text } of textsFromArticle(article)) {
    for (const words of sentencesOfWords(text)) {
      for (const [at, word] of words.entries()) {
        let isPossible = may.get(word.text);
        if (isPossible === undefined) {
          isPossible = hasLetters(word.text) && defineWord(word.text, lexicon).entries.some(isSame);
          may.set(word.text, isPossible);
        }
        if (!isPossible || isAsked(id, word)) continue;
        const context = { before: words[at - 1]?.text ?? null, after: words[at + 1]?.text ?? null };
        if (!isSame(defineWord(word.text, lexicon, context).entries[0])) continue;
        const place = placeOf(id, text, words, at);
        if (place) places.push(place);
        if (places.length === MOST_PLACES) return places;
      }
    }
  }
  return places;
}
