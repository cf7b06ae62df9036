/** Where a long sentence may be cut (`data/spoken/clauses.json`). */
export interface ClauseTable {
  /** Marks after which a clause ends, where white space follows; the strongest first. */
  marks: readonly string[];
  /** Conjunctions of one letter, written onto the word after them. */
  prefixes: readonly string[];
  /** Words that begin a clause, with a prefix or without: «لكن», «الذي». */
  words: readonly string[];
  /** Words that begin a clause only with a prefix: «وقال», «وفي». */
  prefixedWords: readonly string[];
}
