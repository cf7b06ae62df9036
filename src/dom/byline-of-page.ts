import { LETTER, MARK } from '../core/arabic/letter-class';
import { bylineFrom, isDatelineWithName, nameOfByline } from '../core/article/byline';
import type { ExtractionWords } from '../core/article/extraction-words';
import { personInLine } from '../core/article/head-lines';
import { isDateLine, junkPhraseOf } from '../core/article/junk';
import { normalText } from '../core/article/text-likeness';
import { classHints } from './class-hints';
import { elementText } from './element-text';
import { elementsOf } from './site-content';
import { linesOfPage, type PageLine } from './page-lines';
import type { PageMetadata } from './page-metadata';

export interface PageByline {
  byline: string;
  /** The line as printed, which the body must not repeat. */
  printed: string;
}

/** What an element marked as byline prints, and the names it may mean, best first. */
export interface MarkedByline {
  printed: string;
  names: string[];
  /** The line that prints a name and a place or a second name; null for a name alone. */
  line: string | null;
}

const MARKED =
  '[itemprop~="author"],[rel~="author"],[class*="author" i],[class*="byline" i],[class*="writ" i],[class*="reporter" i],[class*="katib" i],[class*="columnist" i],[class*="contributor" i],[class~="by" i],[class~="who" i],[class*="editor" i],[id*="author" i],[aria-labelledby*="byline" i]';
const MAX_PRINTED = 120;
/** Lines after the headline, and lines at the body's end, among which a byline is printed. */
const LINES_AFTER = 25;
/** First and last blocks of the body in which a stated name may be printed. */
const BODY_ENDS = 12;
const MAX_MARKED = 60;
/** Words beside a name with the sign that parts them from it: a place, an agency. */
const BESIDE_NAME = new RegExp(
  String.raw`^\s*[${LETTER}${MARK}\s]{2,25}\s*[:–—/-]\s*$|^\s*[:–—/-]\s*[${LETTER}${MARK}\s]{2,25}$`,
  'u',
);
const MAX_BESIDE = 4;

function isMarked(element: Element, words: ExtractionWords): boolean {
  if ((element.getAttribute('itemprop') ?? '').includes('author') || element.getAttribute('rel') === 'author')
    return true;
  return (
    classHints(element, words).has('byline') || /byline/i.test(element.getAttribute('aria-labelledby') ?? '')
  );
}

/** Whether a line is a name with a few words beside it, parted by a sign: «بلدة الربى: عروب الحصيني». */
function isNameBeside(line: string, name: string, words: ExtractionWords): boolean {
  const besides = line.replace(name, ' ');
  if (besides === line || !BESIDE_NAME.test(besides)) return false;
  return (
    besides.trim().split(/\s+/u).length <= MAX_BESIDE &&
    junkPhraseOf({ text: line, linkShare: 0 }, words) === null
  );
}

/** What a marked element may name, best first: its marked name, its link, its lines without the region's own label. */
function namesIn(element: Element, words: ExtractionWords): Pick<MarkedByline, 'names' | 'line'> {
  const id = element.getAttribute('aria-labelledby');
  const label = id ? element.ownerDocument.getElementById(id) : null;
  const own = label ? elementText(label) : null;
  const inner =
    element.querySelector('[itemprop~="name"]:not(meta)') ??
    Array.from(element.querySelectorAll('a')).find((anchor) => elementText(anchor) !== '');
  const lines = linesOfPage(element)
    .map(({ text }) => text)
    .filter((line) => line !== own);
  // Two authors, or an author and a place: the line as it is printed.
  const links = Array.from(element.querySelectorAll('a'))
    .map(elementText)
    .filter((text) => text.includes(' '));
  const [line] = lines;
  const isList =
    lines.length === 1 &&
    line !== undefined &&
    links.length > 1 &&
    links.every((name) => line.includes(name));
  const dateline = lines.find((text) => isDatelineWithName(text, words));
  // A name with a few words beside it is printed as one line: «بلدة الربى: عروب الحصيني».
  const name = inner ? elementText(inner) : '';
  const isBeside = line !== undefined && lines.length === 1 && name !== '' && isNameBeside(line, name, words);
  const whole = isBeside ? line : (dateline ?? (isList ? line : undefined));
  return {
    names: [...(whole === undefined ? [] : [whole]), ...(name ? [name] : []), ...lines],
    line: whole ?? null,
  };
}

