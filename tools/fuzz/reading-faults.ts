import { sentencesOf } from '../../src/core/arabic/sentences';
import { wordsOf } from '../../src/core/arabic/words';
import { textsFromArticle, type Article } from '../../src/core/article/article';
import type { TextRange } from '../../src/core/article/text-range';
import type { Definition } from '../../src/core/lexicon/definition';
import type { WordPlace } from '../../src/core/lexicon/places-of-lemma';
import type { Glossary, Person, Statement } from '../../src/core/people/glossary';
import type { SpokenForm } from '../../src/core/speech/spoken-form';
import { vowelChanges, vowelStyleOf } from '../../src/core/vocalise/shown-vowels';
import { vocalisedText } from '../../src/core/vocalise/vocalised-text';
import type { VocalisedWord } from '../../src/core/vocalise/vocaliser';
import { mapFault } from '../../tests/core/speech/map-fault';
import { isInsidePair, stretchFault } from './article-faults';

const shown = (text: string | null) => JSON.stringify(text?.slice(0, 80) ?? null);

/** What an article is read by: the text of each id. */
export type Texts = ReadonlyMap<string, string>;
export const textsOf = (article: Article): Texts =>
  new Map(textsFromArticle(article).map(({ id, text }) => [id, text]));

function rangeFault(texts: Texts, range: TextRange, at: string, words: string | null = null): string[] {
  const text = texts.get(range.block);
  if (text === undefined) return [`${at}: no text ${range.block}`];
  const fault = stretchFault(text, range);
  if (fault !== null) return [`${at}: ${fault}: ${range.start}–${range.end} of ${shown(text)}`];
  const slice = text.slice(range.start, range.end);
  // As names are, so is what stands beside them: «للحارس» says «الحارس».
  return words === null || slice === words || `ا${slice}` === words
    ? []
    : [`${at}: ${shown(words)} is ${shown(slice)}`];
}

/** A name's article may be written into the particle before it: «للرفاعي» is «الرفاعي». */
const isWritten = (name: string, texts: Texts) =>
  [...texts.values()].some((text) => text.includes(name) || text.includes(`ل${name.slice(1)}`));

function faultsOfPerson(person: Person, ids: ReadonlySet<string>, texts: Texts): string[] {
  const {
    id,
    name,
    aliases,
    role,
    roleRange,
    otherRoles,
    relations,
    acts,
    gender,
    weight,
    isUnsure,
    mentions,
  } = person;
  const stated = (statement: Statement, what: string) =>
    rangeFault(texts, statement.range, `${id}.${what}`, statement.text);
  return [
    ...(name.trim() !== '' && aliases.includes(name) ? [] : [`${id}: ${shown(name)} is no alias`]),
    ...aliases
      .filter((alias) => !isWritten(alias, texts))
      .map((alias) => `${id}: ${shown(alias)} is not written`),
    ...(new Set(aliases).size === aliases.length ? [] : [`${id}: an alias twice`]),
    ...(mentions.length > 0 ? [] : [`${id}: no mention`]),
    ...mentions.flatMap((mention) => stated(mention, 'mentions')),
    ...((role === null) === (roleRange === null) ? [] : [`${id}: a role without its place`]),
    ...(roleRange ? rangeFault(texts, roleRange, `${id}.role`, role) : []),
    ...otherRoles.flatMap((statement) => stated(statement, 'otherRoles')),
    ...relations.flatMap((relation) => [
      ...stated(relation, 'relations'),
      ...(ids.has(relation.to) && relation.to !== id ? [] : [`${id}: related to ${relation.to}`]),
    ]),
    ...acts.flatMap(({ verb, sentence }) => [
      ...stated(verb, 'acts'),
      ...rangeFault(texts, sentence, `${id}.acts`),
    ]),
    ...(gender ? rangeFault(texts, gender.shownBy, `${id}.gender`) : []),
    ...(weight > 0 && weight <= 1 ? [] : [`${id}.weight: ${weight}`]),
    ...(isUnsure && (role !== null || relations.length + acts.length + otherRoles.length > 0 || gender)
      ? [`${id}: something is claimed of an unsure person`]
      : []),
    ...(person.latin && /^\S.*\S$|^\S$/su.test(person.latin.text)
      ? []
      : [`${id}.latin: ${shown(person.latin?.text ?? null)}`]),
  ];
}

/** Everything in which the people of an article are not what their type promises. */
export function glossaryFaults({ people }: Glossary, texts: Texts): string[] {
  const ids = new Set(people.map(({ id }) => id));
  const order = [...texts.keys()];
  const all = people.flatMap(({ id, mentions }) => mentions.map(({ range }) => ({ id, ...range })));
  const placed = all
    .map((range) => ({ ...range, at: order.indexOf(range.block) }))
    .sort((a, b) => a.at - b.at || a.start - b.start);
  return [
    ...(ids.size === people.length ? [] : ['people: an id twice']),
    ...people.flatMap((person) => faultsOfPerson(person, ids, texts)),
    ...placed.flatMap((range, i) => {
      const before = placed[i - 1];
      return before?.block === range.block && before.end > range.start
        ? [`mentions of ${before.id} and ${range.id} overlap in ${range.block}`]
        : [];
    }),
  ];
}

