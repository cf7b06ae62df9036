import { Readability } from '@mozilla/readability';

/** Readability tries again with fewer conditions below this length. Its own 500 pulls furniture into short news. */
const CHAR_THRESHOLD = 200;

/** The element that Readability takes for a page's article, out of a copy that it may change; null where there is none. */
export function readableContent(copy: Document, base: string): Element | null {
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
