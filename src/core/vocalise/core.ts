import { hashOf } from '../people/tagging/hash';
import { NO_LABEL, type EndingLabel } from './endings';

/** A word with all its marks. */
export interface Ending {
  label: EndingLabel;
  /** For each letter what stands on it. */
  marks: readonly string[];
}

export type WordClass =
  | 'noun'
  | 'adjective'
  | 'verb'
  | 'particle'
  /** Listed with its vowels. */
  | 'name'
  | 'unknown'
  | 'number'
  | 'latin'
  | 'mark';

export interface Grammar {
  class: WordClass;
  /** By the article. */
  isDefinite: boolean;
  hasPronoun: boolean;
  /** «و» or «ف» stands before it. */
  isJoined: boolean;
  /** «ب», «ل» or «ك» stands before it: it is nothing's complement. */
  hasPreposition: boolean;
  gender: 'm' | 'f' | '';
  number: 'singular' | 'dual' | 'plural' | '';
}

/** One way to say a word but for its ending. What features are made of are hashes (see `hashOf`). */
export interface Core {
  /** The stem with its vowels and what is written onto it. */
  form: number;
  lemma: number;
  /** Part of speech, person, number, gender, voice, clitics. */
  tag: number;
  /** The same, more coarsely. */
  kind: number;
  /** Part of speech and whether it is definite. */
  coarse: number;
  grammar: Grammar;
  /** In bits, see `Reading`; the least of a word's is 0. */
  cost: number;
  /** At least one. */
  endings: readonly Ending[];
  /** What the lexicon calls it, where it knows it. */
  source: { lemma: string; partOfSpeech: string } | null;
}

/** Keep the kinds of hashes apart. */
export const SEED = {
  form: 11,
  lemma: 12,
  tag: 13,
  kind: 14,
  coarse: 15,
  word: 16,
  end: 17,
  begin: 18,
  ambiguity: 19,
};

const OTHER_GRAMMAR: Grammar = {
  class: 'mark',
  isDefinite: false,
  hasPronoun: false,
  isJoined: false,
  hasPreposition: false,
  gender: '',
  number: '',
};

/** A core that stands outside the lexicon, under a name of its kind. */
export function otherCore(
  own: Grammar['class'],
  names: Record<'form' | 'lemma' | 'tag' | 'kind', string>,
  endings: readonly Ending[],
  written: Pick<Grammar, 'isJoined' | 'hasPreposition'> = OTHER_GRAMMAR,
): Core {
  return {
    form: hashOf(names.form, SEED.form),
    lemma: hashOf(names.lemma, SEED.lemma),
    tag: hashOf(names.tag, SEED.tag),
    kind: hashOf(names.kind, SEED.kind),
    coarse: hashOf(own, SEED.coarse),
    grammar: {
      ...OTHER_GRAMMAR,
      class: own,
      isJoined: written.isJoined,
      hasPreposition: written.hasPreposition,
    },
    cost: 0,
    endings,
    source: null,
  };
}

/** A number, a word in other letters or a mark, which have one way. */
export function coreOfOther(own: 'number' | 'latin' | 'mark', text: string): Core {
  const name = own === 'mark' ? `${own} ${text}` : own;
  return otherCore(own, { form: name, lemma: name, tag: name, kind: name }, [{ label: NO_LABEL, marks: [] }]);
}
