import { withoutMarks } from '../arabic/morphology/diacritised';
import type { StemIndex } from '../arabic/morphology/stem-index';
import { hashOf } from '../people/tagging/hash';
import { otherCore, SEED, type Core } from './core';
import { NO_LABEL } from './endings';
import { answerCores, chanceCores, lexiconCores } from './lexicon-cores';
import { unknownCore, type NameCores } from './named-cores';

/** What is known of a written word by itself. */
export interface WordOptions {
  letters: readonly string[];
  /** Hashes of its letters, of the last two and three, of the first two. */
  word: number;
  end2: number;
  end3: number;
  begin2: number;
  /** Of the coarse classes that it may be. */
  ambiguity: number;
  /** At least one. */
  cores: readonly Core[];
}

const ambiguityOf = (cores: readonly Core[]): number =>
  hashOf([...new Set(cores.map(({ coarse }) => coarse))].sort((a, b) => a - b).join(' '), SEED.ambiguity);

/** @param letters of the word, without marks */
export function optionsFrom(letters: readonly string[], cores: readonly Core[]): WordOptions {
  const plain = letters.join('');
  return {
    letters,
    word: hashOf(plain, SEED.word),
    end2: hashOf(plain.slice(-2), SEED.end),
    end3: hashOf(plain.slice(-3), SEED.end),
    begin2: hashOf(plain.slice(0, 2), SEED.begin),
    ambiguity: ambiguityOf(cores),
    cores,
  };
}

/** What is written onto words, standing alone before a quote or a number. */
const LONE: Record<string, string> = { و: '\u064E', ف: '\u064E', ب: '\u0650', ل: '\u0650', ك: '\u064E' };

function loneCore(letter: string): Core | null {
  const mark = LONE[letter];
  if (mark === undefined) return null;
  const name = `lone ${letter}`;
  const names = { form: name, lemma: name, tag: name, kind: name };
  return otherCore('particle', names, [{ label: NO_LABEL, marks: [mark] }]);
}

/** Where words are looked up. */
export interface WordSources {
  index: StemIndex;
  names: NameCores;
  /** The likeliest marks of letters that nothing is known of, but for the case. */
  guess: (letters: readonly string[]) => readonly string[];
}

/** What a written word may be: by the lexicon and the list of names; where neither knows it, as it is guessed. @param written letters, perhaps with marks @param isAnswer see `mayAnswer` */
export function wordOptions(
  written: string,
  { index, names, guess }: WordSources,
  isAnswer = false,
): WordOptions {
  const plain = withoutMarks(written);
  const letters = Array.from(plain);
  const answers = isAnswer ? answerCores(written, letters, index) : [];
  const known = [...lexiconCores(written, letters, index, answers.length > 0), ...answers];
  const cores = [...known, ...names(plain, letters, known.length > 0)];
  if (cores.length > 0) return optionsFrom(letters, cores);
  const lone = loneCore(plain);
  if (lone) return optionsFrom(letters, [lone]);
  return optionsFrom(letters, [
    ...chanceCores(written, letters, index),
    unknownCore(letters, guess(letters)),
  ]);
}
