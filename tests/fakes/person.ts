import type { Person } from '../../src/core/people/glossary';

/** A person of whom nothing is said but what is given. */
export function personOf(given: Partial<Person> & Pick<Person, 'id' | 'name'>): Person {
  return {
    aliases: [given.name],
    role: null,
    roleRange: null,
    otherRoles: [],
    relations: [],
    acts: [],
    gender: null,
    weight: 1,
    isUnsure: false,
    mentions: [],
    ...given,
  };
}
