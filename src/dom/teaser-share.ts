import type { PageWeights } from './page-weights';
import { elementText } from './element-text';

/** Fewer entries make no list. */
const MIN_TEASERS = 5;
/** Names of the elements that hold one entry of a list. */
const ENTRIES = new Set(['div', 'article', 'li', 'section', 'tr', 'dd', 'a']);
const LISTS = 'div,section,main,ul,ol,tbody,dl,article,td';
const HEADING = 'h1,h2,h3,h4,h5,h6';
const LINKED_HEADING = 'h2 a,h3 a,h4 a,h5 a,h6 a,a h2,a h3,a h4,a h5,a h6';
const MAX_LABEL = 200;
/** A link shorter than a headline. UTF-16 units. */
const MIN_HEADLINE = 15;
/** An entry tells no more of its article than this; a whole text under a linked headline is the text itself. UTF-16 units. */
const MAX_ENTRY = 700;
const MAX_LONE = 500;
/** Between a headline and its deck stand at most a date and a picture. */
const MAX_BETWEEN = 3;
/** Elements of a list in an application, whose rows a script opens. */
const ROWS = '[role="row"],[role="option"]';

/** Whether a link leads to another page. */
function leadsAway(anchor: Element, url: string): boolean {
  const href = anchor.getAttribute('href') ?? '';
  if (!href || /^(?:#|javascript:|mailto:|tel:)/i.test(href)) return false;
  try {
    const [target, page] = [new URL(href, url), new URL(url)];
    return target.pathname !== page.pathname || target.search !== page.search || target.host !== page.host;
  } catch {
    return true; // An address that cannot be compared is none of this page's.
  }
}

/** The link by which an entry leads to what it tells of: around or in its headline, or one that stands by itself. */
function hasEntryLink(element: Element, weigh: PageWeights, url: string): boolean {
  const text = elementText(element).slice(0, MAX_LABEL);
  const hasHeading = element.querySelector(HEADING) !== null;
  return Array.from(element.querySelectorAll('a'))
    .slice(0, 12)
    .some((anchor) => {
      if (!leadsAway(anchor, url)) return false;
      if (anchor.closest(HEADING) || anchor.querySelector(`${HEADING},b,strong`)) return true;
      const parent = anchor.parentElement;
      if (hasHeading) return parent === null || parent === element || weigh(parent).prose === 0;
      const label = elementText(anchor);
      return label.length >= MIN_HEADLINE && text.startsWith(label);
    });
}

/** An entry of a list of articles: a headline, a link, and some words on what the article tells. */
function isTeaser(element: Element, weigh: PageWeights, url: string): boolean {
  const { link, prose, text } = weigh(element);
  if (element.localName === 'a') return text >= MAX_LABEL / 2 && leadsAway(element, url);
  if (prose === 0 || prose > MAX_ENTRY || link === 0) return false;
  return hasEntryLink(element, weigh, url);
}

/** Entries of lists, each with some prose: the teasers of sections, searches, related boxes. */
function listedTeasers(body: Element, weigh: PageWeights, url: string): Element[] {
  const found: Element[] = [];
  for (const parent of [body, ...Array.from(body.querySelectorAll(LISTS))]) {
    if (parent.childElementCount < MIN_TEASERS || weigh(parent).link === 0) continue;
    const entries = Array.from(parent.children).filter(({ localName }) => ENTRIES.has(localName));
    if (entries.length < MIN_TEASERS) continue;
    const teasers = entries.filter((entry) => isTeaser(entry, weigh, url));
    if (teasers.length < MIN_TEASERS || teasers.length < entries.length / 2) continue;
    found.push(...teasers);
  }
  return found;
}

/** An element that is a headline of another article and nothing else. */
function isLinkedHeadline(element: Element, weigh: PageWeights, url: string): boolean {
  const { text, link, prose } = weigh(element);
  if (prose > 0 || text < MIN_HEADLINE || link * 2 < text) return false;
  const anchor = element.localName === 'a' ? element : element.querySelector('a');
  return anchor !== null && leadsAway(anchor, url);
}

/** What follows the headlines of a list without boxes: `<dt>` and `<dd>`, `<h3>` and `<p>` by turns. */
function flatTeasers(body: Element, weigh: PageWeights, url: string): Element[] {
  const found: Element[] = [];
  for (const parent of [body, ...Array.from(body.querySelectorAll(LISTS))]) {
    const { link, prose } = weigh(parent);
    if (parent.childElementCount < 2 * MIN_TEASERS || link === 0 || prose === 0) continue;
    const decks: Element[] = [];
    let since = MAX_BETWEEN;
    for (const child of Array.from(parent.children)) {
      since += 1;
      if (isLinkedHeadline(child, weigh, url)) since = 0;
      else if (since <= MAX_BETWEEN && weigh(child).prose > 0 && weigh(child).prose <= MAX_ENTRY) {
        decks.push(child);
        since = MAX_BETWEEN;
      }
    }
    if (decks.length >= MIN_TEASERS) found.push(...decks);
  }
  return found;
}

/** A box of one linked headline and its deck, in no list: the lead of a section, a promotion in a text. */
function loneTeasers(body: Element, weigh: PageWeights, url: string): Element[] {
  const found: Element[] = [];
  for (const heading of Array.from(body.querySelectorAll(LINKED_HEADING)).slice(0, 400)) {
    const anchor = heading.localName === 'a' ? heading : heading.closest('a');
    if (!anchor || !leadsAway(anchor, url)) continue;
    let box = heading.parentElement;
    while (box && box !== body && weigh(box).prose === 0) box = box.parentElement;
    if (box && box !== body && weigh(box).prose <= MAX_LONE && !box.querySelector('h1')) found.push(box);
  }
  return found;
}

/** What of a page's prose stands in teasers. */
export interface Teasers {
  /** Share of the page's prose in lists of teasers, 0–1. */
  share: number;
  /** Their elements and those of teasers alone; none within another. */
  elements: Element[];
}

/** Those of several elements that stand in none of the others. */
function outermost(elements: Iterable<Element>): Element[] {
  const all = new Set(elements);
  const known = new Map<Element, boolean>();
  return [...all].filter((element) => {
    const path: Element[] = [];
    let above = element.parentElement;
    while (above && !all.has(above) && !known.has(above)) {
      path.push(above);
      above = above.parentElement;
    }
    const isWithin = above !== null && (all.has(above) || known.get(above) === true);
    for (const step of path) known.set(step, isWithin);
    return !isWithin;
  });
}

export function teasersOfPage(body: Element, weigh: PageWeights, url: string): Teasers {
  const listed = outermost([
    ...listedTeasers(body, weigh, url),
    ...flatTeasers(body, weigh, url),
    ...Array.from(body.querySelectorAll(ROWS)).filter((row) => weigh(row).prose <= MAX_ENTRY),
  ]);
  const whole = weigh(body).prose;
  const inLists = listed.reduce((sum, entry) => sum + weigh(entry).prose, 0);
  return {
    share: whole === 0 ? 0 : Math.min(1, inLists / whole),
    elements: outermost([...listed, ...loneTeasers(body, weigh, url)]),
  };
}
