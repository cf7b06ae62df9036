/**
 * Where a news site prints its article, from `data/site-rules`: a hint that wins only where its result is plausible.
 * Selectors are CSS, best first, over ids, classes, roles, `itemprop` and element names.
 */
export interface SiteRule {
  /** Host names; their subdomains count too. */
  hosts: string[];
  /** An address in the form of the site's articles, for the rule's fixture. */
  example: string;
  /** The element that holds the article's text, or several that each hold a part of it. */
  body: string[];
  /** What stands in the body and is not the article. */
  remove?: string[];
  title?: string[];
  byline?: string[];
  date?: string[];
  deck?: string[];
}

const HOST = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i;

/** The rule for an address, or null. */
export function siteRuleFor(url: string, rules: readonly SiteRule[]): SiteRule | null {
  const host = HOST.exec(url)?.[1]?.toLowerCase();
  if (host === undefined) return null;
  const isOf = (name: string): boolean => host === name || host.endsWith(`.${name}`);
  return rules.find(({ hosts }) => hosts.some(isOf)) ?? null;
}
