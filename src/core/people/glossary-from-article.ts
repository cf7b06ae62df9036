import { textsFromArticle, type Article } from '../article/article';
import { actsOfPersons } from './acts';
import { genderOfGiven, gendersOf } from './gender';
import type { Glossary, Person, Statement } from './glossary';
import { nameUnits, personsFromSpans, type JoinedPerson, type PlacedSpan } from './join-persons';
import type { IsPart } from './name-evidence';
import type { NameTables } from './name-tables';
import { WordReader } from './name-word';
import { namedText, type NamedText } from './named-text';
import { otherRoles } from './other-roles';
import { recogniseNames } from './recognise-names';
import { relationsOf } from './relations';
import { subjectVerbs } from './subject-verbs';
import { mergedSpans } from './tagging/merge-spans';
import type { WordTagger } from './tagging/tagged-words';
import { weightsOf } from './weights';

/**
 * UTF-16 units of an article in which names are looked for, from its beginning: as much as a book of some 70,000 words. Pages
 * write as much as they like, and the background reads them all.
 */
const MOST_TEXT = 400_000;
/** Names that are told apart: more than a list of graduates has. What is asked of two names takes the square of their number. */
const MOST_NAMES = 2_000;

/** The texts from the beginning that are not longer together than is allowed. */
function firstTexts<T extends { text: string }>(texts: readonly T[], most: number): T[] {
  let length = 0;
  return texts.filter(({ text }) => (length += text.length) <= most);
}

/**
 * The people that an article names: title, deck and body are read, the byline is not (it names the author).
 * Stages: words → name spans (`recogniseNames` and the tagger, `mergedSpans`) → persons (`personsFromSpans`) → what stands beside their names (`namedText`)
 * → verbs, genders, acts, relations → glossary.
 */
export function glossaryFromArticle(article: Article, names: NameTables, tagger: WordTagger): Glossary {
  const reader = new WordReader(names);
  const unsigned = textsFromArticle(article).filter(({ id }) => id !== 'byline');
  const read = firstTexts(unsigned, MOST_TEXT).map(({ id, text }) => {
    const words = reader.wordsOf(text);
    const ruled = recogniseNames(words);
    return { id, text, words, ruled };
  });

  const tags = tagger.tagsOf(read);
  const texts = read.map((text, i) => ({ ...text, tags: tags[i] ?? [] }));

  /** The words of the sure names of so many words. */
  const partsOfNames = (isPart: IsPart, shortest: number): ReadonlySet<string> =>
    new Set(
      texts.flatMap(({ words, ruled, tags: own }) =>
        mergedSpans(words, ruled, own, isPart)
          .filter(({ evidence, parts }) => evidence === 'sure' && parts.length >= shortest)
          .flatMap(({ parts }) => parts),
      ),
    );
  // Full names first: they tell what is written onto a surname («لهولمستروم»).
  const fullParts = partsOfNames(() => false, 2);
  const allParts = partsOfNames((folded) => fullParts.has(folded), 1);
  const isPart = (folded: string): boolean => allParts.has(folded);
  const allSpans: PlacedSpan[] = texts.flatMap(({ text, words, tags }, index) =>
    mergedSpans(words, recogniseNames(words, isPart), tags, isPart).map((span) => ({
      ...span,
      text: index,
      // «للرفاعي» prints the name «الرفاعي».
      written: span.isFused ? `ا${text.slice(span.start + 1, span.end)}` : text.slice(span.start, span.end),
    })),
  );

  const persons = personsFromSpans(allSpans.slice(0, MOST_NAMES));
  const spansOf: (PlacedSpan & { person: number })[][] = texts.map(() => []);
  persons.forEach(({ spans }, person) => {
    for (const span of spans) spansOf[span.text]?.push({ ...span, person });
  });
  const named = texts.map((text, index) => namedText(text, spansOf[index] ?? []));
  const ids = persons.map((_, index) => `p${index + 1}`);
  const verbs = named.map((text) =>
    subjectVerbs(text, names.acts, (name) => genderOfGiven(name, names) === 'woman'),
  );
  const genders = gendersOf(named, verbs, persons.length, names);
  const values = genders.map((gender) => gender?.value ?? null);
  const acts = actsOfPersons(named, verbs, values, names.acts);
  const relations = relationsOf(named, values, ids, names);
  const statements = statementsOf(named, persons.length);
  const people = persons.map((person, index) => {
    const known = personFrom(person, ids[index] ?? '', statements[index] ?? [], named);
    if (known.isUnsure) return known;
    return {
      ...known,
      relations: relations[index] ?? [],
      acts: acts[index] ?? [],
      gender: genders[index] ?? null,
    };
  });
  const body = named.map(({ id }) => id).filter((id) => id !== 'title' && id !== 'deck');
  const weights = weightsOf(people, body);
  return { people: people.map((person, index) => ({ ...person, weight: weights[index] ?? 1 })) };
}

/**
 * The least certainty (see `NameSpan`) of a person of whom something is claimed: chosen as the highest that cost no right role on our own
 * articles kept aside from training. Below it lie names that a list alone speaks for.
 */
const SURE = 0.13;

interface StatedRole {
  weight: number;
  statement: Statement;
}

/** What is said of each person, in reading order. */
function statementsOf(texts: readonly NamedText[], count: number): StatedRole[][] {
  const stated: StatedRole[][] = Array.from({ length: count }, () => []);
  for (const { id, names } of texts)
    for (const { person, roles } of names)
      for (const { text, start, end, weight } of roles)
        stated[person]?.push({ weight, statement: { text, range: { block: id, start, end } } });
  return stated;
}

function personFrom(
  { spans }: JoinedPerson,
  id: string,
  roles: readonly StatedRole[],
  texts: readonly NamedText[],
): Person {
  const weight = Math.max(-1, ...roles.map((role) => role.weight));
  const best = roles.find((role) => role.weight === weight)?.statement ?? null;
  const fullest = spans.reduce((best, span) =>
    nameUnits(span.parts).length > nameUnits(best.parts).length ? span : best,
  );
  const isUnsure = Math.max(...spans.map(({ certainty }) => certainty)) < SURE;
  const role = isUnsure ? null : best;
  return {
    id,
    name: fullest.written,
    aliases: [...new Set([fullest.written, ...spans.map((span) => span.written)])],
    role: role?.text ?? null,
    roleRange: role?.range ?? null,
    otherRoles: role
      ? otherRoles(
          role.text,
          roles.map(({ statement }) => statement),
        )
      : [],
    relations: [],
    acts: [],
    gender: null,
    weight: 1,
    isUnsure,
    mentions: spans.map((span) => ({
      range: { block: texts[span.text]?.id ?? '', start: span.start, end: span.end },
      text: texts[span.text]?.text.slice(span.start, span.end) ?? span.written,
    })),
  };
}
