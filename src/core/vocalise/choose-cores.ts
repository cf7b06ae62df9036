import { latticeOf, marginalsOf } from './lattice';
import type { Weights } from './weights';
import type { WordOptions } from './word-options';

export interface ChosenCore {
  core: number;
  /** From 0 to 1. */
  probability: number;
}

/** For each word of a sentence its likeliest way. */
export function chooseCores(words: readonly WordOptions[], weights: Weights): ChosenCore[] {
  const { own } = marginalsOf(latticeOf(words, weights), false);
  return own.map((row) => {
    let core = 0;
    for (let k = 1; k < row.length; k++) if ((row[k] ?? 0) > (row[core] ?? 0)) core = k;
    return { core, probability: row[core] ?? 0 };
  });
}
