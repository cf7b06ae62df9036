import type { SentenceRange } from '../arabic/sentences';
import { sentencesOf } from '../arabic/sentences';
import { rolesAround, type FoundRole } from './find-roles';
import { roleBefore } from './role-before';
import type { RoleSpan } from './role-head';
import type { PlacedSpan } from './join-persons';
import type { NameWord } from './name-word';

/** A name in a text, with whose it is and what stands around it. */
export interface TextName extends PlacedSpan {
  /** Place of the person among the persons of the article. */
  person: number;
  /** The particles written onto it: «و», «ل», or `''`. */
  particle: string;
  /** What the text says here of the person. */
  roles: FoundRole[];
  /** The role phrase that ends before the name; none where a particle is written onto the name. */
  before: RoleSpan | null;
}

/** One text of an article as words, sentences and the names of its persons. */
export interface NamedText {
  /** Id of the block, or of the head text. */
  id: string;
  text: string;
  words: readonly NameWord[];
  /** In order. */
  names: readonly TextName[];
  sentences: readonly SentenceRange[];
  /** The index of the sentence that a word stands in. */
  sentenceOf: readonly number[];
  nameAt(word: number): TextName | null;
}

/** A text with its names; `spans` are those of this text, each with the place of its person. */
export function namedText(
  { id, text, words }: { id: string; text: string; words: readonly NameWord[] },
  spans: readonly (PlacedSpan & { person: number })[],
): NamedText {
  const at = new Map<number, TextName>();
  const isNamed = (k: number): boolean => named.has(k);
  const named = new Set(
    spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)),
  );
  const names = [...spans]
    .sort((a, b) => a.from - b.from)
    .map((span): TextName => {
      const first = words[span.from];
      const particle = first && !span.isFused ? text.slice(first.start, span.start) : 'ل';
      const before = particle === '' ? roleBefore(words, span.from, isNamed) : null;
      const roles = rolesAround(words, text, span, isNamed, particle !== '');
      return { ...span, particle, roles, before };
    });
  for (const name of names) for (let k = name.from; k < name.to; k++) at.set(k, name);
  const sentences = sentencesOf(text);
  let sentence = 0;
  const sentenceOf = words.map(({ start }) => {
    while (sentence + 1 < sentences.length && start >= (sentences[sentence]?.end ?? 0)) sentence++;
    return sentence;
  });
  return { id, text, words, names, sentences, sentenceOf, nameAt: (k) => at.get(k) ?? null };
}
