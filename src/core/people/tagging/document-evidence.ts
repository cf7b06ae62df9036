import { BEGINS, OUTSIDE } from './tag-model';

/** A word by which it is known again: as written, folded, and without a particle that may be written onto it. */
export interface WordKeys {
  whole: string;
  bare: string | null;
}

interface Seen {
  /** In names of several words. */
  inFull: number;
  /** As a name of one word. */
  alone: number;
  outside: number;
}

/** What a document says of a word elsewhere; `UNKNOWN` before it has been read. */
export const UNKNOWN = 0;

/** In one number: not met elsewhere, never, seldom or mostly a name there, and whether of several words. */
function levelOf(inFull: number, alone: number, outside: number): number {
  const named = inFull + alone;
  const all = named + outside;
  if (all <= 0) return 1;
  if (named <= 0) return 2;
  const often = named * 2 >= all ? 1 : 0;
  return 3 + often + (inFull > 0 ? 2 : 0);
}

/** The same, a word's own place left out where it was counted. */
const levelElsewhere = ({ inFull, alone, outside }: Seen, own: keyof Seen | null): number =>
  levelOf(
    inFull - (own === 'inFull' ? 1 : 0),
    alone - (own === 'alone' ? 1 : 0),
    outside - (own === 'outside' ? 1 : 0),
  );

/** As what the word at a place counts. */
function fieldAt(labels: ArrayLike<number>, i: number): keyof Seen {
  const label = labels[i] ?? OUTSIDE;
  if (label === OUTSIDE) return 'outside';
  return label !== BEGINS || (labels[i + 1] ?? OUTSIDE) > BEGINS ? 'inFull' : 'alone';
}

/** For each word of each sentence of a document what its first labels say of the word elsewhere; the word's own place does not count. */
export function evidenceOf(
  sentences: readonly { keys: readonly WordKeys[]; labels: ArrayLike<number> }[],
): number[][] {
  const seen = new Map<string, Seen>();
  const of = (key: string): Seen => {
    let known = seen.get(key);
    if (!known) seen.set(key, (known = { inFull: 0, alone: 0, outside: 0 }));
    return known;
  };
  /** Each word is counted once as written, and as the name under its particle where it begins one. */
  const counted = sentences.map(({ keys, labels }) =>
    keys.map(({ whole, bare }, i) => {
      const field = fieldAt(labels, i);
      const own = of(whole);
      own[field]++;
      const under = bare === null ? null : of(bare);
      const isUnder = under !== null && labels[i] === BEGINS;
      if (isUnder) under[field]++;
      return { field, own, under, isUnder };
    }),
  );
  return counted.map((words) =>
    words.map(({ field, own, under, isUnder }) => {
      const level = levelElsewhere(own, field);
      return under === null ? level : Math.max(level, levelElsewhere(under, isUnder ? field : null));
    }),
  );
}
