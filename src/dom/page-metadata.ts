import { withoutEntities } from '../core/article/entities';
import { linkedDataFrom, type LinkedData } from '../core/article/linked-data';
import { collapsed } from '../core/article/text-likeness';
import { MAX_TITLE } from '../core/article/title-choice';

export interface PageMetadata {
  linked: LinkedData;
  /** All values of a `<meta>` by its property, name or itemprop, in lower case. */
  meta: (name: string) => string[];
  /** Every name under which the page speaks of its site. */
  siteNames: string[];
  siteName: string | null;
  /** The page's `<title>`. */
  documentTitle: string;
}

const SITE_NAME_KEYS = [
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'al:android:app_name',
  'al:ios:app_name',
  'publisher',
  'dc.publisher',
];

function hostLabels(url: string): string[] {
  try {
    const labels = new URL(url).hostname.split('.').filter((label) => label.length > 3 && label !== 'arabic');
    return labels.filter((label) => label !== 'www');
  } catch {
    return []; // Not an address: no name to learn from it.
  }
}

/** Reads what a page's head says of it, from its copy. */
export function metadataOfPage(copy: Document, url: string): PageMetadata {
  const values = new Map<string, string[]>();
  for (const element of Array.from(copy.querySelectorAll('meta')).slice(0, 500)) {
    const content = collapsed(withoutEntities(element.getAttribute('content') ?? ''));
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const key = (element.getAttribute(attribute) ?? '').trim().toLowerCase();
      if (key) values.set(key, [...(values.get(key) ?? []), content]);
    }
  }
  const meta = (name: string) => values.get(name) ?? [];
  const linked = linkedDataFrom(
    Array.from(copy.querySelectorAll('script'), (script) => script.textContent).slice(0, 30),
  );
  const stated = [...SITE_NAME_KEYS.flatMap(meta), ...(linked.publisher === null ? [] : [linked.publisher])];
  const parts = stated
    .flatMap((name) => name.split(/\s+[-–—|]\s+|\s*\|\s*/u))
    .filter((part) => part.trim().length > 1);
  const printed = meta('og:site_name')[0] ?? linked.publisher ?? meta('application-name')[0] ?? null;
  const title = collapsed(copy.querySelector('head title, title')?.textContent ?? '');
  return {
    linked,
    meta,
    siteNames: [...new Set([...stated, ...parts, ...hostLabels(url)])],
    siteName: printed,
    documentTitle: title.length > MAX_TITLE ? '' : title,
  };
}
