import { textOfUnits, unitsOf } from '../arabic/morphology/diacritised';
import type { Core } from './core';
import type { WordOptions } from './word-options';

/** The letters of a word; none of a mark, a number or a word in other letters, nor beyond the ends. */
export const plainAt = (words: readonly WordOptions[], i: number): string => words[i]?.letters.join('') ?? '';

/** Whether the lexicon calls a word so. @param lemmas with shadda and vowel in either order, parted by spaces */
export function isOfLemma(lemmas: string): (core: Core | undefined) => boolean {
  const all = new Set(lemmas.split(' ').map((lemma) => textOfUnits(unitsOf(lemma))));
  return (core) => core?.source != null && all.has(core.source.lemma);
}
