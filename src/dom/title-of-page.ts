import { collapsed, likeness, normalText } from '../core/article/text-likeness';
import { chosenTitle, MAX_TITLE } from '../core/article/title-choice';
import { elementText } from './element-text';
import type { PageLine } from './page-lines';
import type { PageMetadata } from './page-metadata';

export interface PageTitle {
  title: string;
  /** The element that prints the headline, where the page has one. */
  element: Element | null;
}

const HEADINGS = 'h1,h2,h3,[itemprop~="headline"],[role="heading"][aria-level="1"]';
const MAX_HEADINGS = 200;
/** A headline that is no heading stands among so many first lines, and has so many words. */
const MAX_LINES = 400;
const MIN_HEADLINE_WORDS = 3;
const TITLE_SEPARATOR = /\s+[-–—|:»«]+\s+|\s*[|_]\s*|:\s+/u;

/** Site names that only the `<title>` gives away («headline - site»). */
function siteNamesOfTitle(metadata: PageMetadata, headings: string[]): string[] {
  const parts = metadata.documentTitle
    .split(/\s+[-–—|:»]+\s+|\s*[|_]\s*/u)
    .map(collapsed)
    .filter(Boolean);
  if (parts.length < 2) return [];
  const isHeading = (part: string) => headings.some((heading) => likeness(heading, part) > 0.8);
  if (!parts.some(isHeading)) return [];
  return [parts[0] ?? '', parts.at(-1) ?? ''].filter(
    (part) => part && !isHeading(part) && part.split(' ').length <= 6,
  );
}

/** A line that prints a part of a stated title, for pages whose headline is no heading. */
function lineOfTitle(lines: PageLine[], stated: string[]): { line: PageLine; others: string[] } | null {
  for (const title of stated) {
    const parts = [title, ...title.split(TITLE_SEPARATOR)].map(collapsed);
    const wanted = new Set(
      parts.filter((part) => part.split(' ').length >= MIN_HEADLINE_WORDS).map(normalText),
    );
    const line = lines.slice(0, MAX_LINES).find(({ text }) => wanted.has(normalText(text)));
    if (!line) continue;
    const own = normalText(line.text);
    return { line, others: parts.slice(1).filter((part) => part && normalText(part) !== own) };
  }
  return null;
}

/** The headline as printed, and where it stands. */
export function titleOfPage(
  copy: Document,
  metadata: PageMetadata,
  lines: PageLine[],
): PageTitle & { siteNames: string[] } {
  const elements = Array.from(copy.querySelectorAll(HEADINGS))
    .filter((e) => e.localName !== 'meta')
    .slice(0, MAX_HEADINGS);
  const found = elements.map((element) => ({
    element,
    text: elementText(element),
    level: /^h([1-6])$/.test(element.localName) ? Number(element.localName[1]) : 1,
    marked: (element.getAttribute('itemprop') ?? '').split(/\s+/).includes('headline'),
  }));
  const siteNames = [
    ...metadata.siteNames,
    ...siteNamesOfTitle(
      metadata,
      found.filter(({ level }) => level === 1).map(({ text }) => text),
    ),
  ];
  const stated = [
    metadata.linked.headline ?? '',
    metadata.meta('og:title')[0] ?? '',
    metadata.meta('twitter:title')[0] ?? '',
    metadata.documentTitle,
    metadata.meta('headline')[0] ?? '',
  ].filter((title) => title.length <= MAX_TITLE);
  const title = chosenTitle({ headings: found, stated, siteNames });
  const normal = normalText(title);
  const holders = found.filter(({ text }) => normalText(text) === normal);
  const element = (holders.find(({ level, marked }) => marked || level === 1) ?? holders[0])?.element ?? null;
  if (element) return { title, element, siteNames };
  const printed = lineOfTitle(lines, stated);
  if (!printed) return { title, element, siteNames };
  return {
    title: printed.line.text,
    element: printed.line.element,
    siteNames: [...siteNames, ...printed.others],
  };
}
