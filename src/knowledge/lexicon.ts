import words from '../../data/lexicon/words.json';
import type { RowSource } from '../core/arabic/morphology/stem-index';
import type { Article } from '../core/article/article';
import type { TextRange } from '../core/article/text-range';
import type { Definition, WordContext } from '../core/lexicon/definition';
import { createLexicon, defineWord, type Lexicon, type LexiconRow } from '../core/lexicon/lexicon';
import { placesOfLemma, type WordKey, type WordPlace } from '../core/lexicon/places-of-lemma';

let lexicon: Lexicon | null = null;

/** The lexicon of `data/lexicon`, indexed on first use. In what is built its rows are packed; the table's schema, checked by a test, vouches for their shape. */
export function newsLexicon(): Lexicon {
  lexicon ??= createLexicon(words as LexiconRow[] | RowSource);
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
