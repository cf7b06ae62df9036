/** The text node and offset in it at which a text offset of an element lies. */
interface TextPoint {
  node: Text;
  offset: number;
}

/**
 * The DOM range of a stretch of an element's `textContent` (UTF-16 offsets, the end excluded), or null where the
 * element has no such stretch. It begins and ends in text nodes, never between elements.
 */
export function rangeInElement(element: Element, start: number, end: number): Range | null {
  if (start < 0 || start >= end) return null;
  const { ownerDocument } = element;
  const walker = ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  let from: TextPoint | null = null;
  let passed = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { length } = node;
    // An offset on a boundary of nodes: a start belongs to the later node, an end to the earlier one.
    if (!from && start < passed + length) from = { node, offset: start - passed };
    if (from && end <= passed + length) {
      const range = ownerDocument.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(node, end - passed);
      return range;
    }
    passed += length;
  }
  return null;
}
