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
export const rangeInElement = (element: Element, start: number, end: number): Range | null =>
  rangesInElement(element, [{ start, end }])[0] ?? null;

/**
 * The DOM ranges of stretches of an element's text as it is written, found in one walk through it; those of which it
 * shows nothing are left out.
 *
 * @param stretches in order, none overlapping another
 */
export function rangesInElement(
  element: Element,
  stretches: readonly { start: number; end: number }[],
): Range[] {
  const shown = shownTextOf(element);
  const seen = (offset: number): number => shown?.toDisplayed(offset) ?? offset;
  const { ownerDocument } = element;
  const walker = ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  const wanted = stretches
    .map(({ start, end }) => ({ start: seen(start), end: seen(end) }))
    .filter(({ start, end }) => start >= 0 && start < end);
  const ranges: Range[] = [];
  let from: TextPoint | null = null;
  let passed = 0;
  let at = 0;
  for (
    let node = walker.nextNode() as Text | null;
    node && at < wanted.length;
    node = walker.nextNode() as Text | null
  ) {
    const { length } = node;
    for (let next = wanted[at]; next; next = wanted[++at]) {
      // An offset on a boundary of nodes: a start belongs to the later node, an end to the earlier one.
      if (!from && next.start < passed + length) from = { node, offset: next.start - passed };
      if (!from || next.end > passed + length) break;
      const range = ownerDocument.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(node, next.end - passed);
      ranges.push(range);
      from = null;
    }
    passed += length;
  }
  return ranges;
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
