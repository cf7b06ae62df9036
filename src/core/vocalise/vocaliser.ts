import { sentencesOf } from '../arabic/sentences';
import type { StemIndex } from '../arabic/morphology/stem-index';
import { mayAnswer } from './answers';
import { chooseCores } from './choose-cores';
import { chooseEndings } from './choose-endings';
import { coreOfOther, type Core } from './core';
import { isWrittenEnding } from './endings';
import { letterVowels } from './letter-vowels';
import type { NameCores } from './named-cores';
import { tellingMarksOfCore } from './telling-marks';
import { tokensOf, type Token } from './tokens';
import type { Weights } from './weights';
import { writtenWord, type WrittenWord } from './written-word';
import { optionsFrom, wordOptions, type WordOptions } from './word-options';

export interface VocaliseModel {
  cores: Weights;
  endings: Weights;
  letters: Weights;
}

/** A word of a text with its vowels. */
export interface VocalisedWord {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  /** Letter by letter as written, and what is put on each; marks that were written stay. */
  letters: readonly string[];
  marks: readonly string[];
  /** Probabilities, from 0 to 1: of the word but for its ending, and of the ending where the word is right. */
  certainty: number;
  endingCertainty: number;
  /** The last mark is of case or mood. */
  hasEnding: boolean;
  /** Nothing is known of it but its letters: most are foreign names. */
  isGuess: boolean;
  /** How many ways to say it, but for endings, its letters leave. */
  ways: number;
  /** Of the marks those that are written, and those that tell it from other usual ways to say its letters. */
  telling: readonly string[];
  /** Whether there are other usual ways. */
  isDoubtful: boolean;
  /** What the lexicon calls it. */
  source: Core['source'];
}

/** The words of a text with their vowels, in order. */
export type Vocaliser = (text: string) => VocalisedWord[];

/** Of sums of many small numbers some come to a little more than all. */
const share = (probability = 1): number => Math.min(1, probability);

/** Words whose options are kept: those of a few long articles. */
const MOST_KEPT = 20_000;

/** @param names how names are said that the lexicon may not know */
export function vocaliserFrom(index: StemIndex, names: NameCores, model: VocaliseModel): Vocaliser {
  const sources = {
    index,
    names,
    guess: (letters: readonly string[]) => letterVowels(letters, model.letters),
  };
  const kept = new Map<string, WordOptions>();
  const optionsOfWord = (written: string, isAnswer: boolean): WordOptions => {
    const key = isAnswer ? `${written} answers` : written;
    let options = kept.get(key);
    if (!options) {
      options = wordOptions(written, sources, isAnswer);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, options);
    }
    return options;
  };
  const optionsOf = ({ kind, text }: Token, written: WrittenWord | null, isAnswer: boolean): WordOptions =>
    written
      ? optionsOfWord(written.known, isAnswer)
      : optionsFrom([], [coreOfOther(kind === 'word' ? 'latin' : kind, text)]);

  const told = new WeakMap<Core, string[] | null>();
  const tellingOf = (options: WordOptions | undefined, core: Core): string[] | null => {
    let telling = told.get(core);
    if (telling === undefined) {
      telling = options ? tellingMarksOfCore(options.letters, core, options.cores) : null;
      told.set(core, telling);
    }
    return telling;
  };

  function addSentence(text: string, from: number, to: VocalisedWord[]): void {
    const tokens = tokensOf(text);
    const written = tokens.map((token) => (token.kind === 'word' ? writtenWord(token.text) : null));
    const answers = mayAnswer(written.map((word) => word?.letters.join('') ?? ''));
    const words = tokens.map((token, i) => optionsOf(token, written[i] ?? null, answers[i] ?? false));
    const chosen = chooseCores(words, model.cores);
    const cores = words.flatMap(({ cores: ways }, i) => ways[chosen[i]?.core ?? 0] ?? []);
    const endings = chooseEndings(words, cores, model.endings);
    tokens.forEach(({ start, end }, i) => {
      const own = written[i];
      const core = cores[i];
      const ending = core?.endings[endings[i]?.ending ?? 0];
      if (!own || !core || !ending) return;
      const telling = tellingOf(words[i], core);
      to.push({
        start: from + start,
        end: from + end,
        letters: own.letters,
        marks: own.withMarks(ending.marks),
        certainty: share(chosen[i]?.probability),
        endingCertainty: share(endings[i]?.probability),
        hasEnding: isWrittenEnding(ending.label),
        isGuess: core.grammar.class === 'unknown',
        ways: words[i]?.cores.length ?? 1,
        telling: own.withMarks(telling ?? []),
        isDoubtful: telling !== null,
        source: core.source,
      });
    });
  }

  return (text) => {
    const words: VocalisedWord[] = [];
    for (const { start, end } of sentencesOf(text)) addSentence(text.slice(start, end), start, words);
    return words;
  };
}
