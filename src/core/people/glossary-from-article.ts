import { textsFromArticle, type Article } from '../article/article';
import { rolesAround, type FoundRole } from './find-roles';
import type { Glossary, Person } from './glossary';
import { nameUnits, personsFromSpans, type JoinedPerson, type PlacedSpan } from './join-persons';
import type { IsPart } from './name-evidence';
import type { NameTables } from './name-tables';
import { WordReader, type NameWord } from './name-word';
import { recogniseNames } from './recognise-names';
import { mergedSpans } from './tagging/merge-spans';
import type { WordTagger } from './tagging/tagged-words';

/**
 * The people that an article names: title, deck and body are read, the byline is not (it names the author).
 * Stages: words → name spans (`recogniseNames` and the tagger, `mergedSpans`) → persons (`personsFromSpans`) → roles (`rolesAround`) → glossary.
 */
export function glossaryFromArticle(article: Article, names: NameTables, tagger: WordTagger): Glossary {
  const reader = new WordReader(names);
  const read = textsFromArticle(article)
    .filter(({ id }) => id !== 'byline')
    .map(({ id, text }) => {
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
  const spans: PlacedSpan[] = texts.flatMap(({ text, words, tags }, index) =>
    mergedSpans(words, recogniseNames(words, isPart), tags, isPart).map((span) => ({
      ...span,
      text: index,
      // «للرفاعي» prints the name «الرفاعي».
      written: span.isFused ? `ا${text.slice(span.start + 1, span.end)}` : text.slice(span.start, span.end),
    })),
  );

  const persons = personsFromSpans(spans);
  const namedBy = texts.map((_, index) => {
    const named = new Set<number>();
    for (const person of persons) {
      for (const span of person.spans)
        if (span.text === index) for (let k = span.from; k < span.to; k++) named.add(k);
    }
    return named;
  });
  return {
    people: persons.map((person, index) => personFrom(person, `p${index + 1}`, texts, namedBy)),
  };
}

interface ReadText {
  id: string;
  text: string;
  words: NameWord[];
}

function personFrom(
  person: JoinedPerson,
  id: string,
  texts: readonly ReadText[],
  namedBy: readonly ReadonlySet<number>[],
): Person {
  const roles: { role: FoundRole; block: string }[] = [];
  for (const span of person.spans) {
    const text = texts[span.text];
    const named = namedBy[span.text];
    if (!text || !named) continue;
    const attached = span.isFused || span.start > (text.words[span.from]?.start ?? span.start);
    for (const role of rolesAround(text.words, text.text, span, (k) => named.has(k), attached))
      roles.push({ role, block: text.id });
  }
  const weight = Math.max(-1, ...roles.map(({ role }) => role.weight));
  const best = roles.find(({ role }) => role.weight === weight);
  const fullest = person.spans.reduce((best, span) =>
    nameUnits(span.parts).length > nameUnits(best.parts).length ? span : best,
  );
  return {
    id,
    name: fullest.written,
    aliases: [...new Set([fullest.written, ...person.spans.map((span) => span.written)])],
    role: best?.role.text ?? null,
    roleRange: best ? { block: best.block, start: best.role.start, end: best.role.end } : null,
    otherRoles: [],
    relations: [],
    acts: [],
    gender: null,
    weight: 1,
    isUnsure: false,
    mentions: person.spans.map((span) => ({
      range: { block: texts[span.text]?.id ?? '', start: span.start, end: span.end },
      text: texts[span.text]?.text.slice(span.start, span.end) ?? span.written,
    })),
  };
}
