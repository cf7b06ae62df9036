import type { Features } from './features';

/** What an ending lets a form carry: the keys of `CARRIES`. */
export type FormKind =
  | 'noun'
  | 'nun-ending'
  | 'construct'
  | 'tanwin'
  | 'perfect'
  | 'imperfect'
  | 'mood'
  | 'imperative'
  | 'particle'
  | 'preposition'
  | 'adverbial'
  | 'name'
  | 'name-with-article'
  | 'fixed';

interface Carries {
  article: 'may' | 'must' | 'no';
  /** Which of أ ب ك ل س may stand before it. */
  prefixes: string;
  pronoun: 'noun' | 'verb' | 'both' | 'no';
}

export const CARRIES: Record<FormKind, Carries> = {
  noun: { article: 'may', prefixes: 'بكل', pronoun: 'noun' },
  'nun-ending': { article: 'may', prefixes: 'بكل', pronoun: 'no' },
  construct: { article: 'no', prefixes: 'بكل', pronoun: 'noun' },
  tanwin: { article: 'no', prefixes: '', pronoun: 'no' },
  perfect: { article: 'no', prefixes: 'أ', pronoun: 'verb' },
  imperfect: { article: 'no', prefixes: 'أس', pronoun: 'verb' },
  mood: { article: 'no', prefixes: 'ل', pronoun: 'verb' },
  imperative: { article: 'no', prefixes: '', pronoun: 'verb' },
  particle: { article: 'no', prefixes: 'أبكل', pronoun: 'no' },
  preposition: { article: 'no', prefixes: 'بكل', pronoun: 'both' },
  adverbial: { article: 'may', prefixes: 'بكل', pronoun: 'noun' },
  name: { article: 'no', prefixes: 'بكل', pronoun: 'no' },
  'name-with-article': { article: 'must', prefixes: 'بكل', pronoun: 'no' },
  fixed: { article: 'no', prefixes: '', pronoun: 'no' },
};

/** What inflection puts about a stem. Vocalised texts begin with the mark of the stem's last letter. */
export interface Ending {
  /** The letter of the person in the imperfect, or ''; the stem has ي in its place. */
  prefix: string;
  /** At the end of the word; null where a pronoun must follow. */
  alone: string | null;
  /** Before a pronoun; null where none may follow. */
  bound: string | null;
  /** How the form before the pronoun stands alone. */
  shown: string;
  kind: FormKind;
  /** How rare the form is in news among those of its word, in bits of improbability. */
  cost: number;
  features: Features;
}

/** The endings of a class of stems: one table that forms are made by, and taken apart. */
export interface InflectionClass {
  name: string;
  endings: readonly Ending[];
}

/** One line of a table: what is written, before a pronoun where one may follow, and what it says. */
export type EndingLine = readonly [
  alone: string | null,
  bound: string | null,
  kind: FormKind,
  features: Features,
];

export function ending(
  [alone, bound, kind, features]: EndingLine,
  { prefix = '', cost = 0, shown = alone ?? '' }: Partial<Pick<Ending, 'prefix' | 'cost' | 'shown'>> = {},
): Ending {
  return { prefix, alone, bound, shown, kind, cost, features };
}
