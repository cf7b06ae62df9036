/** FNV-1a over UTF-16 units, 32 bits with a sign: those need no memory of their own; `seed` keeps the kinds of features apart. */
export function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Mixes a hash with another or with a small number (the finaliser of MurmurHash3). */
export function mixed(hash: number, other: number): number {
  let h = Math.imul(hash ^ Math.imul(other + 0x9e3779b9, 0x85ebca6b), 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  return h | 0;
}
