import type { ArticleText } from '../article/article';
import type { TextRange } from '../article/text-range';
import type { Mention, Person } from './glossary';
import { withMentions } from './name-forms';

const LETTER_BEFORE = /[\p{L}\p{M}\p{N}\u0640]*$/u;
const LETTER_AFTER = /^[\p{L}\p{M}\p{N}\u0640]/u;
const PARTICLES = /^[وف]?[بلك]?$/;
/** A single word with fewer letters may be the end of another one: «علي» in «فعلي». */
const SHORTEST_WITH_PARTICLE = 4;

/** Where a text prints a name: as whole words, a particle may be attached. */
function occurrencesIn({ id, text }: ArticleText, name: string): TextRange[] {
  const mayBeAttached = name.includes(' ') || name.length >= SHORTEST_WITH_PARTICLE;
  const found: TextRange[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const before = LETTER_BEFORE.exec(text.slice(0, at))?.[0] ?? '';
    const isWhole = before === '' || (mayBeAttached && PARTICLES.test(before));
    if (isWhole && !LETTER_AFTER.test(text.slice(end))) found.push({ block: id, start: at, end });
  }
  return found;
}

const isOverlap = (a: TextRange, b: TextRange): boolean =>
  a.block === b.block && a.start < b.end && b.start < a.end;
const isInside = (inner: TextRange, outer: TextRange): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** Whether the words of a name stand in another one, together: «زيد» in «زيد العلي». */
const isPartOfName = (part: string, name: string): boolean => ` ${name} `.includes(` ${part} `);

/**
 * The people with one more name in them, or null where the article prints it nowhere that is free. A mention inside
 * the name becomes the whole name. Whoever was called by the name, or by a part of it, is the one who bears it;
 * else it is somebody new. People may be left without a mention.
 */
export function withAddedName(
  people: readonly Person[],
  name: string,
  texts: readonly ArticleText[],
  newPerson: () => Person,
  order: (range: TextRange) => number,
): Person[] | null {
  const marked = people.flatMap(({ mentions }) => mentions.map(({ range }) => range));
  // The byline names the author, who is no person of the article.
  const places = texts
    .filter(({ id }) => id !== 'byline')
    .flatMap((text) => occurrencesIn(text, name))
    .filter((place) => marked.every((range) => !isOverlap(range, place) || isInside(range, place)));
  const isTaken = ({ range }: Mention): boolean => places.some((place) => isOverlap(range, place));
  const isKnown = (place: TextRange): boolean =>
    marked.some((range) => isOverlap(range, place) && isInside(place, range));
  if (places.every(isKnown)) return null;

  const owners = people.filter((person) => person.mentions.some(isTaken));
  const bearers = owners.filter((person) => isPartOfName(person.name, name));
  const bearer = bearers.length === 1 ? bearers[0] : undefined;
  const added = places.map((range): Mention => ({ range, text: name }));
  const withName = (person: Person): Person => {
    const left = person.mentions.filter((mention) => !isTaken(mention));
    const mentions = [...left, ...added].toSorted((a, b) => order(a.range) - order(b.range));
    const aliases = [...new Set([name, ...person.aliases])];
    return { ...withMentions({ ...person, name, aliases }, mentions), name, isUnsure: false };
  };
  const changed = people.map((person) => {
    if (person === bearer) return withName(person);
    if (!owners.includes(person)) return person;
    const left = person.mentions.filter((mention) => !isTaken(mention));
    return left.length === 0 ? { ...person, mentions: left } : withMentions(person, left);
  });
  return bearer ? changed : [...changed, withName(newPerson())];
}
