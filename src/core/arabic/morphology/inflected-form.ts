/** What a form may carry: the keys of `CARRIES`. */
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
  | 'name'
  | 'name-with-article'
  | 'fixed';

/** How a form was derived where the lexicon has no row for it. */
export type Derivation = 'masdar' | 'active-participle' | 'passive-participle' | 'nisba';

export interface InflectedForm {
  /** With diacritics. */
  text: string;
  kind: FormKind;
  /** Rare among the forms of its word (passive, dual in construct, second person): ranks it lower. */
  rare?: true;
}

interface Carries {
  article: 'may' | 'must' | 'no';
  /** Which of ب ك ل س may stand before it. */
  prefixes: string;
  pronoun: 'noun' | 'verb' | 'no';
}

export const CARRIES: Record<FormKind, Carries> = {
  noun: { article: 'may', prefixes: 'بكل', pronoun: 'noun' },
  'nun-ending': { article: 'may', prefixes: 'بكل', pronoun: 'noun' },
  construct: { article: 'no', prefixes: 'بكل', pronoun: 'no' },
  tanwin: { article: 'no', prefixes: '', pronoun: 'no' },
  perfect: { article: 'no', prefixes: '', pronoun: 'verb' },
  imperfect: { article: 'no', prefixes: 'سل', pronoun: 'verb' },
  mood: { article: 'no', prefixes: 'ل', pronoun: 'verb' },
  imperative: { article: 'no', prefixes: '', pronoun: 'verb' },
  particle: { article: 'no', prefixes: 'بكل', pronoun: 'no' },
  preposition: { article: 'no', prefixes: 'بكل', pronoun: 'noun' },
  name: { article: 'no', prefixes: 'بكل', pronoun: 'no' },
  'name-with-article': { article: 'must', prefixes: 'بكل', pronoun: 'no' },
  fixed: { article: 'no', prefixes: '', pronoun: 'no' },
};
