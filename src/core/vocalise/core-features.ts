import { mixed } from '../people/tagging/hash';
import type { Core } from './core';
import type { WordOptions } from './word-options';

/** Before the first word and after the last. */
const EDGE = 7;
export const MOST_CORE_FEATURES = 64;
export const MOST_PAIR_FEATURES = 12;

/** Costs are told apart by so many bits at most. */
const MOST_COST = 12;

const wordAt = (words: readonly WordOptions[], i: number) => words[i]?.word ?? EDGE;
const ambiguityAt = (words: readonly WordOptions[], i: number) => words[i]?.ambiguity ?? EDGE;

/** The contexts of a place that a way's form is seen with, then those of its tag. */
export function contextsAt(
  words: readonly WordOptions[],
  i: number,
): { ofForm: number[]; ofTag: number[]; ofKind: number[] } {
  const before = wordAt(words, i - 1);
  const after = wordAt(words, i + 1);
  const before2 = wordAt(words, i - 2);
  const after2 = wordAt(words, i + 2);
  const ambiguous = ambiguityAt(words, i - 1);
  const ambiguousAfter = ambiguityAt(words, i + 1);
  const near = [
    1,
    mixed(before, 2),
    mixed(after, 3),
    mixed(ambiguous, 4),
    mixed(ambiguousAfter, 5),
    mixed(before2, 6),
    mixed(after2, 7),
  ];
  return {
    ofForm: near,
    ofTag: [
      ...near,
      mixed(words[i - 1]?.end2 ?? EDGE, 8),
      mixed(words[i + 1]?.begin2 ?? EDGE, 9),
      mixed(words[i + 1]?.end2 ?? EDGE, 10),
      mixed(mixed(ambiguous, ambiguousAfter), 11),
      mixed(words[i]?.end3 ?? EDGE, 12),
      mixed(words[i]?.begin2 ?? EDGE, 13),
    ],
    ofKind: [
      1,
      mixed(mixed(before, after), 14),
      mixed(mixed(ambiguousAfter, ambiguityAt(words, i + 2)), 15),
      mixed(mixed(ambiguous, ambiguityAt(words, i - 2)), 16),
      mixed(mixed(before, before2), 17),
      mixed(mixed(before, ambiguousAfter), 18),
      mixed(mixed(ambiguous, after), 19),
      mixed(words[i]?.ambiguity ?? EDGE, 20),
    ],
  };
}

/** The features of one way to say a word. @returns how many */
export function coreFeatures(
  core: Core,
  { ofForm, ofTag, ofKind }: ReturnType<typeof contextsAt>,
  out: Int32Array,
): number {
  let count = 0;
  for (const context of ofForm) {
    out[count++] = mixed(core.form, context);
    out[count++] = mixed(core.lemma, context);
  }
  for (const context of ofTag) out[count++] = mixed(core.tag, context);
  for (const context of ofKind) out[count++] = mixed(core.kind, context);
  const cost = Math.min(MOST_COST, Math.round(core.cost));
  out[count++] = mixed(cost, 101);
  out[count++] = mixed(mixed(core.kind, cost), 102);
  return count;
}

/** The features of two ways side by side. @returns how many */
export function pairFeatures(before: Core, core: Core, out: Int32Array): number {
  let count = 0;
  out[count++] = mixed(mixed(before.tag, core.tag), 201);
  out[count++] = mixed(mixed(before.kind, core.kind), 202);
  out[count++] = mixed(mixed(before.coarse, core.coarse), 203);
  out[count++] = mixed(mixed(before.lemma, core.tag), 204);
  out[count++] = mixed(mixed(before.tag, core.lemma), 205);
  out[count++] = mixed(mixed(before.lemma, core.lemma), 206);
  out[count++] = mixed(mixed(before.kind, core.form), 207);
  out[count++] = mixed(mixed(before.lemma, core.kind), 208);
  return count;
}
