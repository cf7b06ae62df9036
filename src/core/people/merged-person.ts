import type { TextRange } from '../article/text-range';
import { isSameRange } from '../article/text-range';
import type { Gender, Person, Statement } from './glossary';

type Order = (range: TextRange) => number;

/** What is said of a person, the main role first. */
export function rolesOf({ role, roleRange, otherRoles }: Person): Statement[] {
  return role !== null && roleRange ? [{ text: role, range: roleRange }, ...otherRoles] : otherRoles;
}

/** The fields of a person for roles, the main one first; what is said twice counts once. */
export function withRoles(person: Person, roles: readonly Statement[]): Person {
  const [main, ...others] = roles.filter(
    ({ text }, index) => roles.findIndex((other) => other.text === text) === index,
  );
  return { ...person, role: main?.text ?? null, roleRange: main?.range ?? null, otherRoles: others };
}

/** One of two people cannot be both: where they differ nothing is known of the one they are. */
function mergedGender(a: Gender | null, b: Gender | null): Gender | null {
  if (!a || !b) return a ?? b;
  return a.value === b.value ? a : null;
}

/** Two that are one person: `into` with all that is said of `from`. */
export function mergedPerson(into: Person, from: Person, order: Order): Person {
  const acts = [...into.acts, ...from.acts];
  const merged: Person = {
    ...into,
    aliases: [...new Set([...into.aliases, ...from.aliases])],
    relations: [...into.relations, ...from.relations].filter(({ to }) => to !== into.id && to !== from.id),
    acts: acts
      .filter(
        ({ verb }, index) => acts.findIndex((other) => isSameRange(other.verb.range, verb.range)) === index,
      )
      .toSorted((a, b) => order(a.verb.range) - order(b.verb.range)),
    gender: mergedGender(into.gender, from.gender),
    weight: into.weight + from.weight,
    isUnsure: into.isUnsure && from.isUnsure,
    mentions: [...into.mentions, ...from.mentions].toSorted((a, b) => order(a.range) - order(b.range)),
  };
  return withRoles(merged, [...rolesOf(into), ...rolesOf(from)]);
}
