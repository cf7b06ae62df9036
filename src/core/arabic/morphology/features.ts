/** What a form says of itself; a field is left out where the form does not tell, or is of no such thing. */
export interface Features {
  tense?: 'perfect' | 'imperfect' | 'imperative';
  mood?: 'indicative' | 'subjunctive' | 'jussive';
  voice?: 'active' | 'passive';
  person?: 1 | 2 | 3;
  number?: 'singular' | 'dual' | 'plural';
  gender?: 'm' | 'f';
  case?: 'nominative' | 'accusative' | 'genitive';
  /** Definite by the article; construct before another noun or a pronoun. */
  state?: 'definite' | 'indefinite' | 'construct';
}

/** How a word was derived where the lexicon has no row for it. */
export type Derivation = 'masdar' | 'active-participle' | 'passive-participle' | 'nisba' | 'elative';

/** The features in which all agree. */
export function commonFeatures(all: readonly Features[]): Features {
  const [first, ...others] = all;
  const common = Object.entries(first ?? {}).filter(([name, value]) =>
    others.every((other) => other[name as keyof Features] === value),
  );
  return Object.fromEntries(common);
}