/**
 * The elements that a page marks as its byline, those of a site's rule first. To be read before the furniture goes: their
 * boxes are furniture too.
 */
export function markedBylines(
  copy: Document,
  words: ExtractionWords,
  selectors: readonly string[] = [],
): MarkedByline[] {
  const found: MarkedByline[] = [];
  const ruled = selectors.flatMap((selector) => elementsOf(copy, selector));
  const marked = Array.from(copy.querySelectorAll(MARKED))
    .slice(0, MAX_MARKED)
    .filter((element) => isMarked(element, words));
  for (const element of [...ruled, ...marked]) {
    if (element.textContent.length > 1000) continue;
    const printed = elementText(element);
    if (printed.length <= MAX_PRINTED && !isDateLine(printed, words))
      found.push({ printed, ...namesIn(element, words) });
  }
  return found;
}

/** The printed line of a person or agency, or null. Names that only the head states are no byline. */
export function bylineOfPage(
  page: {
    marked: MarkedByline[];
    lines: PageLine[];
    headlineAt: number;
    title: string;
    siteNames: string[];
    metadata: PageMetadata;
  },
  bodyTexts: string[],
  words: ExtractionWords,
): PageByline | null {
  const { marked, lines, headlineAt, title, siteNames, metadata } = page;
  const others = [title, ...metadata.meta('article:section'), ...metadata.meta('og:article:section')];
  const checked = (text: string) => bylineFrom({ text, siteNames, others }, words);
  const printedIn = new Set<string>();
  const around = [
    ...lines.slice(Math.max(0, headlineAt - 15), headlineAt + 1 + LINES_AFTER).map(({ text }) => text),
    ...bodyTexts.slice(0, BODY_ENDS),
    ...bodyTexts.slice(BODY_ENDS).slice(-BODY_ENDS),
  ];
  for (const text of around) if (text.length <= 300) printedIn.add(` ${normalText(text)} `);

  const stated = [
    ...metadata.linked.authors,
    ...metadata.meta('author'),
    ...metadata.meta('article:author'),
    ...metadata.meta('dc.creator'),
  ];
  for (const text of stated) {
    const byline = checked(text);
    if (byline === null) continue;
    const normal = ` ${normalText(byline)} `;
    if (![...printedIn].some((line) => line.includes(normal))) continue;
    // Where the page prints a place beside the name, the printed line is the byline.
    const whole = marked
      .flatMap(({ line, printed }) => [line ?? '', printed])
      .find(
        (line) =>
          line.includes(byline) && (isDatelineWithName(line, words) || isNameBeside(line, byline, words)),
      );
    return { byline: (whole === undefined ? null : checked(whole)) ?? byline, printed: whole ?? text };
  }
  for (const { printed, names } of marked) {
    for (const name of names) {
      const byline = isDateLine(name, words) ? null : checked(name);
      if (byline !== null) return { byline, printed };
    }
  }
  const lead = lines.slice(headlineAt + 1, headlineAt + 1 + LINES_AFTER).map(({ text }) => text);
  for (const text of [...lead, ...bodyTexts.slice(0, 3), ...bodyTexts.slice(-3)]) {
    if (text.length > MAX_PRINTED || /[.؟!]$/u.test(text)) continue;
    const byline = checked(nameOfByline(text, words) ?? '');
    if (byline !== null) return { byline, printed: text };
  }
  const bodyAt = lead.findIndex((text) => text.length > MAX_PRINTED);
  for (const text of [...lead.slice(0, bodyAt < 0 ? lead.length : bodyAt), ...bodyTexts.slice(0, 2)]) {
    const byline = isDatelineWithName(text, words) ? checked(text) : null;
    if (byline !== null) return { byline, printed: text };
  }
  const isDate = (text: string | undefined) => text !== undefined && isDateLine(text, words, siteNames);
  for (const [i, text] of lead.slice(0, bodyAt < 0 ? lead.length : bodyAt).entries()) {
    const isBesideDate = isDate(lead[i - 1]) || isDate(lead[i + 1]);
    const byline = checked(personInLine(text, siteNames, words, isBesideDate) ?? '');
    if (byline !== null) return { byline, printed: text };
  }
  return null;
}
