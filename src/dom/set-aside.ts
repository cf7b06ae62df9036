import type { PageWeights } from './page-weights';

/** Elements of a page from which on reading all of its furniture closely would be felt. */
const LARGE_PAGE = 5_000;
/** A smaller box costs nothing to read, and may be a picture, a byline, a row of a gallery. Elements. */
const LARGE_BOX = 50;
/** Text directly in an element from which on it is a text. UTF-16 units, as in `page-weights`. */
const PROSE = 40;
const PARAGRAPHS = new Set(['p', 'blockquote', 'pre', 'td', 'li', 'dd']);

/** Whether an element holds running text itself: what stands among its paragraphs belongs to them. */
function isTextBox(element: Element, weigh: PageWeights): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim().length >= PROSE) return true;
    if (
      node.nodeType === 1 &&
      PARAGRAPHS.has((node as Element).localName) &&
      weigh(node as Element).prose > 0
    )
      return true;
  }
  return false;
}

/**
 * Takes out of a large page the large boxes without a run of prose: menus, grids of headlines, trees of empty wrappers.
 * Their lines have been read before, and are told as standing outside the article.
 */
export function setAside(body: Element, weigh: PageWeights, headline: Element | null): void {
  if (body.getElementsByTagName('*').length < LARGE_PAGE) return;
  const pending = [body];
  for (let box = pending.pop(); box; box = pending.pop()) {
    if (isTextBox(box, weigh)) continue;
    for (let child = box.firstElementChild; child;) {
      const next = child.nextElementSibling;
      if (weigh(child).prose > 0) pending.push(child);
      else if (!child.contains(headline) && child.getElementsByTagName('*').length >= LARGE_BOX)
        child.remove();
      child = next;
    }
  }
}
