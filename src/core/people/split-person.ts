import type { TextRange } from '../article/text-range';
import type { Mention, Person } from './glossary';
import { rolesOf, withRoles } from './merged-person';
import { fullestForm, printedForms, withMentions } from './name-forms';

const distance = (a: TextRange, b: TextRange): number =>
  a.start < b.end && b.start < a.end ? 0 : Math.max(a.start - b.end, b.start - a.end);

/** The mention to which words belong: the nearest one in their own text. */
function nearest(mentions: readonly Mention[], range: TextRange): Mention | null {
  const beside = mentions.filter((mention) => mention.range.block === range.block);
  return beside.reduce<Mention | null>(
    (best, mention) =>
      best && distance(best.range, range) <= distance(mention.range, range) ? best : mention,
    null,
  );
}

/**
 * A person as two: what is left, and the one whose mentions `taken` are, not none and not all. What is said in the text
 * goes with the mention nearest to it.
 */
export function splitPerson(person: Person, taken: ReadonlySet<Mention>, newId: string): [Person, Person] {
  const { mentions, aliases, weight } = person;
  const goes = (range: TextRange): boolean => {
    const owner = nearest(mentions, range);
    return owner !== null && taken.has(owner);
  };
  const part = (isTaken: boolean): Pick<Person, 'relations' | 'acts' | 'gender' | 'weight'> => ({
    relations: person.relations.filter(({ range }) => goes(range) === isTaken),
    acts: person.acts.filter(({ verb }) => goes(verb.range) === isTaken),
    gender: person.gender && goes(person.gender.shownBy) === isTaken ? person.gender : null,
    weight: weight * ((isTaken ? taken.size : mentions.length - taken.size) / mentions.length),
  });
  const roles = rolesOf(person);
  const gone = mentions.filter((mention) => taken.has(mention));
  const forms = printedForms(gone, aliases);
  const left = withMentions(
    person,
    mentions.filter((mention) => !taken.has(mention)),
  );
  const bare: Person = { ...left, id: newId, name: fullestForm(forms), aliases: forms, mentions: gone };
  return [
    withRoles(
      { ...left, ...part(false) },
      roles.filter(({ range }) => !goes(range)),
    ),
    withRoles(
      { ...bare, ...part(true) },
      roles.filter(({ range }) => goes(range)),
    ),
  ];
}
