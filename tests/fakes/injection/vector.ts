/** What runs says so here; no page of ours has it otherwise. */
export const RUN = 'window.__ran=1';
/** What is fetched for no good reason is fetched from there. */
export const CANARY = 'https://canary.example';

/**
 * Where a vector stands in its page: as markup among the text (`body`, `head`), as the value of an attribute (between double quotes), or
 * as a whole script of JSON-LD.
 */
export type Place =
  'body' | 'head' | 'title' | 'meta' | 'linked' | 'date' | 'image' | 'alt' | 'lang' | 'id' | 'data' | 'text';

/** Something that a page may hold in the hope that it comes to life in ours. */
export interface Vector {
  family: string;
  place: Place;
  text: string;
}

export const vectorsOf = (family: string, place: Place, texts: readonly string[]): Vector[] =>
  texts.map((text) => ({ family, place, text }));
