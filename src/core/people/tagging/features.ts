import { UNKNOWN } from './document-evidence';
import { mixed } from './hash';
import type { TokenTraits } from './token-traits';

/** A word of a sentence as the tagger sees it: what is known of it, and what the rules take it for (see `RULED`). */
export interface TaggedToken {
  traits: TokenTraits;
  ruled: number;
  /** What the document says of the word elsewhere (see `evidenceOf`). */
  evidence: number;
}

/** What the rules say of a word: no name, the beginning of one or its continuation, on sure evidence or not, of a well-known person, or a name that is no person's. */
export const RULED = { none: 0, weak: 1, sure: 3, figure: 5, continued: 1, other: 7 } as const;

/** Stands for the words before the first and after the last. */
export const NOTHING = 0x51ed;
const NO_RULE = 9;
/** As far as the words beside a word are looked at. */
export const WINDOW = [-2, -1, 1, 2] as const;
/** More than any word has: the longest Arabic words have some 20 trigrams. */
export const MOST_FEATURES = 256;

/** The hashed features of the word at a place, into `out`, and how many. */
export function featuresAt(tokens: readonly TaggedToken[], at: number, out: Uint32Array): number {
  const token = tokens[at];
  if (!token) return 0;
  let n = 0;
  const add = (hash: number) => {
    if (n < MOST_FEATURES) out[n++] = hash;
  };
  for (const hash of token.traits.own) add(hash);
  for (const offset of WINDOW) {
    const beside = tokens[at + offset]?.traits;
    if (beside) for (const hash of beside.near) add(mixed(hash, offset));
    else add(mixed(NOTHING, offset));
  }
  return joinedFeaturesAt(tokens, at, out, n);
}

/** Those of them that are of several words, or of what the rules say. */
export function joinedFeaturesAt(
  tokens: readonly TaggedToken[],
  at: number,
  out: Uint32Array,
  from: number,
): number {
  const token = tokens[at];
  if (!token) return from;
  const { traits, ruled } = token;
  let n = from;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const before2 = tokens[at - 2]?.traits;
  const after2 = tokens[at + 2]?.traits;
  const { kind, word, reading } = traits;
  const kind1 = before?.traits.kind ?? NOTHING;
  const word1 = before?.traits.word ?? NOTHING;
  const word2 = before2?.word ?? NOTHING;
  const kindAfter = after?.traits.kind ?? NOTHING;
  const wordAfter = after?.traits.word ?? NOTHING;
  const pair = mixed(kind1, kind);
  const pairAfter = mixed(kind, kindAfter);
  out[n++] = mixed(pair, 11);
  out[n++] = mixed(pairAfter, 12);
  out[n++] = mixed(mixed(pair, kindAfter), 13);
  out[n++] = mixed(mixed(mixed(before2?.kind ?? NOTHING, kind1), kind), 14);
  out[n++] = mixed(mixed(pairAfter, after2?.kind ?? NOTHING), 15);
  out[n++] = mixed(mixed(word1, kind), 16);
  out[n++] = mixed(mixed(kind, wordAfter), 17);
  out[n++] = mixed(mixed(word1, word), 18);
  out[n++] = mixed(mixed(word, wordAfter), 19);
  out[n++] = mixed(mixed(before?.traits.reading ?? NOTHING, reading), 20);
  out[n++] = mixed(mixed(reading, after?.traits.reading ?? NOTHING), 21);
  out[n++] = mixed(mixed(word2, word1), 22);
  out[n++] = mixed(mixed(mixed(word2, kind1), kind), 23);
  out[n++] = mixed(mixed(word1, kindAfter), 24);
  const ruled1 = before?.ruled ?? NO_RULE;
  const ruledAfter = after?.ruled ?? NO_RULE;
  const ruledPair = mixed(ruled, ruledAfter);
  out[n++] = mixed(ruled, 31);
  out[n++] = mixed(mixed(ruled, ruled1), 32);
  out[n++] = mixed(ruledPair, 33);
  out[n++] = mixed(mixed(ruledPair, ruled1), 34);
  out[n++] = mixed(mixed(ruled, kind), 35);
  return Math.min(n, out.length);
}

/** The same, of what the document says; none before it has been read. */
export function evidenceFeaturesAt(
  tokens: readonly TaggedToken[],
  at: number,
  out: Uint32Array,
  from: number,
): number {
  const token = tokens[at];
  if (!token || token.evidence === UNKNOWN) return from;
  let n = from;
  const { evidence, traits, ruled } = token;
  const before = tokens[at - 1];
  const after = tokens[at + 1]?.evidence ?? UNKNOWN;
  out[n++] = mixed(evidence, 41);
  out[n++] = mixed(mixed(evidence, traits.kind), 42);
  out[n++] = mixed(mixed(evidence, traits.reading), 43);
  out[n++] = mixed(mixed(evidence, before?.evidence ?? UNKNOWN), 44);
  out[n++] = mixed(mixed(evidence, after), 45);
  out[n++] = mixed(mixed(mixed(evidence, before?.traits.kind ?? NOTHING), traits.kind), 46);
  out[n++] = mixed(mixed(evidence, ruled), 47);
  return Math.min(n, out.length);
}
