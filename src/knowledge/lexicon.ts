import type { Article } from '../core/article/article';
import type { TextRange } from '../core/article/text-range';
import type { Definition, WordContext } from '../core/lexicon/definition';
import { createLexicon, defineWord, type Lexicon } from '../core/lexicon/lexicon';
import { placesOfLemma, type WordKey, type WordPlace } from '../core/lexicon/places-of-lemma';
import { wholeTable } from '../core/packed-table';
import { rowsOfPackedWords } from './packed-words';
import wordTexts from './word-texts';

let lexicon: Lexicon | null = null;

/** The lexicon of `data/lexicon`, indexed on first use. */
export function newsLexicon(): Lexicon {
  lexicon ??= createLexicon(rowsOfPackedWords(wholeTable(wordTexts)));
  return lexicon;
}

/** Where else an article has a word. */
export function placesInArticle(article: Article, word: WordKey, asked: TextRange | null): WordPlace[] {
  return placesOfLemma(article, word, newsLexicon(), asked);
}

/** What is known of a selected word or term; no entries where nothing is. */
export function defineSelection(query: string, context?: WordContext): Definition {
  return defineWord(query, newsLexicon(), context);
}
