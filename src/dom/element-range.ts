import { shownTextOf } from './shown-text';

/** The text node and offset in it at which a text offset of an element lies. */
interface TextPoint {
  node: Text;
  offset: number;
}

/**
 * The DOM range of a stretch of an element's text as it is written (UTF-16 offsets, the end excluded), or null where the
 * element shows nothing of such a stretch. It begins and ends in text nodes, never between elements.
 */
export function rangeInElement(element: Element, writtenStart: number, writtenEnd: number): Range | null {
  const shown = shownTextOf(element);
  const start = shown?.toDisplayed(writtenStart) ?? writtenStart;
  const end = shown?.toDisplayed(writtenEnd) ?? writtenEnd;
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

/** The stretch of an element's text as it is written that a range in it shows. */
export function stretchInElement(element: Element, range: Range): { start: number; end: number } {
  const before = element.ownerDocument.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const end = start + range.toString().length;
  const shown = shownTextOf(element);
  return shown ? { start: shown.toWritten(start), end: shown.toWritten(end) } : { start, end };
}
