import type { PageWeights } from './page-weights';
import { elementText } from './element-text';

/** Fewer entries make no list. */
const MIN_TEASERS = 5;
/** Names of the elements that hold one entry of a list. */
const ENTRIES = new Set(['div', 'article', 'li', 'section', 'tr', 'dd']);
const HEADING = 'h1,h2,h3,h4,h5,h6,a b,a strong';
const MAX_LABEL = 200;

/** An entry of a list of articles: a headline, a link, and some words on what the article tells. */
function isTeaser(element: Element, weigh: PageWeights): boolean {
  const { link, prose } = weigh(element);
  if (prose === 0 || link === 0) return false;
  if (element.querySelector(HEADING)) return true;
  const anchor = element.querySelector('a');
  const text = anchor ? elementText(anchor) : '';
  return text.length >= 15 && elementText(element).slice(0, MAX_LABEL).startsWith(text);
}

/** Share of a page's prose that stands in lists of teasers (a section, a search, an author's articles), 0–1. */
export function teaserShare(body: Element, weigh: PageWeights): number {
  const whole = weigh(body).prose;
  if (whole === 0) return 0;
  let share = 0;
  for (const parent of [
    body,
    ...Array.from(body.querySelectorAll('div,section,main,ul,ol,tbody,dl,article')),
  ]) {
    if (parent.childElementCount < MIN_TEASERS || weigh(parent).link === 0) continue;
    const entries = Array.from(parent.children).filter(({ localName }) => ENTRIES.has(localName));
    if (entries.length < MIN_TEASERS) continue;
    const teasers = entries.filter((entry) => isTeaser(entry, weigh));
    if (teasers.length < MIN_TEASERS || teasers.length < entries.length / 2) continue;
    share += teasers.reduce((sum, entry) => sum + weigh(entry).prose, 0) / whole;
  }
  return Math.min(1, share);
}
