import type { TextRange } from '../article/text-range';
import type { Glossary, Person } from './glossary';

/** Of more relations the sentence would be a list. */
const MOST_RELATIONS = 2;

/**
 * Who a person is, in one sentence of the article's own words to be said aloud: «زيد العلي، وزير المياه، شقيق سلمى حداد.».
 * `sources` are the places where the article says so.
 */
export function introductionOf(person: Person, { people }: Glossary): { text: string; sources: TextRange[] } {
  const { name, role, roleRange } = person;
  const parts = [name];
  const sources: TextRange[] = [];
  if (role !== null && roleRange) {
    parts.push(role);
    sources.push(roleRange);
  }
  for (const { to, text, range } of person.relations.slice(0, MOST_RELATIONS)) {
    const other = people.find(({ id }) => id === to);
    if (!other) continue;
    parts.push(`${text} ${other.name}`);
    sources.push(range);
  }
  return { text: `${parts.join('، ')}.`, sources };
}
