import { foldLetters } from '../arabic/letters';
import type { NameWord } from './name-word';

/** Full names of well-known people: for a folded first word, what may follow it, in folded words, the longest first. */
export type KnownFigures = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Titles before a name are no part of it («البابا ليو الرابع عشر»). Of one word is no full name: «بيليه» is listed as a name by itself. */
export function knownFiguresFrom(
  names: Iterable<string>,
  isTitle: (folded: string) => boolean,
): KnownFigures {
  const figures = new Map<string, string[][]>();
  for (const name of names) {
    const words = foldLetters(name).split(' ');
    while (words.length > 1 && words[0]?.startsWith('ال') && isTitle(words[0])) words.shift();
    const [first, ...rest] = words;
    if (first === undefined || rest.length === 0) continue;
    const others = figures.get(first) ?? [];
    others.push(rest);
    figures.set(first, others);
  }
  for (const others of figures.values()) others.sort((a, b) => b.length - a.length);
  return figures;
}

/**
 * The folded words of the full name of a well-known person that begins at word `i`, read as `first`; or null. «بان كي مون»
 * is one, though each of its words is an ordinary one.
 */
export function figureAt(
  words: readonly NameWord[],
  i: number,
  first: NameWord['form'],
): readonly string[] | null {
  const rest = first.figures?.find((own) =>
    own.every((word, k) => words[i + 1 + k]?.joined === true && words[i + 1 + k]?.form.folded === word),
  );
  return rest ? [first.folded, ...rest] : null;
}