/** Sentences are in order, none overlaps another, and all that is no white space lies in one. */
export function sentenceFaults(text: string): string[] {
  const faults: string[] = [];
  let last = 0;
  for (const { start, end } of sentencesOf(text)) {
    const fault = start < last ? 'overlaps' : stretchFault(text, { start, end });
    if (fault !== null) faults.push(`sentence ${start}–${end}: ${fault}`);
    if (text.slice(last, start).trim() !== '')
      faults.push(`in no sentence: ${shown(text.slice(last, start))}`);
    if (/^\s|\s$/.test(text.slice(start, end)))
      faults.push(`sentence ${start}–${end}: white space at its edge`);
    last = end;
  }
  return text.slice(last).trim() === '' ? faults : [...faults, `in no sentence: ${shown(text.slice(last))}`];
}

/** Digits, signs and control characters, which no voice can be trusted with. */
const UNSPEAKABLE = /[\p{N}\p{S}\p{C}]|[^\p{L}\p{M} .،؛؟!:]/u;

export function spokenFaults(written: string, form: SpokenForm): string[] {
  const fault = mapFault(written, form);
  const left = UNSPEAKABLE.exec(form.spoken);
  const parting = form.map.find(
    ([start, , from]) => isInsidePair(written, start) || isInsidePair(form.spoken, from),
  );
  return [
    ...(fault === null ? [] : [`the spoken form's map at ${fault}: ${shown(written)}`]),
    ...(left
      ? [`«${left[0]}» is left in what is said: ${shown(form.spoken.slice(Math.max(0, left.index - 30)))}`]
      : []),
    ...(parting ? [`the spoken form parts a character at ${parting.join()}: ${shown(written)}`] : []),
  ];
}

/** What is seen on all words that have vowels. */
const ALL_VOWELS = vowelStyleOf({ diacritics: 'all', wordEndings: 'full', sureVowelsOnly: false });

const withoutMarks = (text: string) => text.replace(/\p{Mn}/gu, '');

/** A text as it is seen with vowels. */
function shownWithVowels(text: string, words: readonly VocalisedWord[]): string {
  let seen = '';
  let last = 0;
  for (const { at, cut, put } of ALL_VOWELS ? vowelChanges(text, words, ALL_VOWELS) : []) {
    seen += text.slice(last, at) + put;
    last = at + cut;
  }
  return seen + text.slice(last);
}

function faultsOfWord(text: string, word: VocalisedWord): string[] {
  const { start, end, letters, marks, telling, certainty, endingCertainty } = word;
  const written = text.slice(start, end);
  const at = `the vowels of ${shown(written)}`;
  const fault = stretchFault(text, word);
  return [
    ...(fault === null ? [] : [`${at}: ${fault}`]),
    ...(withoutMarks(letters.join('')) === withoutMarks(written) ? [] : [`${at}: other letters`]),
    ...(marks.length === letters.length && telling.length === letters.length
      ? []
      : [`${at}: too many or few`]),
    ...(/^\p{Mn}*$/u.test([...marks, ...telling].join(''))
      ? []
      : [`${at}: no vowels: ${shown(marks.join())}`]),
    ...[certainty, endingCertainty]
      .filter((share) => !(share >= 0 && share <= 1))
      .map((share) => `${at}: certain by ${share}`),
  ];
}

/** Words are in order, none overlaps another, and a text keeps every letter of its own, said with vowels and shown with them. */
export function vowelFaults(text: string, words: readonly VocalisedWord[]): string[] {
  const bare = withoutMarks(text);
  return [
    ...words.flatMap((word) => faultsOfWord(text, word)),
    ...words.flatMap((word, i) =>
      word.start < (words[i - 1]?.end ?? 0) ? [`the vowels at ${word.start} overlap`] : [],
    ),
    ...[vocalisedText(text, words), shownWithVowels(text, words)]
      .filter((vowelled) => withoutMarks(vowelled) !== bare)
      .map((vowelled) => `with vowels it is another text: ${shown(vowelled)}`),
  ];
}

const MOST_ENTRIES = 6;

export function definitionFaults(query: string, { query: asked, entries }: Definition): string[] {
  return [
    ...(asked === query ? [] : [`asked for ${shown(query)}, answered ${shown(asked)}`]),
    ...(entries.length <= MOST_ENTRIES ? [] : [`${entries.length} entries for ${shown(query)}`]),
    ...entries
      .filter(({ lemma, senses, pieces }) => lemma === '' || senses.length === 0 || pieces.length === 0)
      .map(({ lemma }) => `an empty entry ${shown(lemma)} for ${shown(query)}`),
  ];
}

export const placeFaults = (places: readonly WordPlace[], texts: Texts): string[] =>
  places.flatMap(({ range, form }) => rangeFault(texts, range, 'place', form));

/** The words of a text that somebody may ask about. */
export const askableWords = (text: string): string[] => wordsOf(text).map((word) => word.text);
