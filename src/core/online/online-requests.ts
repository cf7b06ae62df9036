/**
 * Where Mubin asks, where the reader has allowed it: the three hosts of its optional permission and no other. The shapes are
 * those of the Wikimedia REST and action APIs (mediawiki.org/wiki/API, read 2026-11). No header of our own: a redirected
 * request with one fails across origins.
 */
export const ONLINE_HOSTS = {
  wikipedia: 'https://ar.wikipedia.org',
  wikidata: 'https://www.wikidata.org',
  wiktionary: 'https://en.wiktionary.org',
} as const;

export type OnlineHosts = Record<keyof typeof ONLINE_HOSTS, string>;

/** What the browser is asked for at the switch. */
export const ONLINE_ORIGINS: readonly string[] = Object.values(ONLINE_HOSTS).map((host) => `${host}/*`);

/** Characters that no title has: they would be read as markup or as another address. */
const NOT_IN_TITLES = /[#<>[\]{}|\u0000-\u001F\u007F]/g;
/** Longest title that MediaWiki takes, in bytes of UTF-8; an Arabic letter is two. */
const MAX_TITLE = 255;

/** Length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

/** A term as a title: spaces as underscores, without what no title has; '' where nothing is left. */
export function titleFromTerm(term: string): string {
  const title = term
    .replace(NOT_IN_TITLES, ' ')
    .trim()
    .replace(/\s+/g, '_')
    .replace(/^[:_]+/, '');
  return bytesOf(title) > MAX_TITLE ? '' : title;
}

const withQuery = (address: string, query: Record<string, string>) =>
  `${address}?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

export const summaryAddress = (title: string, { wikipedia }: OnlineHosts = ONLINE_HOSTS): string =>
  `${wikipedia}/api/rest_v1/page/summary/${encodeURIComponent(title)}`;

/** For a person: label and description in Arabic, and the names in English. */
export const labelAddress = (term: string, { wikidata }: OnlineHosts = ONLINE_HOSTS): string =>
  withQuery(`${wikidata}/w/api.php`, {
    action: 'wbsearchentities',
    search: term,
    language: 'ar',
    uselang: 'ar',
    type: 'item',
    limit: '1',
    format: 'json',
    origin: '*',
  });

export const entityAddress = (id: string, { wikidata }: OnlineHosts = ONLINE_HOSTS): string =>
  withQuery(`${wikidata}/w/api.php`, {
    action: 'wbgetentities',
    ids: id,
    props: 'labels|descriptions',
    languages: 'ar|en',
    format: 'json',
    origin: '*',
  });

/** @param lemma without marks. */
export const wordAddress = (lemma: string, { wiktionary }: OnlineHosts = ONLINE_HOSTS): string =>
  `${wiktionary}/api/rest_v1/page/definition/${encodeURIComponent(lemma)}`;
