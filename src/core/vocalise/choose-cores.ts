import { excludedAt } from './core-rules';
import { latticeOf, marginalsOf, type Lattice } from './lattice';
import type { Weights } from './weights';
import type { WordOptions } from './word-options';

export interface ChosenCore {
  core: number;
  /** From 0 to 1. */
  probability: number;
}

/** Less than any score. */
const NEVER = -1e6;

/** The same without the ways that grammar excludes. */
const withoutExcluded = ({ own, steps }: Lattice, words: readonly WordOptions[]): Lattice => ({
  own: own.map((row, i) => {
    const isExcluded = row.length > 1 ? excludedAt(words, i) : null;
    const cores = words[i]?.cores ?? [];
    return isExcluded ? row.map((score, k) => (cores[k] && isExcluded(cores[k]) ? NEVER : score)) : row;
  }),
  steps,
});

/** For each word of a sentence its likeliest way. */
export function chooseCores(words: readonly WordOptions[], weights: Weights): ChosenCore[] {
  const { own } = marginalsOf(withoutExcluded(latticeOf(words, weights), words), false);
  return own.map((row) => {
    let core = 0;
    for (let k = 1; k < row.length; k++) if ((row[k] ?? 0) > (row[core] ?? 0)) core = k;
    return { core, probability: row[core] ?? 0 };
  });
}
