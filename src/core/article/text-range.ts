/**
 * A stretch of an article's text: the one coordinate system of the house. Mentions, sentences, the word being
 * spoken, a selection and a saved reading position are all of this kind; DOM ranges are resolved late, in `dom/`.
 */
export interface TextRange {
  /** Id of a block, or of one of the article's head texts (see `textsFromArticle`). */
  block: string;
  /** Offset of the first UTF-16 unit, counted in the text of that block. */
  start: number;
  /** Offset just after the last UTF-16 unit. */
  end: number;
}

export function isSameRange(a: TextRange, b: TextRange): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end;
}
