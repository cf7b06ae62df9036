import { MARKUP_MUTATIONS, type MarkupMutationName } from './markup-mutations';
import { Random } from './random';
import { TREE_MUTATIONS, type TreeMutationName } from './tree-mutations';

export type MutationName = MarkupMutationName | TreeMutationName | 'append';

/** One change of a page, and the seed of the chance in it: the same whichever other changes there are. */
export interface Mutation {
  name: MutationName;
  seed: number;
}

/** How a page of the fuzzing is made. */
export interface Recipe {
  seed: number;
  /** Of the list of base pages. */
  base: number;
  mutations: Mutation[];
}

const MOST_MUTATIONS = 6;
/** Longer markup is not mutated any further. UTF-16 units. */
const LONGEST = 3_000_000;
/** They leave little to read, or make much of it: so that others have their turn, most times another is taken. */
const RARE = new Set<MutationName>([
  'dropRoot',
  'dropBody',
  'foreignRoot',
  'dropHead',
  'garbage',
  'repeated',
  'longParagraph',
  'longWord',
  'manyLinks',
  'manySiblings',
  'deepNesting',
]);
const isTree = (name: MutationName): name is TreeMutationName => Object.hasOwn(TREE_MUTATIONS, name);
const isMarkup = (name: MutationName): name is MarkupMutationName => Object.hasOwn(MARKUP_MUTATIONS, name);

export const MUTATION_NAMES = [
  ...Object.keys(MARKUP_MUTATIONS),
  'append',
  ...Object.keys(TREE_MUTATIONS),
] as MutationName[];

/** The recipe of a seed. @param bases how many base pages there are */
export function recipeOf(seed: number, bases: number): Recipe {
  const random = new Random(seed);
  const base = random.below(bases);
  const mutations = Array.from({ length: 1 + random.below(MOST_MUTATIONS) }, (): Mutation => {
    let name = random.pick(MUTATION_NAMES);
    while (RARE.has(name) && random.happens(0.8)) name = random.pick(MUTATION_NAMES);
    return { name, seed: random.next() };
  });
  return { seed, base, mutations };
}

/** The page's markup, before the changes of its tree. */
export function markupOf({ base, mutations }: Recipe, bases: readonly string[]): string {
  let markup = bases[base] ?? '';
  for (const { name, seed } of mutations) {
    if (markup.length > LONGEST) break;
    const random = new Random(seed);
    if (name === 'append') markup += random.pick(bases);
    else if (isMarkup(name)) markup = MARKUP_MUTATIONS[name](markup, random);
  }
  return markup;
}

/** Changes a parsed page; what then stands for it. */
export function mutateTree(page: Document, { mutations }: Recipe): Document {
  let mutated = page;
  for (const { name, seed } of mutations)
    // A change may have taken the root, whatever the types say.
    if (isTree(name) && (mutated.documentElement as Element | null))
      mutated = TREE_MUTATIONS[name](mutated, new Random(seed)) ?? mutated;
  return mutated;
}
