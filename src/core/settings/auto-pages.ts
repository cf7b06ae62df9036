/**
 * The browser's patterns for the pages of a host (without port), one for each scheme: the permission for a site is asked
 * for by exactly the scheme of its page.
 */
export const patternsOfHost = (host: string): readonly string[] => [`https://${host}/*`, `http://${host}/*`];

const PATTERN = /^https?:\/\/([^/*]+)\/\*$/;

/** The host of such a pattern; null of any other. */
export const hostOfPattern = (pattern: string): string | null => PATTERN.exec(pattern)?.[1] ?? null;

/** On which pages the reader opens by itself: those of the hosts in the list that the browser allows too. */
export function autoPatterns(hosts: readonly string[], allowed: readonly string[]): string[] {
  return hosts.flatMap(patternsOfHost).filter((pattern) => allowed.includes(pattern));
}

/** The hosts of a list that the browser still allows, by one scheme at least. */
export const allowedHosts = (hosts: readonly string[], allowed: readonly string[]): string[] =>
  hosts.filter((host) => patternsOfHost(host).some((pattern) => allowed.includes(pattern)));

/** The permissions of single hosts that no list needs any more; `kept` are those that something else asks for. */
export function surplusPatterns(
  hosts: readonly string[],
  allowed: readonly string[],
  kept: readonly string[],
): string[] {
  return allowed.filter((pattern) => {
    const host = hostOfPattern(pattern);
    return host !== null && !hosts.includes(host) && !kept.includes(pattern);
  });
}
