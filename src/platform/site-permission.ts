import { patternsOfHost } from '../core/settings/auto-pages';
import { browser } from './browser-api';

/** The site of an address, as the permission for it is asked for; null where a browser gives none. */
export interface PageSite {
  /** Without port: patterns of Firefox have none. */
  host: string;
  pattern: string;
}

export function siteOfUrl(url: string): PageSite | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || hostname === '') return null;
  return { host: hostname, pattern: `${protocol}//${hostname}/*` };
}

/** Asks the person for exactly that site. To be called while a press is handled, before anything is awaited. */
export const requestSite = ({ pattern }: PageSite): Promise<boolean> =>
  browser.permissions.request({ origins: [pattern] });

/** Gives a site back to the browser. */
export const dropSite = (host: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [...patternsOfHost(host)] });

/** The origins that the browser allows now. */
export async function allowedOrigins(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}
