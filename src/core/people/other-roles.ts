import { foldLetters } from '../arabic/letters';
import type { Statement } from './glossary';

/** The words of a role, folded, each without its article. */
const wordsOfRole = (role: string): string[] =>
  foldLetters(role)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(/^ال(?=..)/, ''));

/** All of the words stand in the other role too, in their order. */
function isSaidBy(role: readonly string[], other: readonly string[]): boolean {
  let at = 0;
  for (const word of other) if (word === role[at]) at++;
  return at === role.length;
}

/** Whether a role says nothing that another does not say, articles aside. */
export const isRoleWithin = (role: string, other: string): boolean =>
  isSaidBy(wordsOfRole(role), wordsOfRole(other));

/** The stated roles beside the chosen one, the fuller first; what the chosen one or a fuller one says already is left out. */
export function otherRoles(chosen: string, stated: readonly Statement[]): Statement[] {
  const said = [wordsOfRole(chosen)];
  const rows = stated.map((statement) => ({ statement, words: wordsOfRole(statement.text) }));
  rows.sort((a, b) => b.words.length - a.words.length);
  return rows.flatMap(({ statement, words }) => {
    if (words.length === 0 || said.some((other) => isSaidBy(words, other))) return [];
    said.push(words);
    return [statement];
  });
}
