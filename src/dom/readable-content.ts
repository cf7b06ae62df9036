import { Readability } from '@mozilla/readability';

/** Readability tries again with fewer conditions below this length. Its own 500 pulls furniture into short news. */
const CHAR_THRESHOLD = 200;

/** By these Readability takes an element for hidden or for furniture, and takes it out. */
const TELLING = ['hidden', 'style', 'aria-hidden', 'aria-modal', 'role', 'class', 'id'];

/**
 * A page whose scripts have yet to show it, that a dialog covers, or whose root bears the name of a sidebar, is read all the
 * same: Readability, which spares no root, would be left without a page.
 */
function keepRoots(copy: Document): void {
  for (const root of [copy.documentElement, copy.body])
    for (const attribute of TELLING)
      // A body's class is read and does no harm.
      if (root !== copy.body || (attribute !== 'class' && attribute !== 'id'))
        root.removeAttribute(attribute);
}

/** The element that Readability takes for a page's article, out of a copy that it may change; null where there is none. */
export function readableContent(copy: Document, base: string): Element | null {
  keepRoots(copy);
  // Readability makes addresses absolute against the document's own, and a copy has none.
  Object.defineProperty(copy, 'baseURI', { value: base, configurable: true });
  const found = new Readability<Node>(copy, {
    charThreshold: CHAR_THRESHOLD,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  return (found?.content as Element | null | undefined) ?? null;
}
