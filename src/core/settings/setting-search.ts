import { foldLetters } from '../arabic/letters';

/** Letters folded as everywhere, without case; what is no letter or digit parts words. */
const wordsOf = (text: string): string[] =>
  foldLetters(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** «الألوان» finds «ألوان»: shorter words may begin so by themselves. */
const ARTICLE = /^ال(?=..)/;

/**
 * What finds settings by a query: each of its words must begin a word of a setting's texts, with its article or without.
 * Null where the query has no word: then nothing is looked for.
 */
export function settingFinder(query: string): ((texts: readonly string[]) => boolean) | null {
  const asked = wordsOf(query).map((word) => word.replace(ARTICLE, ''));
  if (asked.length === 0) return null;
  return (texts) => {
    const found = texts.flatMap(wordsOf).flatMap((word) => [word, word.replace(ARTICLE, '')]);
    return asked.every((word) => found.some((candidate) => candidate.startsWith(word)));
  };
}
