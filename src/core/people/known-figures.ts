import { foldLetters } from '../arabic/letters';
import type { NameWord } from './name-word';
import type { WordTable } from './word-table';

/** Full names of well-known people: for a folded first word, what may follow it, folded. */
export type KnownFigures = WordTable<readonly string[]>;

/** Titles before a name are no part of it («البابا ليو الرابع عشر»). Of one word is no full name: «بيليه» is listed as a name by itself. */
export function knownFiguresFrom(
  names: Iterable<string>,
  isTitle: (folded: string) => boolean,
): Map<string, string[]> {
  const figures = new Map<string, string[]>();
  for (const name of names) {
    let rest = foldLetters(name);
    let first = '';
    do {
      const space = rest.indexOf(' ');
      first = space < 0 ? '' : rest.slice(0, space);
      rest = rest.slice(space + 1);
    } while (first.startsWith('ال') && isTitle(first));
    if (first === '') continue;
    const others = figures.get(first);
    if (others) others.push(rest);
    else figures.set(first, [rest]);
  }
  return figures;
}

/**
 * The folded words of the longest full name of a well-known person that begins at word `i`, read as `first`; or null. «بان كي مون»
 * is one, though each of its words is an ordinary one.
 */
export function figureAt(
  words: readonly NameWord[],
  i: number,
  first: NameWord['form'],
): readonly string[] | null {
  const second = words[i + 1];
  if (!first.figures || !second?.joined) return null;
  let longest: readonly string[] | null = null;
  for (const rest of first.figures) {
    if (!rest.startsWith(second.form.folded)) continue;
    const parts = rest.split(' ');
    const isWhole = parts.every((part, k) => {
      const word = words[i + 1 + k];
      return word?.joined === true && word.form.folded === part;
    });
    if (isWhole && parts.length > (longest?.length ?? 0)) longest = parts;
  }
  return longest && [first.folded, ...longest];
}
