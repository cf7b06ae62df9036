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
function levelOf(seen: Seen): number {
  const named = seen.inFull + seen.alone;
  const all = named + seen.outside;
  if (all <= 0) return 1;
  if (named <= 0) return 2;
  const often = named * 2 >= all ? 1 : 0;
  return 3 + often + (seen.inFull > 0 ? 2 : 0);
}

const NONE: Seen = { inFull: 0, alone: 0, outside: 0 };

/** For each word of each sentence of a document what its first labels say of the word elsewhere; the word's own place does not count. */
export function evidenceOf(
  sentences: readonly { keys: readonly WordKeys[]; labels: ArrayLike<number> }[],
): number[][] {
  const seen = new Map<string, Seen>();
  const of = (key: string): Seen => {
    let known = seen.get(key);
    if (!known) seen.set(key, (known = { ...NONE }));
    return known;
  };
  /** Counts each word once as written, and as the name under its particle where it begins one. */
  const places = sentences.map(({ keys, labels }) =>
    keys.map(({ whole, bare }, i) => {
      const label = labels[i] ?? OUTSIDE;
      if (label === OUTSIDE) return { field: 'outside' as const, keys: [whole] };
      const isFull = label !== BEGINS || (labels[i + 1] ?? OUTSIDE) > BEGINS;
      const own = bare !== null && label === BEGINS ? [whole, bare] : [whole];
      return { field: isFull ? ('inFull' as const) : ('alone' as const), keys: own };
    }),
  );
  for (const { field, keys } of places.flat()) for (const key of keys) of(key)[field]++;
  const elsewhere = (key: string, own: { field: keyof Seen; keys: readonly string[] }): Seen => {
    const all = seen.get(key) ?? NONE;
    return own.keys.includes(key) ? { ...all, [own.field]: all[own.field] - 1 } : all;
  };
  return sentences.map(({ keys }, s) =>
    keys.map(({ whole, bare }, i) => {
      const own = places[s]?.[i];
      if (!own) return UNKNOWN;
      const level = levelOf(elsewhere(whole, own));
      return bare === null ? level : Math.max(level, levelOf(elsewhere(bare, own)));
    }),
  );
}
