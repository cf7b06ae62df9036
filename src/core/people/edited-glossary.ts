import type { ArticleText } from '../article/article';
import type { TextRange } from '../article/text-range';
import { withAddedName } from './added-name';
import type { Glossary, Person } from './glossary';
import { nameFromTyped, type GlossaryEdit } from './glossary-edit';
import { mergedPerson } from './merged-person';
import { mentionOfMark, personOfMark } from './person-mark';
import { readingOrder } from './reading-order';
import { splitPerson } from './split-person';

/** An id that nobody has: those of the others stay as they are. */
function freeId(people: readonly Person[]): string {
  const taken = new Set(people.map(({ id }) => id));
  let number = people.length + 1;
  while (taken.has(`p${number}`)) number++;
  return `p${number}`;
}

/** Of a name that a reader added nothing is known; it weighs as much as an ordinary mention. */
function newPerson(people: readonly Person[]): Person {
  const mentions = people.reduce((sum, person) => sum + person.mentions.length, 0);
  const weight = people.reduce((sum, person) => sum + person.weight, 0);
  return {
    id: freeId(people),
    name: '',
    aliases: [],
    role: null,
    roleRange: null,
    otherRoles: [],
    relations: [],
    acts: [],
    gender: null,
    weight: mentions > 0 ? weight / mentions : 1,
    isUnsure: false,
    mentions: [],
  };
}

/** A glossary in order again: nobody without a mention, no relation to nobody, the heaviest of weight 1. */
function settled(people: readonly Person[], order: (range: TextRange) => number): Glossary {
  const first = ({ mentions: [mention] }: Person): number => (mention ? order(mention.range) : 0);
  const left = people.filter(({ mentions }) => mentions.length > 0);
  const ids = new Set(left.map(({ id }) => id));
  const heaviest = Math.max(...left.map(({ weight }) => weight));
  return {
    people: left
      .map((person) => ({
        ...person,
        weight: person.weight / heaviest,
        relations: person.relations.filter(({ to }) => ids.has(to) && to !== person.id),
      }))
      .toSorted((a, b) => first(a) - first(b)),
  };
}

function changedPeople(
  glossary: Glossary,
  edit: GlossaryEdit,
  texts: readonly ArticleText[],
  order: (range: TextRange) => number,
): Person[] | null {
  const { people } = glossary;
  if (edit.kind === 'add') {
    const name = nameFromTyped(edit.name);
    return name ? withAddedName(people, name, texts, () => newPerson(people), order) : null;
  }
  const person = personOfMark(glossary, edit.person);
  if (!person) return null;
  switch (edit.kind) {
    case 'rename': {
      const name = nameFromTyped(edit.name);
      if (!name || name === person.name) return null;
      // Who is given a name is a person for sure.
      const named = { ...person, name, aliases: [...new Set([name, ...person.aliases])], isUnsure: false };
      return people.map((other) => (other === person ? named : other));
    }
    case 'merge': {
      const into = personOfMark(glossary, edit.into);
      if (!into || into === person) return null;
      const merged = mergedPerson(into, person, order);
      return people
        .filter((other) => other !== person)
        .map((other) => (other === into ? merged : withRelationsTo(other, person.id, into.id)));
    }
    case 'split': {
      const taken = new Set(edit.mentions.flatMap((mark) => mentionOfMark(person, mark, texts) ?? []));
      if (taken.size === 0 || taken.size === person.mentions.length) return null;
      const parts = splitPerson(person, taken, freeId(people));
      return people.flatMap((other) => (other === person ? parts : [other]));
    }
    case 'remove':
      return people.filter((other) => other !== person);
  }
}

/** Who was related to one person is related to another; what is said twice counts once. */
function withRelationsTo(person: Person, before: string, now: string): Person {
  const relations = person.relations.map((relation) =>
    relation.to === before ? { ...relation, to: now } : relation,
  );
  return {
    ...person,
    relations: relations.filter(
      ({ to, text }, index) =>
        relations.findIndex((other) => other.to === to && other.text === text) === index,
    ),
  };
}

/**
 * A glossary after an edit, or null where the edit does not fit it any more, or changes nothing. Ids of the people who
 * stay are kept; somebody new gets one that is free. Names in Latin letters are to be found anew.
 * @param texts of the article, as `textsFromArticle` gives them
 */
export function withEdit(
  glossary: Glossary,
  edit: GlossaryEdit,
  texts: readonly ArticleText[],
): Glossary | null {
  const order = readingOrder(texts);
  const people = changedPeople(glossary, edit, texts, order);
  return people && settled(people, order);
}

/** A glossary after edits, one after the other; what does not fit is passed over. */
export function editedGlossary(
  glossary: Glossary,
  edits: readonly GlossaryEdit[],
  texts: readonly ArticleText[],
): Glossary {
  return edits.reduce((now, edit) => withEdit(now, edit, texts) ?? now, glossary);
}
