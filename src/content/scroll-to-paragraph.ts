import { paragraphInPage } from '../dom/paragraph-in-page';

/** Where a text node stands in the window; of no height where it is not laid out. */
function boxOf(node: Node): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

/** Takes the page to a paragraph, unless it is in view. Whatever the page is like, nothing is thrown. */
export function scrollToParagraph(text: string): void {
  try {
    const node = paragraphInPage(document, text, (candidate) => boxOf(candidate).height > 0);
    const parent = node?.parentElement;
    if (!node || !parent) return;
    const { top, bottom, height } = boxOf(node);
    if (top >= 0 && bottom <= window.innerHeight) return;
    // The element's own method: a form may have a field of that name.
    Element.prototype.scrollIntoView.call(parent, {
      block: height > window.innerHeight / 2 ? 'start' : 'center',
      behavior: 'instant',
    });
  } catch {
    // A page that cannot be searched stays where it was.
  }
}
