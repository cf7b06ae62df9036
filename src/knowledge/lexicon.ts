import words from '../../data/lexicon/words.json';
import type { Definition, WordContext } from '../core/lexicon/definition';
import { createLexicon, defineWord, type Lexicon, type LexiconRow } from '../core/lexicon/lexicon';

let lexicon: Lexicon | null = null;

/** The lexicon of `data/lexicon`, indexed on first use. The table's schema, checked by a test, vouches for the shape. */
function newsLexicon(): Lexicon {
  lexicon ??= createLexicon(words as LexiconRow[]);
  return lexicon;
}

/** What is known of a selected word or term; no entries where nothing is. */
export function defineSelection(query: string, context?: WordContext): Definition {
  return defineWord(query, newsLexicon(), context);
}
